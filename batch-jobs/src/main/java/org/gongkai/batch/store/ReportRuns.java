package org.gongkai.batch.store;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.ReportFigure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reports were made of (报告留底): frozen sets of workbooks, and the figures they gave. */
public final class ReportRuns {

  private final JdbcClient client;
  private final JdbcTemplate template;

  /** The report runs in this database. */
  public ReportRuns(Database database) {
    this.client = database.client();
    this.template = database.template();
  }

  /**
   * Freezes the set of workbooks of a report; belongs into a transaction. A run that is frozen
   * already, as when it begins again after it was cut off, stays as it is.
   *
   * @param run the report run
   * @param standing the workbooks that stand now
   */
  public void freeze(ReportRun run, List<UnitSubmission> standing) {
    if (isFrozen(run.reportId())) {
      return;
    }
    template.update(
        "INSERT INTO report_run (report_id, report_year, report_scope, scope_code, made_on,"
            + " rule_book, form_edition, figure_choice) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        run.reportId(),
        run.year(),
        run.scope(),
        run.scopeCode(),
        java.sql.Date.valueOf(run.madeOn()),
        run.ruleBook(),
        run.formEdition(),
        run.figureChoice());
    List<Object[]> rows = new ArrayList<>();
    for (UnitSubmission submission : standing) {
      rows.add(
          new Object[] {
            run.reportId(), submission.unitCode(), submission.submissionId(), submission.sha256()
          });
    }
    template.batchUpdate(
        "INSERT INTO report_run_submission (report_id, unit_code, submission_id, sha256)"
            + " VALUES (?, ?, ?, ?)",
        rows);
  }

  private boolean isFrozen(long reportId) {
    return client
            .sql("SELECT COUNT(*) FROM report_run WHERE report_id = ?")
            .param(reportId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The workbooks that a report has frozen, in the order of the units' codes. */
  public List<UnitSubmission> listFrozen(long reportId) {
    return client
        .sql(
            StandingSubmissions.LISTED
                + " WHERE submission_id IN"
                + " (SELECT f.submission_id FROM report_run_submission f WHERE f.report_id = ?)"
                + " ORDER BY unit_code")
        .param(reportId)
        .query(StandingSubmissions.SUBMISSION)
        .list();
  }

  /** Keeps the figures of a report; belongs into a transaction. Doing it again changes nothing. */
  public void keepFigures(long reportId, List<ReportFigure> figures) {
    template.update("DELETE FROM report_figure WHERE report_id = ?", reportId);
    List<Object[]> rows = new ArrayList<>();
    for (ReportFigure figure : figures) {
      rows.add(
          new Object[] {
            reportId,
            rows.size() + 1,
            figure.id(),
            figure.value() == null ? null : figure.value().toPlainString(),
            figure.coverage().expected(),
            figure.coverage().reported()
          });
    }
    template.batchUpdate(
        "INSERT INTO report_figure (report_id, figure_no, figure_id, figure_value,"
            + " units_expected, units_reported) VALUES (?, ?, ?, ?, ?, ?)",
        rows);
  }
}
