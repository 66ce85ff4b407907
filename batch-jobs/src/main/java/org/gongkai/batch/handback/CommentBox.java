package org.gongkai.batch.handback;

import java.util.function.IntToDoubleFunction;
import org.gongkai.finding.CellAddress;

/**
 * Where the box of a comment lies when it is opened: beside its cell, as large as its text asks
 * for.
 *
 * @param cell the cell that is commented
 * @param firstColumn the column in which the box starts
 * @param lastColumn the column at whose left edge it ends
 * @param lastRow the row at whose upper edge it ends
 */
record CommentBox(CellAddress cell, int firstColumn, int lastColumn, int lastRow) {

  private static final int PIXELS = 300;
  private static final int MOST_COLUMNS = 8;
  private static final int CHARACTERS_PER_LINE = 20;
  private static final int MOST_LINES = 16;
  private static final double LINE_POINTS = 14;

  /**
   * The box for a text.
   *
   * @param last the last cell that a sheet can have
   * @param pixels the widths of columns, 0 of hidden ones
   * @param points the heights of rows
   */
  static CommentBox of(
      CellAddress cell,
      String text,
      CellAddress last,
      IntToDoubleFunction pixels,
      IntToDoubleFunction points) {
    int lines = 2;
    for (String line : text.split("\n", -1)) {
      lines += 1 + line.length() / CHARACTERS_PER_LINE;
    }
    lines = Math.min(lines, MOST_LINES);
    int column = cell.column() + 1;
    for (double width = 0; width < PIXELS && column <= cell.column() + MOST_COLUMNS; column++) {
      width += pixels.applyAsDouble(column);
    }
    int row = cell.row();
    for (double height = 0; height < lines * LINE_POINTS && row < cell.row() + lines; row++) {
      height += points.applyAsDouble(row);
    }
    return new CommentBox(
        cell,
        Math.min(last.column(), cell.column() + 1),
        Math.min(last.column(), column),
        Math.min(last.row(), row));
  }

  /** As VML has it: column and pixels within, row and pixels within, for both corners. */
  String anchor() {
    return firstColumn + ", 12, " + cell.row() + ", 2, " + lastColumn + ", 0, " + lastRow + ", 0";
  }
}
