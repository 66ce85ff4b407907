package org.gongkai.batch.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.ledger.LedgerRow;

/** The ledger rows of a workbook on their way into the database (待入库的台账行). */
public final class RowsToStore implements Consumer<LedgerRow> {

  private final List<StoredRow> rows = new ArrayList<>();

  @Override
  public void accept(LedgerRow row) {
    rows.add(StoredRow.of(row));
  }

  List<StoredRow> rows() {
    return Collections.unmodifiableList(rows);
  }
}
