package org.gongkai.batch.store;

import java.util.Set;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.RowPlace;
import org.gongkai.ledger.SheetSchema;

/**
 * A ledger row as it is stored (入库的台账行).
 *
 * @param ledger the ledger
 * @param place sheet and row
 * @param entryKey 登记编号 or the task's number, cut off where the column ends
 * @param cells the cells as {@link StoredCells} writes them
 */
record StoredRow(Ledger ledger, RowPlace place, String entryKey, String cells) {

  private static final int LONGEST_KEY = 200;

  static StoredRow of(LedgerRow row) {
    Ledger ledger = Ledger.findByRowType(row.getClass()).orElseThrow();
    String key = row.key().raw().strip();
    return new StoredRow(
        ledger,
        row.row(),
        key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY),
        StoredCells.write(SheetSchema.of(ledger), (Record) row, row.row()));
  }

  LedgerRow toRow() {
    return (LedgerRow) StoredCells.read(SheetSchema.of(ledger), cells, place);
  }

  /** The row with only some of its columns; the others are absent. */
  LedgerRow toRow(Set<String> columns) {
    return (LedgerRow) StoredCells.read(SheetSchema.of(ledger), cells, place, columns::contains);
  }
}
