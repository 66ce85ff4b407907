package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.gongkai.form.Contribution;
import org.gongkai.form.DerivedForm;
import org.gongkai.form.FormCell;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.SheetSchema;
import org.jspecify.annotations.Nullable;

/**
 * Opens the figures of a report down to the cells of the units' workbooks (数据溯源), and tells of a
 * cell where it went.
 *
 * <p>Nothing of this is stored: which workbooks a figure comes from is what the report summed up,
 * and which rows a derived figure counts is asked of the same {@link DerivedForm} that counts them.
 */
public final class Lineage {

  private static final String ZERO_REPORT = "零报告";

  /** The workbooks of a report, as they were when it was made. */
  public interface Workbooks {

    /**
     * What a unit's workbook gives to the report.
     *
     * @throws IllegalArgumentException if none of the unit is in the report
     */
    UnitYear get(String unitCode);

    /** Hands over the ledger rows of a unit's workbook in their order. */
    void forEachRow(String unitCode, Consumer<? super LedgerRow> consumer);
  }

  private final AnnualReport report;
  private final Workbooks workbooks;

  /** Opens the figures of a report that was made of these workbooks. */
  public Lineage(AnnualReport report, Workbooks workbooks) {
    this.report = report;
    this.workbooks = workbooks;
  }

  /** The terms of a figure, or the operands of what is reckoned. */
  public TracedFigure trace(FigureExpression expression) {
    return trace(expression, null);
  }

  /**
   * The same for what comes from the workbook of one unit.
   *
   * @param unitCode the unit; a unit whose figures a consolidated workbook holds has no terms
   */
  public TracedFigure traceUnit(FigureExpression expression, String unitCode) {
    return trace(expression, unitCode);
  }

  private TracedFigure trace(FigureExpression expression, @Nullable String unit) {
    if (expression instanceof FigureExpression.Figure figure) {
      return figure(figure, unit);
    } else if (expression instanceof FigureExpression.Sum sum) {
      return sum(sum, unit);
    } else if (expression instanceof FigureExpression.Share share) {
      TracedFigure part = trace(share.part(), unit);
      TracedFigure whole = trace(share.whole(), unit);
      BigDecimal value =
          (part.value() == null || whole.value() == null)
              ? null
              : YearComparison.percent(part.value(), whole.value()).orElse(null);
      return reckoned(expression, value, List.of(), List.of(part, whole));
    }
    return comparison((FigureExpression.Comparison) expression, unit);
  }

  private TracedFigure reckoned(
      FigureExpression expression,
      @Nullable BigDecimal value,
      List<FigureTerm> terms,
      List<TracedFigure> operands) {
    return new TracedFigure(
        expression.toString(), "", value, expression.unitOfMeasure(report), terms, operands);
  }

  private TracedFigure comparison(FigureExpression.Comparison asked, @Nullable String unit) {
    FigureExpression before =
        new FigureExpression.Comparison(asked.of(), FigureExpression.Comparison.Kind.LAST_YEAR);
    BigDecimal value = unit == null ? asked.value(report).orElse(null) : null;
    if (asked.equals(before)) {
      return reckoned(asked, value, List.of(), List.of());
    }
    return reckoned(asked, value, List.of(), List.of(trace(asked.of(), unit), trace(before, unit)));
  }

  private TracedFigure sum(FigureExpression.Sum sum, @Nullable String unit) {
    List<FigureTerm> terms = new ArrayList<>();
    List<TracedFigure> operands = new ArrayList<>();
    BigDecimal value = null;
    boolean difference = false;
    for (FigureExpression.Addend addend : sum.addends()) {
      TracedFigure traced = figure(addend.figure(), unit);
      difference |= addend.minus();
      operands.add(traced);
      traced.terms().forEach(term -> terms.add(addend.minus() ? term.negated() : term));
      if (traced.value() != null) {
        BigDecimal signed = addend.minus() ? traced.value().negate() : traced.value();
        value = value == null ? signed : value.add(signed);
      }
    }
    return reckoned(sum, value, terms, difference ? operands : List.of());
  }

  private TracedFigure figure(FigureExpression.Figure asked, @Nullable String unit) {
    ReportFigure figure = report.figure(asked.code());
    List<FigureTerm> terms = new ArrayList<>();
    BigDecimal value = null;
    for (FigureSource source : figure.sources()) {
      if (unit == null || source.unitCode().equals(unit)) {
        terms.addAll(terms(figure, source));
        value = value == null ? source.contribution() : value.add(source.contribution());
      }
    }
    return new TracedFigure(
        figure.id(), figure.label(), value, figure.unitOfMeasure(), terms, List.of());
  }

  private List<FigureTerm> terms(ReportFigure figure, FigureSource source) {
    if (source.basis() == FigureSource.Basis.DERIVED) {
      return derivedTerms(figure, source);
    }
    CellPlace place = source.cell();
    if (place == null) {
      return partTerms(figure, source);
    }
    return List.of(
        new FigureTerm(
            source.unitCode(),
            source.file(),
            source.sha256(),
            source.basis(),
            place.sheet(),
            place.cell(),
            source.raw(),
            source.contribution()));
  }

  /** A cell that stands for others and was not declared itself comes from those that were. */
  private List<FigureTerm> partTerms(ReportFigure figure, FigureSource source) {
    Map<String, Reported<BigDecimal>> declared = workbooks.get(source.unitCode()).declared();
    List<FigureTerm> terms = new ArrayList<>();
    for (String part : report.form().groups().getOrDefault(figure.code(), List.of())) {
      Reported<BigDecimal> value = declared.getOrDefault(part, Reported.absent());
      if (value.isGiven()) {
        terms.add(FigureTerm.of(source, value, "", value.get()));
      }
    }
    return terms;
  }

  private List<FigureTerm> derivedTerms(ReportFigure figure, FigureSource source) {
    FormCell cell = cell(figure.code());
    LedgerTerms ledgers = LedgerTerms.of(workbooks, source.unitCode(), report.form(), cell::equals);
    List<FigureTerm> terms = new ArrayList<>();
    for (Counted counted : ledgers.of(cell.code())) {
      terms.add(
          FigureTerm.of(
              source,
              counted.contribution().cell(),
              counted.sheet(),
              counted.contribution().amount()));
    }
    if (terms.isEmpty()) {
      Optional<Ledger> ledger = cell.derivation().ledger();
      boolean nothing =
          ledger.isPresent()
              && workbooks.get(source.unitCode()).zeroReports().contains(ledger.get());
      terms.add(
          new FigureTerm(
              source.unitCode(),
              source.file(),
              source.sha256(),
              source.basis(),
              ledger.map(Ledger::sheet).orElse(""),
              null,
              nothing ? ZERO_REPORT : "",
              BigDecimal.ZERO));
    }
    return terms;
  }

  private FormCell cell(String code) {
    return cells()
        .filter(cell -> cell.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No figure " + code));
  }

  /** The cells of the form and the figures beside it, in their order. */
  private Stream<FormCell> cells() {
    return Stream.concat(
        report.form().cells().values().stream(), report.form().supplements().stream());
  }

  /** What was counted, from which row. */
  private record Counted(Contribution contribution, @Nullable LedgerRow row) {

    String sheet() {
      return row == null ? "" : row.row().sheet();
    }
  }

  /** What the ledgers of one workbook give to the cells that are asked for. */
  private record LedgerTerms(Map<String, List<Counted>> byCell) {

    static LedgerTerms of(
        Workbooks workbooks, String unitCode, StatisticalForm form, Predicate<FormCell> asked) {
      UnitYear unit = workbooks.get(unitCode);
      Map<String, List<Counted>> byCell = new LinkedHashMap<>();
      DerivedForm derived =
          DerivedForm.begin(
              form,
              unit.year(),
              (cell, contribution, row) -> {
                if (asked.test(cell)) {
                  byCell
                      .computeIfAbsent(cell.code(), code -> new ArrayList<>())
                      .add(new Counted(contribution, row));
                }
              });
      workbooks.forEachRow(unitCode, derived::add);
      derived.finish(unit.safeguards(), unit.zeroReports());
      return new LedgerTerms(byCell);
    }

    List<Counted> of(String code) {
      return byCell.getOrDefault(code, List.of());
    }
  }

  // From a cell to the figures.

  /**
   * The figures of a unit that take something from a cell of its workbook, in the order of the
   * form.
   *
   * @param unitCode the unit whose workbook it is
   * @param place the cell
   */
  public List<FedFigure> fedBy(String unitCode, CellPlace place) {
    List<FedFigure> found = new ArrayList<>();
    addDeclared(unitCode, place, found);
    LedgerTerms ledgers = LedgerTerms.of(workbooks, unitCode, report.form(), cell -> true);
    for (FormCell cell : cells().toList()) {
      for (Counted counted : ledgers.of(cell.code())) {
        FedFigure.Part part = part(cell, counted, place);
        if (part != null) {
          found.add(fed(cell, counted.contribution().amount(), part, unitCode));
        }
      }
    }
    List<String> order = cells().map(FormCell::code).toList();
    String prefix = report.form().edition() + "/";
    found.sort(
        Comparator.comparingInt(fed -> order.indexOf(fed.figureId().substring(prefix.length()))));
    return found;
  }

  private void addDeclared(String unitCode, CellPlace place, List<FedFigure> found) {
    Map<String, Reported<BigDecimal>> declared = workbooks.get(unitCode).declared();
    for (Map.Entry<String, Reported<BigDecimal>> entry : declared.entrySet()) {
      BigDecimal number = entry.getValue().value();
      if (number == null || !place.equals(entry.getValue().place())) {
        continue;
      }
      found.add(fed(cell(entry.getKey()), number, FedFigure.Part.DECLARED, unitCode));
      report
          .form()
          .groups()
          .forEach(
              (whole, parts) -> {
                boolean givenItself = !declared.getOrDefault(whole, Reported.absent()).isEmpty();
                if (parts.contains(entry.getKey()) && !givenItself) {
                  found.add(fed(cell(whole), number, FedFigure.Part.DECLARED, unitCode));
                }
              });
    }
  }

  private static FedFigure.@Nullable Part part(FormCell cell, Counted counted, CellPlace place) {
    if (place.equals(counted.contribution().cell().place())) {
      return FedFigure.Part.COUNTED;
    }
    LedgerRow row = counted.row();
    if (row == null
        || !row.row().sheet().equals(place.sheet())
        || row.row().row() != place.cell().row()) {
      return null;
    }
    Ledger ledger = Ledger.findByRowType(row.getClass()).orElseThrow();
    for (ColumnSpec column : SheetSchema.of(ledger).columns()) {
      if (place.equals(column.valueIn((Record) row).place())
          && cell.derivation().columns().contains(ledger.sheet() + "!" + column.header())) {
        return FedFigure.Part.CONDITION;
      }
    }
    return null;
  }

  private FedFigure fed(
      FormCell cell, BigDecimal contribution, FedFigure.Part part, String unitCode) {
    boolean derived = part != FedFigure.Part.DECLARED;
    boolean inTotal =
        report.figure(cell.code()).sources().stream()
            .anyMatch(
                source ->
                    source.unitCode().equals(unitCode)
                        && (source.basis() == FigureSource.Basis.DERIVED) == derived);
    return new FedFigure(report.form().figureId(cell), cell.label(), contribution, part, inTotal);
  }
}
