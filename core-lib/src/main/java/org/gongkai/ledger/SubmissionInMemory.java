package org.gongkai.ledger;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gongkai.finding.Reported;

/** A submission whose rows are held in memory. */
record SubmissionInMemory(
    Cover cover,
    List<Reported<String>> includedUnits,
    Set<Ledger> zeroReports,
    Safeguards safeguards,
    Map<String, Reported<BigDecimal>> declaredForm,
    List<LedgerRow> rows)
    implements Submission {

  SubmissionInMemory {
    includedUnits = List.copyOf(includedUnits);
    zeroReports = Set.copyOf(zeroReports);
    declaredForm = Collections.unmodifiableMap(new LinkedHashMap<>(declaredForm));
    rows = List.copyOf(rows);
  }

  @Override
  public void forEachRow(Consumer<? super LedgerRow> consumer) {
    for (Ledger ledger : Ledger.values()) {
      for (LedgerRow row : rows) {
        if (ledger.rowType().isInstance(row)) {
          consumer.accept(row);
        }
      }
    }
  }
}
