package org.gongkai.batch.notice;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.plan.NoticeText.GridCell;
import org.gongkai.plan.NoticeText.Span;

/** Lays out the cells of a table whose cells span rows and columns. */
final class TableGrid {

  /** More columns than any task table has; spans are cut off there. */
  static final int MAX_COLUMNS = 100;

  /** More rows than any task table has; spans are cut off there. */
  static final int MAX_ROWS = 20_000;

  private final List<List<GridCell>> rows = new ArrayList<>();

  /** By column: how many rows below the current one a cell still covers. */
  private final int[] covered = new int[MAX_COLUMNS];

  /** By column: whether the covering cell begins in the column. */
  private final boolean[] coveredFromLeft = new boolean[MAX_COLUMNS];

  private List<GridCell> row = new ArrayList<>();
  private boolean started;

  /** Whether another row may be added. */
  boolean isFull() {
    return rows.size() >= MAX_ROWS;
  }

  void startRow() {
    endRow();
    row = new ArrayList<>();
    started = true;
  }

  /**
   * Adds a cell to the row, behind the places that cells above cover.
   *
   * @param rowSpan how many rows it covers, itself included, 1 or more
   */
  void cell(String text, int columnSpan, int rowSpan) {
    cover();
    for (int i = 0; i < Math.max(1, columnSpan) && row.size() < MAX_COLUMNS; i++) {
      int column = row.size();
      covered[column] = Math.max(1, rowSpan) - 1;
      coveredFromLeft[column] = i > 0;
      row.add(i == 0 ? GridCell.of(text) : new GridCell("", Span.FROM_LEFT));
    }
  }

  private void cover() {
    while (row.size() < MAX_COLUMNS && covered[row.size()] > 0) {
      int column = row.size();
      covered[column]--;
      row.add(new GridCell("", coveredFromLeft[column] ? Span.FROM_LEFT : Span.FROM_ABOVE));
    }
  }

  private void endRow() {
    if (started) {
      cover();
      rows.add(row);
      started = false;
    }
  }

  List<List<GridCell>> rows() {
    endRow();
    return rows;
  }
}
