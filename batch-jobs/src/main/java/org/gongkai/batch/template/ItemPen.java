package org.gongkai.batch.template;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.gongkai.finding.CellAddress;

/** Writes the values of a sheet that holds one value per item. */
public final class ItemPen extends Pen {

  private final Sheet sheet;
  private final Map<String, CellAddress> places;

  /**
   * @param places where each value stands, by the item's name
   */
  ItemPen(Sheet sheet, Map<String, CellAddress> places) {
    this.sheet = sheet;
    this.places = Map.copyOf(places);
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
    CellAddress place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException(sheet.getSheetName() + " has no item " + name);
    }
    return sheet.getRow(place.row()).getCell(place.column());
  }

  /** Makes the rows of all items as high as their texts need. */
  public ItemPen fitHeights() {
    Set<Integer> rows = new HashSet<>();
    places.values().forEach(place -> rows.add(place.row()));
    for (int row : rows) {
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
