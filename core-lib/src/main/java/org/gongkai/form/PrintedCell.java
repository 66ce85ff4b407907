package org.gongkai.form;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a printed table (表格单元格), which may cover several rows and columns.
 *
 * @param row the first row it covers, from 0
 * @param column the first column it covers, from 0
 * @param rowSpan how many rows it covers
 * @param columnSpan how many columns it covers
 * @param kind what it holds
 * @param text the printed text; empty for a figure
 * @param vertical whether the text is printed from top to bottom
 * @param figure the code of the form's cell; null unless it holds a figure
 */
public record PrintedCell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    Kind kind,
    String text,
    boolean vertical,
    @Nullable String figure) {

  /** What a printed cell holds. */
  public enum Kind {
    /** Words above the figures they speak of. */
    HEADING,
    /** Words to the left of the figures they speak of. */
    LABEL,
    /** A figure. */
    FIGURE,
    /** A unit of measure, or a dash where no figure belongs. */
    MARK
  }

  /**
   * @throws IllegalArgumentException if it covers nothing, or is not a figure although it has the
   *     code of one, or the reverse
   */
  public PrintedCell {
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
      throw new IllegalArgumentException("A cell of a table covers at least one row and column");
    }
    if ((kind == Kind.FIGURE) != (figure != null)) {
      throw new IllegalArgumentException("Exactly figures have the code of a cell: " + text);
    }
  }

  /** Words or a mark. */
  static PrintedCell words(
      int row, int column, int rowSpan, int columnSpan, Kind kind, String text) {
    return new PrintedCell(row, column, rowSpan, columnSpan, kind, text, false, null);
  }

  /** A figure. */
  static PrintedCell figure(int row, int column, int rowSpan, int columnSpan, String code) {
    return new PrintedCell(row, column, rowSpan, columnSpan, Kind.FIGURE, "", false, code);
  }

  /** Whether it covers a row. */
  public boolean coversRow(int wanted) {
    return row <= wanted && wanted < row + rowSpan;
  }

  /** Whether it covers a column. */
  public boolean coversColumn(int wanted) {
    return column <= wanted && wanted < column + columnSpan;
  }
}
