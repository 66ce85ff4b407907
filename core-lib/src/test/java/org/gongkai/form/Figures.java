package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.RelationResult.Term;

/** Declared figures for tests. */
final class Figures {

  private Figures() {}

  /**
   * Figures written as {@code a=1 b=/ c= d=?}: a number, a slash, a blank, something unreadable.
   */
  static Map<String, Reported<BigDecimal>> of(String text) {
    Map<String, Reported<BigDecimal>> figures = new HashMap<>();
    for (String cell : text.split(" ", -1)) {
      figures.put(
          cell.substring(0, cell.indexOf('=')), reported(cell.substring(cell.indexOf('=') + 1)));
    }
    return figures;
  }

  /**
   * A broken relation with its terms written as {@code t=6 / a=2 + b=3}; 上年 before a cell of the
   * year before, commas between parts of which the greatest counts.
   */
  static RelationResult broken(String left, String right, String leftAndRightTerms) {
    String[] sides = leftAndRightTerms.split(" / ", -1);
    return new RelationResult.Broken(
        new BigDecimal(left), new BigDecimal(right), terms(sides[0]), terms(sides[1]));
  }

  private static List<Term> terms(String side) {
    List<Term> terms = new ArrayList<>();
    Term.Role role = side.contains(", ") ? Term.Role.COMPARED : Term.Role.ADDED;
    for (String word : side.replace(",", "").split(" ", -1)) {
      if (word.contains("=")) {
        boolean before = word.startsWith("上年");
        String[] term = word.substring(before ? 2 : 0).split("=", -1);
        terms.add(
            new Term(term[0], new BigDecimal(term[1]), before ? Term.Role.OF_YEAR_BEFORE : role));
      } else {
        role = word.equals("-") ? Term.Role.SUBTRACTED : Term.Role.ADDED;
      }
    }
    return terms;
  }

  private static Reported<BigDecimal> reported(String raw) {
    return switch (raw) {
      case "" -> Reported.blank(null);
      case "/" -> Reported.of(ValueKind.SLASH, null, raw, null);
      case "?" -> Reported.of(ValueKind.MALFORMED, null, raw, null);
      case "0" -> Reported.of(ValueKind.ZERO, BigDecimal.ZERO, raw, null);
      default -> Reported.of(ValueKind.NUMBER, new BigDecimal(raw), raw, null);
    };
  }
}
