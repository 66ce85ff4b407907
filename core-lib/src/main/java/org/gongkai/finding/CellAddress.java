package org.gongkai.finding;

/**
 * The address of a cell (单元格) within its sheet.
 *
 * @param row zero-based row, 0 to 1,048,575
 * @param column zero-based column, 0 (A) to 16,383 (XFD)
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {

  private static final int MAX_ROW = 1_048_575;
  private static final int MAX_COLUMN = 16_383;
  private static final int LETTERS = 26;

  /**
   * @throws IllegalArgumentException if row or column lies outside an xlsx sheet
   */
  public CellAddress {
    if (row < 0 || row > MAX_ROW || column < 0 || column > MAX_COLUMN) {
      throw new IllegalArgumentException(
          "No such cell: row index " + row + ", column index " + column);
    }
  }

  /**
   * Reads an address in A1 notation, such as {@code B7}; {@code $} signs and lower case are read
   * too.
   *
   * @throws IllegalArgumentException if the text is no cell address
   */
  public static CellAddress parse(String a1) {
    int column = 0;
    int row = 0;
    int at = 0;
    int letters = 0;
    String text = a1.replace("$", "");
    for (; at < text.length() && isLetter(text.charAt(at)); at++, letters++) {
      column = column * LETTERS + (Character.toUpperCase(text.charAt(at)) - 'A' + 1);
    }
    int digits = 0;
    for (; at < text.length() && isDigit(text.charAt(at)); at++, digits++) {
      row = row * 10 + (text.charAt(at) - '0');
    }
    if (at != text.length() || letters == 0 || letters > 3 || digits == 0 || digits > 7) {
      throw new IllegalArgumentException(
          "Not a cell address: '" + a1 + "'; write column letters and a row number, such as B7");
    }
    return new CellAddress(row - 1, column - 1);
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The column's letters, such as {@code AB}. */
  public String columnLetters() {
    StringBuilder letters = new StringBuilder(3);
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  /** The address in A1 notation, as spreadsheet programs show it. */
  public String a1() {
    return columnLetters() + (row + 1);
  }

  /** Row by row, then from left to right. */
  @Override
  public int compareTo(CellAddress other) {
    int byRow = Integer.compare(row, other.row);
    return byRow != 0 ? byRow : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return a1();
  }
}
