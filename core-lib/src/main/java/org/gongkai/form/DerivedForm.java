package org.gongkai.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Safeguards;
import org.jspecify.annotations.Nullable;

/**
 * Derives a unit's form from its ledgers, row by row (由台账取数).
 *
 * <p>A ledger with no row gives no figure, unless the unit declared that it has nothing to report
 * (零报告): then its figures are 0.
 */
public final class DerivedForm {

  private final StatisticalForm form;
  private final int year;
  private final List<FormCell> cells;
  private final Map<Ledger, CountedCells> cellsByLedger;
  private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
  private final Map<String, Set<String>> seen = new LinkedHashMap<>();
  private final Set<Ledger> filled = EnumSet.noneOf(Ledger.class);
  private final Counted counted;

  /** Is told what is counted: the amounts of a cell add up to its figure. */
  @FunctionalInterface
  public interface Counted {

    /**
     * A row, or an item of the safeguards, is counted.
     *
     * @param cell the cell of the form
     * @param contribution what is added to it, and from where
     * @param row the row; null for an item of the safeguards
     */
    void add(FormCell cell, Contribution contribution, @Nullable LedgerRow row);
  }

  private DerivedForm(StatisticalForm form, int year, Counted counted) {
    this.form = form;
    this.year = year;
    this.counted = counted;
    this.cells = form.derivedCells();
    this.cellsByLedger = form.countedCells();
  }

  /** Begins to derive the form of a unit's year. */
  public static DerivedForm begin(StatisticalForm form, int year) {
    return begin(form, year, (cell, contribution, row) -> {});
  }

  /**
   * The same, telling what is counted, so that a figure can be opened down to its rows by the very
   * conditions that make it.
   */
  public static DerivedForm begin(StatisticalForm form, int year, Counted counted) {
    return new DerivedForm(form, year, counted);
  }

  /** Counts a row. */
  public void add(LedgerRow row) {
    Ledger ledger = Ledger.findByRowType(row.getClass()).orElseThrow();
    filled.add(ledger);
    CountedCells counting = cellsByLedger.get(ledger);
    if (counting != null) {
      counting.count(
          row,
          year,
          (cell, contribution) -> {
            if (isNew(cell, contribution)) {
              addTo(cell, contribution, row);
            }
          });
    }
  }

  private boolean isNew(FormCell cell, Contribution contribution) {
    String key = contribution.distinctKey();
    return key == null || seen.computeIfAbsent(cell.code(), c -> new HashSet<>()).add(key);
  }

  private void addTo(FormCell cell, Contribution contribution, LedgerRow row) {
    sums.merge(cell.code(), contribution.amount(), BigDecimal::add);
    counted.add(cell, contribution, row);
  }

  /**
   * The derived figures by the cell's code; cells that cannot be derived are missing.
   *
   * @param safeguards the unit's safeguards
   * @param zeroReports the ledgers declared to have nothing to report
   */
  public Map<String, BigDecimal> finish(Safeguards safeguards, Set<Ledger> zeroReports) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    for (FormCell cell : cells) {
      Optional<Ledger> ledger = cell.derivation().ledger();
      if (ledger.isPresent()) {
        if (filled.contains(ledger.get()) || zeroReports.contains(ledger.get())) {
          figures.put(cell.code(), sums.getOrDefault(cell.code(), BigDecimal.ZERO));
        }
      } else {
        List<Contribution> items = cell.derivation().of(safeguards);
        items.forEach(item -> counted.add(cell, item, null));
        items.stream()
            .map(Contribution::amount)
            .reduce(BigDecimal::add)
            .ifPresent(sum -> figures.put(cell.code(), sum));
      }
    }
    return Collections.unmodifiableMap(figures);
  }

  /** The form that is derived. */
  public StatisticalForm form() {
    return form;
  }
}
