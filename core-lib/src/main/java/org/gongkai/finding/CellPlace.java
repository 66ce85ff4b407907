package org.gongkai.finding;

/**
 * A cell as the clerk finds it: the sheet's name and the address on it.
 *
 * @param sheet the sheet's name as printed on its tab
 * @param cell the address within the sheet
 */
public record CellPlace(String sheet, CellAddress cell) {

  /** Names the cell at a zero-based row and column of the named sheet. */
  public static CellPlace of(String sheet, int row, int column) {
    return new CellPlace(sheet, new CellAddress(row, column));
  }

  /** The usual spelling, such as {@code 依申请公开台账!F12}. */
  @Override
  public String toString() {
    return sheet + "!" + cell.a1();
  }
}
