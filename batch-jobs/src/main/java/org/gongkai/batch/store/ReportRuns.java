package org.gongkai.batch.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.annualreport.CompletionState;
import org.gongkai.annualreport.MissingReason;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.annualreport.TaskCompletion;
import org.gongkai.annualreport.UnitExplanation;
import org.gongkai.annualreport.UnitTask;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Place;
import org.gongkai.form.StatisticalForm;
import org.gongkai.unit.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reports were made of (报告留底): frozen sets of workbooks, and the figures they gave. */
public final class ReportRuns {

  private static final String FINISHED =
      "SELECT r.report_id, r.report_year, r.report_scope, r.scope_code, r.made_on, r.rule_book,"
          + " r.form_edition, r.figure_choice, n.printed_id, b.form_name, b.roster"
          + " FROM report_run r"
          + " JOIN report_run_name n ON n.report_id = r.report_id"
          + " JOIN report_run_basis b ON b.report_id = r.report_id";

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final @Nullable Roster known;

  /** The report runs in this database. */
  public ReportRuns(Database database) {
    this(database, null);
  }

  /**
   * The same.
   *
   * @param known a roster with which reports may have been made; it is not read again then
   */
  public ReportRuns(Database database, @Nullable Roster known) {
    this.client = database.client();
    this.template = database.template();
    this.known = known;
  }

  /** A finished report whose roster has yet to be found by its fingerprint. */
  private record Finished(ReportRun run, String printedId, String roster, String form) {

    static Finished of(ResultSet row, int number) throws SQLException {
      return new Finished(
          new ReportRun(
              row.getLong("report_id"),
              row.getInt("report_year"),
              row.getString("report_scope"),
              row.getString("scope_code"),
              row.getDate("made_on").toLocalDate(),
              row.getString("rule_book"),
              row.getString("form_edition"),
              row.getString("figure_choice")),
          row.getString("printed_id"),
          row.getString("roster"),
          row.getString("form_name"));
    }
  }

  private FrozenReport withRoster(Finished found) {
    return new FrozenReport(
        found.run(),
        found.printedId(),
        known != null && known.fingerprint().equals(found.roster())
            ? known
            : readRoster(found.roster()),
        StatisticalForm.find(found.form()).orElseThrow());
  }

  /** The roster of ten thousand units is two megabytes: only read if it is not known. */
  private Roster readRoster(String fingerprint) {
    return client
        .sql("SELECT unit_lines, change_lines FROM frozen_roster WHERE roster = ?")
        .param(fingerprint)
        .query((row, number) -> roster(row.getString(1), row.getString(2)))
        .single();
  }

  /**
   * Freezes the set of workbooks of a report; belongs into a transaction. A run that is frozen
   * already, as when it begins again after it was cut off, stays as it is.
   *
   * @param run the report run
   * @param standing the workbooks that stand now
   * @param missing why units are missing of which no workbook stands, by their code; those that are
   *     not among them handed in none
   * @param roster the roster
   * @param form the form
   */
  public void freeze(
      ReportRun run,
      List<UnitSubmission> standing,
      Map<String, MissingReason> missing,
      Roster roster,
      StatisticalForm form) {
    if (isFrozen(run.reportId())) {
      return;
    }
    keep(roster);
    template.update(
        "INSERT INTO report_run_basis (report_id, roster, form_name) VALUES (?, ?, ?)",
        run.reportId(),
        roster.fingerprint(),
        form.name());
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
    RowInsert workbooks =
        new RowInsert(
            template, "report_run_submission (report_id, unit_code, submission_id, sha256)", 4);
    for (UnitSubmission submission : standing) {
      workbooks.add(
          run.reportId(), submission.unitCode(), submission.submissionId(), submission.sha256());
    }
    workbooks.finish();
    template.batchUpdate(
        "INSERT INTO report_run_reason (report_id, unit_code, reason) VALUES (?, ?, ?)",
        missing.entrySet().stream()
            .map(one -> new Object[] {run.reportId(), one.getKey(), one.getValue().name()})
            .toList());
    template.update(
        "INSERT INTO report_run_explanation (report_id, submission_id, finding_no, unit_code, code,"
            + " sheet, cell_row, cell_column, chinese, answer)"
            + " SELECT f.report_id, e.submission_id, e.finding_no, f.unit_code, e.code, e.sheet,"
            + " e.cell_row, e.cell_column, e.chinese, e.answer FROM explained_finding e"
            + " JOIN report_run_submission f ON f.submission_id = e.submission_id"
            + " WHERE f.report_id = ?",
        run.reportId());
  }

  /** Why units are missing in a report that have no workbook in it, by their code. */
  public Map<String, MissingReason> missing(long reportId) {
    Map<String, MissingReason> missing = new TreeMap<>();
    client
        .sql("SELECT unit_code, reason FROM report_run_reason WHERE report_id = ?")
        .param(reportId)
        .query(
            row -> {
              missing.put(row.getString(1), MissingReason.valueOf(row.getString(2)));
            });
    return missing;
  }

  /** What units answered to warnings about the workbooks of a report, by unit and place. */
  public List<UnitExplanation> explanations(long reportId) {
    return client
        .sql(
            "SELECT unit_code, code, sheet, cell_row, cell_column, chinese, answer"
                + " FROM report_run_explanation WHERE report_id = ?"
                + " ORDER BY unit_code, submission_id, finding_no")
        .param(reportId)
        .query(
            (row, number) -> {
              int cellRow = row.getInt("cell_row");
              CellAddress cell =
                  row.wasNull() ? null : new CellAddress(cellRow, row.getInt("cell_column"));
              return new UnitExplanation(
                  row.getString("unit_code"),
                  row.getString("code"),
                  new Place(row.getString("sheet"), cell),
                  row.getString("chinese"),
                  row.getString("answer"));
            })
        .list();
  }

  /** How far the units of a report had come with a task, by their code. */
  public List<UnitTask> tasks(long reportId, int taskNumber) {
    return tasks(" ORDER BY unit_code", reportId, taskNumber);
  }

  /** How far one unit of a report had come with a task; empty if it has none such. */
  public List<UnitTask> tasks(long reportId, int taskNumber, String unitCode) {
    return tasks(" AND unit_code = ?", reportId, taskNumber, unitCode);
  }

  private List<UnitTask> tasks(String rest, Object... parameters) {
    return client
        .sql(
            "SELECT task_number, unit_code, task_state, done_on FROM report_run_task"
                + " WHERE report_id = ? AND task_number = ?"
                + rest)
        .params(parameters)
        .query(
            (row, number) -> {
              java.sql.Date doneOn = row.getDate("done_on");
              return new UnitTask(
                  row.getInt("task_number"),
                  row.getString("unit_code"),
                  null,
                  CompletionState.valueOf(row.getString("task_state")),
                  doneOn == null ? null : doneOn.toLocalDate());
            })
        .list();
  }

  /** Keeps how far units had come with the tasks; doing it again changes nothing. */
  public void keepTasks(long reportId, List<TaskCompletion> tasks) {
    template.update("DELETE FROM report_run_task WHERE report_id = ?", reportId);
    RowInsert rows =
        new RowInsert(
            template,
            "report_run_task (report_id, task_number, unit_code, task_state, done_on)",
            5);
    for (TaskCompletion task : tasks) {
      for (UnitTask unit : task.units()) {
        rows.add(reportId, unit.taskNumber(), unit.unitCode(), unit.state().name(), unit.doneOn());
      }
    }
    rows.finish();
  }

  private boolean isFrozen(long reportId) {
    return isThere("SELECT COUNT(*) FROM report_run WHERE report_id = ?", reportId);
  }

  private boolean isThere(String count, Object key) {
    return client.sql(count).param(key).query(Integer.class).single() > 0;
  }

  private void keep(Roster roster) {
    if (isThere("SELECT COUNT(*) FROM frozen_roster WHERE roster = ?", roster.fingerprint())) {
      return;
    }
    template.update(
        "INSERT INTO frozen_roster (roster, unit_lines, change_lines) VALUES (?, ?, ?)",
        roster.fingerprint(),
        String.join("\n", roster.unitLines()),
        String.join("\n", roster.reorganisationLines()));
  }

  private static Roster roster(String units, String changes) {
    return Roster.parse("units.csv", units.getBytes(UTF_8))
        .then(roster -> roster.withReorganisations("reorganisations.csv", changes.getBytes(UTF_8)))
        .orThrow();
  }

  /** The latest finished report of a year and scope, if there is one. */
  public Optional<FrozenReport> findLatest(int year, String scope, String scopeCode) {
    return client
        .sql(
            FINISHED
                + " WHERE r.report_year = ? AND r.report_scope = ? AND r.scope_code = ?"
                + " ORDER BY r.report_id DESC LIMIT 1")
        .params(year, scope, scopeCode)
        .query(Finished::of)
        .optional()
        .map(this::withRoster);
  }

  /**
   * A finished report by its printed id, or by the number of its run; of several with the same id,
   * which were made of the same workbooks, the latest.
   */
  public Optional<FrozenReport> find(String id) {
    long run = id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
    return client
        .sql(
            FINISHED
                + " WHERE n.printed_id = ? OR r.report_id = ? ORDER BY r.report_id DESC LIMIT 1")
        .params(id, run)
        .query(Finished::of)
        .optional()
        .map(this::withRoster);
  }

  /**
   * The latest report of the same year and scope that was finished before the run and is not the
   * same report, if there is one.
   *
   * @param run a run
   * @param printedId the id of its report
   */
  public Optional<FrozenReport> findEarlier(ReportRun run, String printedId) {
    return client
        .sql(
            FINISHED
                + " WHERE r.report_year = ? AND r.report_scope = ? AND r.scope_code = ?"
                + " AND r.report_id < ? AND n.printed_id <> ?"
                + " ORDER BY r.report_id DESC LIMIT 1")
        .params(run.year(), run.scope(), run.scopeCode(), run.reportId(), printedId)
        .query(Finished::of)
        .optional()
        .map(this::withRoster);
  }

  /** The figures of a report by their id; those that nobody gave a number for are missing. */
  public Map<String, BigDecimal> figures(long reportId) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    client
        .sql(
            "SELECT figure_id, figure_value FROM report_figure WHERE report_id = ?"
                + " AND figure_value IS NOT NULL ORDER BY figure_no")
        .param(reportId)
        .query(
            row -> {
              figures.put(row.getString(1), new BigDecimal(row.getString(2)));
            });
    return figures;
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

  /** The workbook that a report has frozen with these bytes, if it has one. */
  public Optional<UnitSubmission> findFrozen(long reportId, String sha256) {
    return client
        .sql(
            StandingSubmissions.LISTED
                + " WHERE sha256 = ? AND EXISTS (SELECT 1 FROM report_run_submission f"
                + " WHERE f.report_id = ? AND f.unit_code = submission.unit_code"
                + " AND f.submission_id = submission.submission_id)")
        .params(sha256, reportId)
        .query(StandingSubmissions.SUBMISSION)
        .optional();
  }

  /**
   * The workbooks that a report has frozen and that can tell what comes from one unit: its own, and
   * those that speak for other units too. How many others there are plays no part in what it costs.
   */
  public List<UnitSubmission> listFrozen(long reportId, String unitCode) {
    Set<Long> ids =
        new TreeSet<>(
            client
                .sql(
                    "SELECT s.submission_id"
                        + " FROM (SELECT DISTINCT submission_id FROM included_unit) i"
                        + " JOIN submission s ON s.submission_id = i.submission_id"
                        + " JOIN report_run_submission f ON f.report_id = ?"
                        + " AND f.unit_code = s.unit_code AND f.submission_id = s.submission_id")
                .param(reportId)
                .query(Long.class)
                .list());
    client
        .sql(
            "SELECT submission_id FROM report_run_submission WHERE report_id = ? AND unit_code = ?")
        .params(reportId, unitCode)
        .query(Long.class)
        .optional()
        .ifPresent(ids::add);
    if (ids.isEmpty()) {
      return List.of();
    }
    return client
        .sql(StandingSubmissions.LISTED + " WHERE submission_id IN (:ids) ORDER BY unit_code")
        .param("ids", ids)
        .query(StandingSubmissions.SUBMISSION)
        .list();
  }

  /** Whether any of the workbooks was judged again after a report was made of them. */
  public boolean isJudgedSince(long reportId, List<UnitSubmission> workbooks) {
    return !workbooks.isEmpty()
        && client
                .sql(
                    "SELECT COUNT(*) FROM judgement WHERE submission_id IN (:ids) AND run_id > :run")
                .param("ids", workbooks.stream().map(UnitSubmission::submissionId).toList())
                .param("run", reportId)
                .query(Integer.class)
                .single()
            > 0;
  }

  /**
   * Keeps the figures of a report and its printed id; belongs into a transaction. Doing it again
   * changes nothing.
   */
  public void keepFigures(long reportId, String printedId, List<ReportFigure> figures) {
    template.update("DELETE FROM report_run_name WHERE report_id = ?", reportId);
    template.update(
        "INSERT INTO report_run_name (report_id, printed_id) VALUES (?, ?)", reportId, printedId);
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
