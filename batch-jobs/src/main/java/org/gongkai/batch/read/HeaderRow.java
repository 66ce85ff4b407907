package org.gongkai.batch.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.ledger.SheetSchema;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a ledger stand (表头): found by the text of the headers, in any order, in one
 * of the sheet's first rows.
 */
final class HeaderRow {

  /** Headers stand within the first 20 rows. */
  static final int LAST_ROW = 19;

  private static final int FEWEST_COLUMNS = 2;

  /** Group headers may stand this far above the headers proper. */
  private static final int ROWS_ABOVE = 2;

  private final int row;
  private final int[] columns;
  private final @Nullable RawCell[] cells;
  private final List<RawCell> doubles = new ArrayList<>();

  private HeaderRow(int row, int size) {
    this.row = row;
    this.columns = new int[size];
    this.cells = new RawCell[size];
    Arrays.fill(columns, -1);
  }

  /** The zero-based row of the headers. */
  int row() {
    return row;
  }

  /** The zero-based column on the sheet of a column of the schema; -1 if it is not there. */
  int column(int schemaColumn) {
    return columns[schemaColumn];
  }

  /** The cell with the header of a column of the schema; null if it is not there. */
  @Nullable RawCell cell(int schemaColumn) {
    return cells[schemaColumn];
  }

  /** Headers that a column of the schema has a second time. */
  List<RawCell> doubles() {
    return doubles;
  }

  /** How many columns of the schema are found. */
  int found() {
    return (int) Arrays.stream(columns).filter(column -> column >= 0).count();
  }

  /** The last column of the sheet that the schema uses. */
  int lastColumn() {
    return Arrays.stream(columns).max().orElse(-1);
  }

  /** Finds the headers among the first rows; null if no row has at least two of them. */
  static @Nullable HeaderRow find(List<SheetRow> rows, SheetSchema<?> schema) {
    ColumnNames names = ColumnNames.of(schema);
    int size = schema.columns().size();
    HeaderRow best = null;
    int bestAt = -1;
    for (int at = 0; at < rows.size() && rows.get(at).index() <= LAST_ROW; at++) {
      HeaderRow here = match(rows.get(at), size, names);
      if (here.found() >= FEWEST_COLUMNS && (best == null || here.found() > best.found())) {
        best = here;
        bestAt = at;
        if (here.found() == size) {
          return best;
        }
      }
    }
    if (best != null) {
      best.completeFromAbove(rows, bestAt, names);
    }
    return best;
  }

  private static HeaderRow match(SheetRow row, int size, ColumnNames names) {
    HeaderRow header = new HeaderRow(row.index(), size);
    List<RawCell> unused = new ArrayList<>();
    // Headers go before aliases, so that 序号 never takes the place of 任务序号.
    for (RawCell cell : row.cells()) {
      Integer column = names.byHeader(cell);
      if (column == null) {
        unused.add(cell);
      } else {
        header.put(column, cell);
      }
    }
    for (RawCell cell : unused) {
      Integer column = names.byAlias(cell);
      if (column != null) {
        header.put(column, cell);
      }
    }
    return header;
  }

  private void put(int column, RawCell cell) {
    if (columns[column] < 0) {
      columns[column] = cell.column();
      cells[column] = cell;
    } else {
      doubles.add(cell);
    }
  }

  /** Takes headers that are merged downwards from a row of group headers. */
  private void completeFromAbove(List<SheetRow> rows, int at, ColumnNames names) {
    for (int above = at - 1; above >= 0 && above >= at - ROWS_ABOVE; above--) {
      for (RawCell cell : rows.get(above).cells()) {
        Integer column = names.byAnyName(cell);
        if (column != null && columns[column] < 0 && rows.get(at).cell(cell.column()) == null) {
          put(column, cell);
        }
      }
    }
  }
}
