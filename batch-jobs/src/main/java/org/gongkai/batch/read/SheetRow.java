package org.gongkai.batch.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet with the cells that hold something (行), in the order of the file.
 *
 * @param index zero-based row
 * @param hidden whether the row is hidden
 * @param cells at least one
 */
record SheetRow(int index, boolean hidden, List<RawCell> cells) {

  /** The cell in the zero-based column, if it holds something. */
  @Nullable RawCell cell(int column) {
    for (RawCell cell : cells) {
      if (cell.column() == column) {
        return cell;
      }
    }
    return null;
  }

  /** Whether every cell is blank. */
  boolean isBlank() {
    for (RawCell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
