package org.gongkai.batch.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WorkbookLayout;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with one value per item (项目表), such as the cover: items are found by their text in any
 * column, the value stands under 填报值, or, without that header, in the next cell.
 */
final class ItemSheet {

  /**
   * Where the value of an item stands.
   *
   * @param label the item's cell
   * @param row zero-based row of the value
   * @param column zero-based column of the value
   * @param value the value's cell; null if it holds nothing
   */
  record Item(RawCell label, int row, int column, @Nullable RawCell value) {}

  private static final String VALUE_KEY = Wording.key(WorkbookLayout.VALUE_HEADER);
  private static final Set<String> TABLE_TITLES =
      Set.of(
          Wording.key(WorkbookLayout.ZERO_REPORT_TITLE),
          Wording.key(WorkbookLayout.INCLUDED_UNITS_TITLE));

  private final @Nullable Item[] items;

  private ItemSheet(@Nullable Item[] items) {
    this.items = items;
  }

  /** The item of a column of the schema; null if the sheet does not have it. */
  @Nullable Item item(ColumnSpec column) {
    return items[column.index()];
  }

  /** Finds the items of a schema, down to the first table below them. */
  static ItemSheet find(List<SheetRow> rows, List<CellRange> merges, SheetSchema<?> schema) {
    @Nullable Item[] items = new Item[schema.columns().size()];
    ColumnNames names = ColumnNames.of(schema);
    int valueColumn = -1;
    for (SheetRow row : rows) {
      for (RawCell cell : row.cells()) {
        if (cell.kind() != CellKind.TEXT) {
          continue;
        }
        String key = Wording.key(cell.text());
        if (TABLE_TITLES.contains(key)) {
          return new ItemSheet(items);
        } else if (key.equals(VALUE_KEY)) {
          valueColumn = cell.column();
        } else {
          Integer found = names.byAnyName(cell);
          if (found != null && items[found] == null && cell.column() != valueColumn) {
            items[found] = item(row, cell, valueColumn, merges);
          }
        }
      }
    }
    return new ItemSheet(items);
  }

  private static Item item(SheetRow row, RawCell label, int valueColumn, List<CellRange> merges) {
    int column = valueColumn > label.column() ? valueColumn : after(label, merges);
    return new Item(label, row.index(), column, row.cell(column));
  }

  /** The column behind a cell and whatever is merged with it. */
  static int after(RawCell cell, List<CellRange> merges) {
    for (CellRange range : merges) {
      if (range.contains(cell.row(), cell.column())) {
        return range.lastColumn() + 1;
      }
    }
    return cell.column() + 1;
  }

  /** The columns of the schema that the sheet does not have. */
  List<ColumnSpec> missing(SheetSchema<?> schema) {
    List<ColumnSpec> missing = new ArrayList<>();
    for (ColumnSpec column : schema.columns()) {
      if (items[column.index()] == null) {
        missing.add(column);
      }
    }
    return missing;
  }

  /** Whether the sheet has none of the items. */
  boolean isEmpty() {
    return Arrays.stream(items).allMatch(item -> item == null);
  }
}
