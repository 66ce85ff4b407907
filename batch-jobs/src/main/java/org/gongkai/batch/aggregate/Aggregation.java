package org.gongkai.batch.aggregate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.AnnualReportBuilder;
import org.gongkai.annualreport.MissingReason;
import org.gongkai.annualreport.ReportRequest;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.batch.store.ReportRun;
import org.gongkai.batch.store.ReportRuns;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.finding.FileVerdict;

/** Freezes what stands and sums it up (冻结和汇总). */
public final class Aggregation {

  private final StandingSubmissions submissions;
  private final ReportRuns runs;

  /** Sums up what is stored there. */
  public Aggregation(StandingSubmissions submissions, ReportRuns runs) {
    this.submissions = submissions;
    this.runs = runs;
  }

  /** Freezes the workbooks that stand for the run's year; belongs into a transaction. */
  public void freeze(ReportRun run) {
    runs.freeze(run, submissions.listAccepted(run.year()));
  }

  /**
   * Sums up a frozen set, and keeps its figures; belongs into a transaction.
   *
   * @param reportId the run that froze the set
   * @param year the report year
   * @param request makes the request from the units whose workbook was returned
   */
  public AnnualReport sumUp(
      long reportId, int year, Function<Map<String, MissingReason>, ReportRequest> request) {
    AnnualReportBuilder builder = AnnualReportBuilder.begin(request.apply(returned(year)));
    List<UnitSubmission> frozen = runs.listFrozen(reportId);
    submissions.forEachUnitYear(frozen, (UnitYear unitYear) -> builder.add(unitYear));
    AnnualReport report = builder.build();
    runs.keepFigures(reportId, report.figures());
    return report;
  }

  /** The units of which some workbook of the year was returned; it matters if none stands. */
  private Map<String, MissingReason> returned(int year) {
    Map<String, MissingReason> returned = new TreeMap<>();
    for (UnitSubmission submission : submissions.list(year)) {
      if (submission.standing() == FileVerdict.RETURNED) {
        returned.put(submission.unitCode(), MissingReason.RETURNED);
      }
    }
    return returned;
  }
}
