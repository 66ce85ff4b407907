package org.gongkai.batch.lineage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.LastYear;
import org.gongkai.annualreport.Lineage;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.batch.aggregate.Aggregation;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.FrozenReport;
import org.gongkai.batch.store.ReportRuns;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/** A finished report, opened (打开已冻结的报告): summed up again from what was frozen. */
public final class ReportLineage {

  private final FrozenReport frozen;
  private final AnnualReport report;
  private final Lineage lineage;
  private final List<UnitSubmission> workbooks;
  private final List<String> changed;

  private ReportLineage(
      FrozenReport frozen,
      AnnualReport report,
      Lineage lineage,
      List<UnitSubmission> workbooks,
      List<String> changed) {
    this.frozen = frozen;
    this.report = report;
    this.lineage = lineage;
    this.workbooks = workbooks;
    this.changed = changed;
  }

  /**
   * Opens a finished report.
   *
   * @param database where it was frozen
   * @param frozen which one
   * @param published the figures of the year before that the office gave; empty if it gave none
   */
  public static ReportLineage open(
      Database database, FrozenReport frozen, Optional<LastYear> published) {
    ReportRuns runs = new ReportRuns(database);
    StandingSubmissions submissions = new StandingSubmissions(database);
    AnnualReport report = new Aggregation(submissions, runs).sumUpAgain(frozen, published);
    List<UnitSubmission> workbooks = runs.listFrozen(frozen.run().reportId());
    return new ReportLineage(
        frozen,
        report,
        new Lineage(report, new Stored(submissions, workbooks)),
        workbooks,
        changed(report, runs.figures(frozen.run().reportId())));
  }

  private static List<String> changed(AnnualReport report, Map<String, BigDecimal> kept) {
    List<String> changed = new ArrayList<>();
    for (ReportFigure figure : report.figures()) {
      BigDecimal was = kept.get(figure.id());
      BigDecimal is = figure.value();
      boolean same =
          (was == null || is == null) ? was == null && is == null : was.compareTo(is) == 0;
      if (!same) {
        changed.add(figure.id());
      }
    }
    return changed;
  }

  /** What was frozen. */
  public FrozenReport frozen() {
    return frozen;
  }

  /** The report, without its tasks and its printed parts. */
  public AnnualReport report() {
    return report;
  }

  /** Opens its figures. */
  public Lineage lineage() {
    return lineage;
  }

  /** The workbooks that it was made of. */
  public List<UnitSubmission> workbooks() {
    return workbooks;
  }

  /**
   * The ids of figures that no longer come out as they were printed, because a workbook of the
   * frozen set was judged again by a later version that reads it otherwise; normally none.
   */
  public List<String> changedSince() {
    return changed;
  }

  /** The stored workbooks of a report; one is held at a time, as its terms are asked for. */
  private static final class Stored implements Lineage.Workbooks {

    private final StandingSubmissions submissions;
    private final Map<String, UnitSubmission> byUnit = new HashMap<>();
    private @Nullable UnitYear last;

    Stored(StandingSubmissions submissions, List<UnitSubmission> workbooks) {
      this.submissions = submissions;
      workbooks.forEach(workbook -> byUnit.put(workbook.unitCode(), workbook));
    }

    private UnitSubmission submission(String unitCode) {
      UnitSubmission found = byUnit.get(unitCode);
      if (found == null) {
        throw new IllegalArgumentException("No workbook of " + unitCode + " is in the report");
      }
      return found;
    }

    @Override
    public UnitYear get(String unitCode) {
      UnitYear known = last;
      if (known == null || !known.unitCode().equals(unitCode)) {
        List<UnitYear> read = new ArrayList<>();
        submissions.forEachUnitYear(List.of(submission(unitCode)), read::add);
        known = read.get(0);
        last = known;
      }
      return known;
    }

    @Override
    public void forEachRow(String unitCode, Consumer<? super LedgerRow> consumer) {
      submissions.forEachRow(submission(unitCode).submissionId(), consumer);
    }
  }
}
