package org.gongkai.batch.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries the value of cells that are merged downwards to the rows below it. Across columns nothing
 * is carried: a value belongs to the column in which it is typed. Rows come from top to bottom.
 */
final class VerticalMerges {

  /** The merges of one column and the one that the rows have reached. */
  private static final class Lane {
    private final List<CellRange> ranges = new ArrayList<>();
    private int next;
    private int lastRow = -1;
    private @Nullable RawCell value;
  }

  private final @Nullable Lane[] lanes;
  private final boolean any;

  /**
   * @param merges the sheet's merged cells
   * @param columns how many columns are looked at
   * @param headerRow the row below which values are carried
   */
  VerticalMerges(List<CellRange> merges, int columns, int headerRow) {
    this.lanes = new Lane[columns];
    boolean found = false;
    for (CellRange range : merges) {
      int column = range.firstColumn();
      if (range.spansRows() && column < columns && range.lastRow() > headerRow) {
        Lane lane = lanes[column];
        if (lane == null) {
          lane = new Lane();
          lanes[column] = lane;
        }
        lane.ranges.add(range);
        found = true;
      }
    }
    this.any = found;
    for (Lane lane : lanes) {
      if (lane != null) {
        lane.ranges.sort(Comparator.comparingInt(CellRange::firstRow));
      }
    }
  }

  /** Takes note of a row's cells, column by column; null where a cell holds nothing. */
  void enter(int row, @Nullable RawCell[] cells) {
    if (!any) {
      return;
    }
    for (int column = 0; column < lanes.length; column++) {
      Lane lane = lanes[column];
      if (lane == null) {
        continue;
      }
      while (lane.next < lane.ranges.size() && lane.ranges.get(lane.next).firstRow() <= row) {
        CellRange range = lane.ranges.get(lane.next++);
        lane.lastRow = range.lastRow();
        lane.value = range.firstRow() == row ? cells[column] : null;
      }
    }
  }

  /** The value that an empty cell of the row has from above; null if it has none. */
  @Nullable RawCell above(int row, int column) {
    Lane lane = any ? lanes[column] : null;
    return lane != null && row <= lane.lastRow ? lane.value : null;
  }
}
