package org.gongkai.ledger;

import java.util.Map;
import org.gongkai.finding.Reported;

/** Rows of ledgers for tests, written as the columns that matter; every other cell is blank. */
public final class Rows {

  private Rows() {}

  /** A row of a ledger, with the named columns filled in: plain or reported values. */
  public static <R extends Record & LedgerRow> R row(
      Class<R> type, int row, Map<String, Object> columns) {
    return fill(RowBuilder.ofRow(type, row), columns);
  }

  /** The safeguards with the named items filled in. */
  public static Safeguards safeguards(Map<String, Object> items) {
    return fill(RowBuilder.ofSafeguards(), items);
  }

  /** A cover with the named items filled in. */
  public static Cover cover(Map<String, Object> items) {
    return fill(RowBuilder.ofCover(), items);
  }

  private static <R extends Record> R fill(RowBuilder<R> builder, Map<String, Object> columns) {
    columns.forEach(
        (column, value) -> {
          if (value instanceof Reported<?> reported) {
            builder.withReported(column, reported);
          } else {
            builder.with(column, value);
          }
        });
    return builder.build();
  }
}
