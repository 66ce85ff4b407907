package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;

/** Reads the written form of a {@link Derivation}. */
final class DerivationText {

  private static final Pattern OVER_ROWS =
      Pattern.compile(
          "(count|distinct|sum)\\((\\w+)(?:\\.(\\w+))?((?:\\s*;[^;)]+)*)\\)(?:\\s*/\\s*(10*))?");
  private static final Pattern SAFEGUARD = Pattern.compile("safeguard\\((\\w+)\\)");

  private DerivationText() {}

  static Derivation parse(String text) {
    if (text.equals("declared")) {
      return new Derivation.DeclaredOnly();
    }
    if (text.startsWith("safeguard(")) {
      return overSafeguards(text);
    }
    Matcher matcher = OVER_ROWS.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a derivation: '" + text + "'");
    }
    String verb = matcher.group(1);
    Ledger ledger = Ledger.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
    String column = matcher.group(3);
    if ((column == null) != verb.equals("count")) {
      throw new IllegalArgumentException(
          "'" + text + "': count takes a ledger, sum and distinct take ledger.column");
    }
    List<Condition> conditions = new ArrayList<>();
    for (String condition : matcher.group(4).split(";", -1)) {
      if (!condition.isBlank()) {
        conditions.add(Condition.parse(ledger, condition.strip()));
      }
    }
    return new Derivation.OverRows(
        text,
        ledger,
        column != null && verb.equals("sum") ? RowValue.of(ledger, column) : null,
        column != null && verb.equals("distinct") ? RowValue.of(ledger, column) : null,
        conditions,
        matcher.group(5) == null ? BigDecimal.ONE : new BigDecimal(matcher.group(5)));
  }

  private static Derivation overSafeguards(String text) {
    List<ColumnSpec> items = new ArrayList<>();
    for (String term : text.split("\\+", -1)) {
      Matcher matcher = SAFEGUARD.matcher(term.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("Not a derivation: '" + text + "'");
      }
      items.add(SheetSchema.of(Safeguards.class).get(matcher.group(1)));
    }
    return new Derivation.OverSafeguards(text, items);
  }
}
