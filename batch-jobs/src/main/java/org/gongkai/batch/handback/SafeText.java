package org.gongkai.batch.handback;

import org.jspecify.annotations.Nullable;

/** Text from a unit's file on its way into a cell that a spreadsheet program will show. */
public final class SafeText {

  private static final int CELL_LIMIT = 32_000;

  private SafeText() {}

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Short enough for a cell, without the control characters that XML cannot hold. */
  static String forCell(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(Math.min(text.length(), CELL_LIMIT));
    text.codePoints()
        .limit(CELL_LIMIT)
        .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
        .filter(point -> point != 0xFFFE && point != 0xFFFF)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Full-width punctuation comes behind the surrogates.
      if (Character.isISOControl(c) || Character.isSurrogate(c) || c >= 0xFFFE) {
        return false;
      }
    }
    return text.length() <= CELL_LIMIT;
  }

  /**
   * Whether a spreadsheet program would take the text for a formula if it were typed: = + - @, a
   * tab or a line break at the start, and their full-width forms.
   */
  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }
}
