package org.gongkai.ledger;

import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Place;

/**
 * The row of a ledger (台账行).
 *
 * @param sheet the sheet's name as printed on its tab
 * @param row zero-based row of the sheet
 */
public record RowPlace(String sheet, int row) {

  /** The first cell of the row. */
  public Place start() {
    return new Place(sheet, new CellAddress(row, 0));
  }
}
