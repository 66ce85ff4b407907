package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongkai.form.DerivedForm;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.RowBuilder;

/** Workbooks with ledger rows, from which their derived forms follow, for the tests of lineage. */
final class Books implements Lineage.Workbooks {

  private final Map<String, UnitYear> years = new LinkedHashMap<>();
  private final Map<String, List<LedgerRow>> rows = new LinkedHashMap<>();

  /** Adds a workbook with its rows; what follows from them is derived here. */
  Books with(SmallCity.Year year, LedgerRow... ledgerRows) {
    UnitYear declared = year.build();
    DerivedForm derived =
        DerivedForm.begin(StatisticalForm.forYear(declared.year()), declared.year());
    for (LedgerRow row : ledgerRows) {
      derived.add(row);
      year.rows(Ledger.findByRowType(row.getClass()).orElseThrow(), 1);
    }
    derived
        .finish(declared.safeguards(), declared.zeroReports())
        .forEach((code, number) -> year.deriving(code, number.toPlainString()));
    UnitYear whole = year.build();
    years.put(whole.unitCode(), whole);
    rows.put(whole.unitCode(), List.of(ledgerRows));
    return this;
  }

  List<UnitYear> years() {
    return new ArrayList<>(years.values());
  }

  /** A row of a ledger, on the line with this number as people count. */
  static <R extends Record & LedgerRow> RowBuilder<R> row(Class<R> type, int line) {
    return RowBuilder.ofRow(type, line - 1);
  }

  @Override
  public UnitYear get(String unitCode) {
    UnitYear found = years.get(unitCode);
    if (found == null) {
      throw new IllegalArgumentException(unitCode);
    }
    return found;
  }

  @Override
  public void forEachRow(String unitCode, Consumer<? super LedgerRow> consumer) {
    rows.getOrDefault(unitCode, List.of()).forEach(consumer);
  }
}
