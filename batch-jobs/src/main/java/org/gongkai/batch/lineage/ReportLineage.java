package org.gongkai.batch.lineage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.CompletionState;
import org.gongkai.annualreport.LastYear;
import org.gongkai.annualreport.Lineage;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.annualreport.UnitTask;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.batch.aggregate.Aggregation;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.FrozenReport;
import org.gongkai.batch.store.ReportRuns;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.TaskProgress;
import org.jspecify.annotations.Nullable;

/** A finished report, opened (打开已冻结的报告): summed up again from what was frozen. */
public final class ReportLineage {

  private final FrozenReport frozen;
  private final AnnualReport report;
  private final Lineage lineage;
  private final List<UnitSubmission> workbooks;
  private final List<String> changed = new ArrayList<>();
  private final Stored stored;
  private final ReportRuns runs;

  /**
   * How far a unit had come with a task when the report was made, and where its workbook says so.
   *
   * @param unitCode the unit
   * @param state how far
   * @param doneOn the day on which it was done; null if it is not, or names no day
   * @param workbook the workbook of the report; null if none of the unit is in it
   * @param said the cells of the rows that name the task; empty if there is none
   */
  public record TracedTask(
      String unitCode,
      CompletionState state,
      @Nullable LocalDate doneOn,
      @Nullable UnitSubmission workbook,
      List<Reported<ProgressState>> said) {}

  private ReportLineage(
      Database database,
      FrozenReport frozen,
      Optional<LastYear> published,
      List<UnitSubmission> workbooks) {
    StandingSubmissions submissions = new StandingSubmissions(database);
    this.runs = new ReportRuns(database);
    this.frozen = frozen;
    this.report = new Aggregation(submissions, runs).sumUpAgain(frozen, published, workbooks);
    this.workbooks = workbooks;
    this.stored = new Stored(submissions, workbooks);
    this.lineage = new Lineage(report, stored);
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
    List<UnitSubmission> workbooks = runs.listFrozen(frozen.run().reportId());
    ReportLineage whole = new ReportLineage(database, frozen, published, workbooks);
    whole.changed.addAll(changed(whole.report, runs.figures(frozen.run().reportId())));
    return whole;
  }

  /**
   * Opens a finished report as far as it comes from one unit. Nothing is read of units that speak
   * for themselves alone, so it costs the same however many there are; what the report says of the
   * whole city is not known in it.
   *
   * @param database as above
   * @param frozen as above
   * @param published as above
   * @param unitCode the unit
   */
  public static ReportLineage openUnit(
      Database database, FrozenReport frozen, Optional<LastYear> published, String unitCode) {
    return new ReportLineage(
        database,
        frozen,
        published,
        new ReportRuns(database).listFrozen(frozen.run().reportId(), unitCode));
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

  /** How far each unit had come with a task, by code; nothing if the report has no such task. */
  public List<TracedTask> traceTask(int number) {
    return traced(number, runs.tasks(frozen.run().reportId(), number));
  }

  /** How far one unit had come with a task; nothing if the task is not its own. */
  public List<TracedTask> traceTask(int number, String unitCode) {
    return traced(number, runs.tasks(frozen.run().reportId(), number, unitCode));
  }

  /** Whether any unit of the report has a task of this number. */
  public boolean hasTask(int number) {
    return !runs.tasks(frozen.run().reportId(), number).isEmpty();
  }

  private List<TracedTask> traced(int number, List<UnitTask> tasks) {
    List<TracedTask> traced = new ArrayList<>();
    for (UnitTask task : tasks) {
      UnitSubmission workbook = stored.byUnit.get(task.unitCode());
      List<Reported<ProgressState>> said =
          workbook == null
              ? List.of()
              : stored.get(task.unitCode()).tasks().stream()
                  .filter(
                      row ->
                          row.taskNumber().find().filter(n -> n.intValue() == number).isPresent())
                  .map(TaskProgress::state)
                  .toList();
      traced.add(new TracedTask(task.unitCode(), task.state(), task.doneOn(), workbook, said));
    }
    return traced;
  }

  /** The workbooks that it was made of. */
  public List<UnitSubmission> workbooks() {
    return workbooks;
  }

  /**
   * The ids of figures that no longer come out as they were printed, because a workbook of the
   * frozen set was judged again by a later version that reads it otherwise; normally none. Not
   * known if only one unit was opened.
   */
  public List<String> changedSince() {
    return Collections.unmodifiableList(changed);
  }

  /** Whether a workbook that was read for this was judged again after the report was made. */
  public boolean isJudgedSince() {
    return runs.isJudgedSince(frozen.run().reportId(), workbooks);
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
