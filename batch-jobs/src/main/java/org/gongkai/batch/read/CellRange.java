package org.gongkai.batch.read;

/**
 * A rectangle of cells that are merged (合并单元格); all four ends are zero-based and inclusive.
 *
 * @param firstRow the top row
 * @param firstColumn the left column
 * @param lastRow the bottom row
 * @param lastColumn the right column
 */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  boolean spansRows() {
    return lastRow > firstRow;
  }
}
