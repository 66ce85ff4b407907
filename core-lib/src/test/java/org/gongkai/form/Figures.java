package org.gongkai.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;

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
