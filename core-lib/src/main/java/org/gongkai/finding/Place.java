package org.gongkai.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding lies (定位): in a sheet, at a cell of it, or, with neither, the file as a whole.
 *
 * @param sheet the sheet's name; null if the finding is about the file as a whole
 * @param cell the cell; null if it is about the whole sheet or file
 */
public record Place(@Nullable String sheet, @Nullable CellAddress cell) {

  /** The file as a whole. */
  public static final Place FILE = new Place(null, null);

  /**
   * @throws IllegalArgumentException if there is a cell without a sheet
   */
  public Place {
    if (sheet == null && cell != null) {
      throw new IllegalArgumentException("A cell needs its sheet: " + cell);
    }
  }

  /** The sheet as a whole. */
  public static Place sheet(String name) {
    return new Place(name, null);
  }

  /** A cell; a null place means the file as a whole. */
  public static Place of(@Nullable CellPlace cell) {
    return cell == null ? FILE : new Place(cell.sheet(), cell.cell());
  }

  @Override
  public String toString() {
    if (sheet == null) {
      return "";
    }
    return cell == null ? sheet : sheet + "!" + cell.a1();
  }
}
