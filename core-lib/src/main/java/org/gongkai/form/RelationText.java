package org.gongkai.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.form.RelationResult.Broken;
import org.gongkai.form.RelationResult.Term;

/**
 * The two sides of a broken relation in words (勾稽算式): each cell with its number, and what they add
 * up to; in Chinese with the printed names of the cells, in English with their codes.
 */
public final class RelationText {

  /** With more terms than these, those that are 0 are left out. */
  private static final int MOST_ZEROS = 4;

  private RelationText() {}

  /** The left side in Chinese; the whole names of the cells. */
  public static String leftInChinese(StatisticalForm form, Broken broken) {
    return side(broken.leftTerms(), broken.left(), code -> CellNames.full(form, code), true);
  }

  /** The right side in Chinese; what the cells have in common with the left is left out. */
  public static String rightInChinese(StatisticalForm form, Broken broken) {
    return side(broken.rightTerms(), broken.right(), CellNames.of(form, broken)::brief, true);
  }

  /** The left side in English. */
  public static String leftInEnglish(Broken broken) {
    return side(broken.leftTerms(), broken.left(), UnaryOperator.identity(), false);
  }

  /** The right side in English. */
  public static String rightInEnglish(Broken broken) {
    return side(broken.rightTerms(), broken.right(), UnaryOperator.identity(), false);
  }

  /** A number without needless zeros. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String side(
      List<Term> terms, BigDecimal value, UnaryOperator<String> name, boolean chinese) {
    List<Term> shown =
        terms.size() <= MOST_ZEROS
            ? terms
            : terms.stream().filter(term -> term.number().signum() != 0).toList();
    StringBuilder text = new StringBuilder();
    for (Term term : shown) {
      if (!text.isEmpty()) {
        text.append(between(term, chinese));
      }
      if (term.role() == Term.Role.OF_YEAR_BEFORE) {
        text.append(chinese ? "上年" : "last year's ");
      }
      text.append(name.apply(term.cell())).append(chinese ? ' ' : '=').append(plain(term.number()));
    }
    if (shown.isEmpty()) {
      return chinese ? "各项均为0" : "parts that are all 0";
    } else if (shown.size() < terms.size()) {
      text.append(chinese ? "（其余各项为0）" : " (the others are 0)");
    }
    if (terms.size() > 1) {
      boolean greatest = terms.get(0).role() == Term.Role.COMPARED;
      text.append(!greatest ? " = " : chinese ? "，其中最大的为" : ", the greatest being ")
          .append(plain(value));
    }
    return text.toString();
  }

  private static String between(Term term, boolean chinese) {
    return switch (term.role()) {
      case ADDED, OF_YEAR_BEFORE -> " + ";
      case SUBTRACTED -> " - ";
      case COMPARED -> chinese ? "、" : ", ";
    };
  }
}
