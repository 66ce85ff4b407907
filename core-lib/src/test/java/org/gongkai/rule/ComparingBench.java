package org.gongkai.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Reported;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.Written;
import org.gongkai.unit.Reorganisation;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;

/**
 * Puts one comparing rule to work on workbooks written in the test, of the units 1 (city), 2, 3, 4.
 */
public final class ComparingBench {

  private final ComparingRule rule;
  private final int year;
  private final List<Reorganisation> reorganisations = new ArrayList<>();
  private final Map<StandingWorkbook, List<LedgerRow>> workbooks = new LinkedHashMap<>();

  public ComparingBench(ComparingRule rule, int year) {
    this.rule = rule;
    this.year = year;
  }

  /** A workbook of a unit for itself. */
  public ComparingBench own(String unit, int ofYear, LedgerRow... rows) {
    workbooks.put(
        new StandingWorkbook(unit, ofYear, ReportScope.OWN, List.of(), Map.of()), List.of(rows));
    return this;
  }

  /** A workbook with figures, pairs of code and text; they stand in column D from row 4 on. */
  public ComparingBench figures(String unit, int ofYear, String... cells) {
    workbooks.put(
        new StandingWorkbook(unit, ofYear, ReportScope.OWN, List.of(), form(cells)), List.of());
    return this;
  }

  /** A consolidated workbook with figures. */
  public ComparingBench summary(String unit, List<String> included, String... cells) {
    workbooks.put(
        new StandingWorkbook(unit, year, ReportScope.CONSOLIDATED, included, form(cells)),
        List.of());
    return this;
  }

  private static Map<String, Reported<BigDecimal>> form(String... cells) {
    Map<String, Reported<BigDecimal>> form = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      form.put(cells[i], Written.number(cells[i + 1], CellPlace.of("统计表", 3 + form.size(), 3)));
    }
    return form;
  }

  public ComparingBench reorganised(String from, String to, String date) {
    reorganisations.add(new Reorganisation(from, to, "某项职责", LocalDate.parse(date), "test"));
    return this;
  }

  /** The findings by {@code unit/year}. */
  public Map<String, List<Finding>> compare() {
    Comparing comparing =
        new Comparing(
            List.of(rule),
            new Comparison(year, StatisticalForm.forYear(year), roster()),
            workbooks.keySet(),
            workbook -> Optional::of);
    workbooks.forEach(
        (workbook, rows) -> rows.forEach(row -> comparing.sift(workbook.unitCode(), row)));
    workbooks.keySet().stream()
        .sorted(StandingWorkbook.ORDER)
        .forEach(
            workbook -> {
              comparing.workbook(
                  comparing.wantsForm(workbook.unitCode()) ? workbook : workbook.withoutForm());
              workbooks
                  .getOrDefault(workbook, List.of())
                  .forEach(row -> comparing.row(workbook, row));
            });
    Map<String, List<Finding>> found = new LinkedHashMap<>();
    comparing
        .finish()
        .forEach(
            (workbook, compared) ->
                found.put(
                    workbook.unitCode() + "/" + workbook.year(), compared.judgement().findings()));
    return found;
  }

  private Roster roster() {
    return Roster.of(
        List.of(
            unit("1", "某市人民政府", null, UnitKind.CITY_GOVERNMENT),
            unit("2", "某市甲局", "1", UnitKind.DEPARTMENT),
            unit("3", "某市乙局", "1", UnitKind.DEPARTMENT),
            unit("4", "某市丙局", "1", UnitKind.DEPARTMENT)),
        reorganisations);
  }

  private static Unit unit(
      String code, String name, @org.jspecify.annotations.Nullable String parent, UnitKind kind) {
    return new Unit(
        code,
        name,
        name,
        List.of(),
        kind,
        parent,
        "220200",
        LocalDate.of(2010, 1, 1),
        null,
        List.of(),
        Set.of(),
        parent != null,
        "test");
  }
}
