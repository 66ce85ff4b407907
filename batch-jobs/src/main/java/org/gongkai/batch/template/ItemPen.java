package org.gongkai.batch.template;

import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes the values of a sheet that holds one value per item. */
public final class ItemPen extends Pen {

  private final Sheet sheet;
  private final int column;
  private final Map<String, Integer> rows;

  /**
   * @param column zero-based column of the values
   * @param rows zero-based row by the item's name
   */
  ItemPen(Sheet sheet, int column, Map<String, Integer> rows) {
    this.sheet = sheet;
    this.column = column;
    this.rows = Map.copyOf(rows);
  }

  @Override
  void typed(String name, String text) {
    // the rows of items stay one line high
  }

  @Override
  void empty(String name) {
    cell(name).setBlank();
  }

  @Override
  Cell cell(String name) {
    Integer row = rows.get(name);
    if (row == null) {
      throw new IllegalArgumentException(sheet.getSheetName() + " has no item " + name);
    }
    return sheet.getRow(row).getCell(column);
  }

  /** Makes the rows of all items as high as their texts need. */
  public ItemPen fitHeights() {
    for (int row : rows.values()) {
      int lines = 1;
      for (Cell cell : sheet.getRow(row)) {
        if (cell.getCellType() == CellType.STRING) {
          int characters = Book.characters(sheet, cell.getColumnIndex(), cell.getColumnIndex());
          lines = Math.max(lines, Book.lines(cell.getStringCellValue(), characters));
        }
      }
      Book.startHeight(sheet, row, lines);
    }
    return this;
  }
}
