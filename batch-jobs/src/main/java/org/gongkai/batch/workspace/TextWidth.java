package org.gongkai.batch.workspace;

/** How wide text stands where characters have one width (文字宽度): in a terminal, in a cell. */
public final class TextWidth {

  /** From here on characters are as wide as a Chinese one. */
  private static final int FIRST_WIDE = 0x2000;

  /** What the two edges of a cell take, in half-width characters. */
  private static final int EDGES = 2;

  private TextWidth() {}

  /** The width in half-width characters; a Chinese one counts two. */
  public static int of(String text) {
    return of(text, 0, text.length());
  }

  private static int of(String text, int start, int end) {
    // Of a character beyond the plane of two bytes, each half counts one.
    int width = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      width += c < FIRST_WIDE || Character.isSurrogate(c) ? 1 : 2;
    }
    return width;
  }

  /**
   * How many lines a text takes in a cell, 1 or more.
   *
   * @param columnWidth the width of its column in half-width characters
   */
  public static int lines(String text, int columnWidth) {
    int usable = Math.max(EDGES, columnWidth - EDGES);
    int lines = 0;
    int start = 0;
    while (start >= 0) {
      int end = text.indexOf('\n', start);
      int width = of(text, start, end < 0 ? text.length() : end);
      lines += Math.max(1, (width + usable - 1) / usable);
      start = end < 0 ? -1 : end + 1;
    }
    return lines;
  }
}
