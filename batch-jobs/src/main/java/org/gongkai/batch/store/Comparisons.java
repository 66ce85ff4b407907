package org.gongkai.batch.store;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gongkai.batch.validate.ExplainedFinding;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.ReportScope;
import org.gongkai.reference.Fingerprint;
import org.gongkai.rule.Comparing;
import org.gongkai.rule.Judgement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of comparing workbooks with each other (比对结果). */
public final class Comparisons {

  private static final String STAND =
      " WHERE report_year IN (?, ?) AND standing = 'ACCEPTED' ORDER BY unit_code, report_year";

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final StandingSubmissions standing;
  private final StoredExplanations explanations;

  /** The comparisons in this database. */
  public Comparisons(Database database) {
    this.client = database.client();
    this.template = database.template();
    this.standing = new StandingSubmissions(database);
    this.explanations = new StoredExplanations(database);
  }

  /** The report years of which any workbook was ever taken in, ascending. */
  public List<Integer> listYears() {
    return client
        .sql(
            "SELECT DISTINCT report_year FROM submission WHERE report_year IS NOT NULL"
                + " ORDER BY report_year")
        .query(Integer.class)
        .list();
  }

  /**
   * A workbook that is compared.
   *
   * @param submissionId its number
   * @param unitCode the unit
   * @param year the report year
   * @param scope whether it covers the unit alone
   */
  public record Compared(long submissionId, String unitCode, int year, ReportScope scope) {}

  /**
   * The workbooks that are compared for a year, those that stand for it and the year before, unit
   * by unit.
   */
  public List<Compared> list(int year) {
    return client
        .sql("SELECT submission_id, unit_code, report_year, report_scope FROM submission" + STAND)
        .params(year - 1, year)
        .query(
            (row, number) ->
                new Compared(
                    row.getLong("submission_id"),
                    row.getString("unit_code"),
                    row.getInt("report_year"),
                    row.getString("report_scope") == null
                        ? ReportScope.OWN
                        : ReportScope.valueOf(row.getString("report_scope"))))
        .list();
  }

  /** Changes whenever comparing a year may come to another result. */
  public String fingerprint(int year, String basis) {
    Fingerprint.Lines lines = Fingerprint.lines();
    lines.add(basis);
    client
        .sql("SELECT unit_code, report_year, sha256 FROM submission" + STAND)
        .params(year - 1, year)
        .query(
            row -> {
              lines.add(row.getString(1) + " " + row.getInt(2) + " " + row.getString(3));
            });
    return lines.finish();
  }

  /** The units that the compared workbooks include, by the workbook's number. */
  public Map<Long, List<String>> includedUnits(int year) {
    Map<Long, List<String>> included = new HashMap<>(standing.includedUnitCodes(year - 1));
    included.putAll(standing.includedUnitCodes(year));
    return included;
  }

  /** The declared forms of some workbooks by the cell's code, by the workbook's number. */
  public Map<Long, Map<String, Reported<BigDecimal>>> declaredForms(Collection<Long> submissions) {
    Map<Long, Map<String, Reported<BigDecimal>>> forms = new HashMap<>();
    if (!submissions.isEmpty()) {
      client
          .sql(
              "SELECT submission_id, cell_code, declared FROM form_value WHERE submission_id IN"
                  + " (:ids) AND declared IS NOT NULL ORDER BY submission_id, cell_no")
          .param("ids", submissions)
          .query(
              row -> {
                forms
                    .computeIfAbsent(row.getLong(1), id -> new LinkedHashMap<>())
                    .put(row.getString(2), StoredCells.readNumber(row.getString(3)));
              });
    }
    return forms;
  }

  /** Whether a year was last compared with this fingerprint. */
  public boolean isUpToDate(int year, String fingerprint) {
    return client
        .sql("SELECT compared FROM comparison WHERE report_year = ?")
        .param(year)
        .query(String.class)
        .optional()
        .filter(fingerprint::equals)
        .isPresent();
  }

  /** The rows of some ledgers of a workbook, ledger by ledger and in their order. */
  public void forEachRow(
      long submissionId, Set<Ledger> ledgers, Consumer<? super LedgerRow> consumer) {
    for (Ledger ledger : ledgers) {
      standing.rows(
          List.of(submissionId), ledger, Set.of(), (id, row) -> consumer.accept(row.toRow()));
    }
  }

  /**
   * The rows of some workbooks in which any of the columns is filled, ledger by ledger; the other
   * columns are absent in them.
   *
   * @param columns the columns that are wanted, by ledger
   * @param consumer takes each with the number of its workbook
   */
  public void forEachRow(
      Collection<Long> submissions,
      Map<Ledger, Set<String>> columns,
      BiConsumer<Long, ? super LedgerRow> consumer) {
    columns.forEach(
        (ledger, names) ->
            standing.rows(
                submissions, ledger, names, (id, row) -> consumer.accept(id, row.toRow(names))));
  }

  /**
   * What comparing says of one workbook.
   *
   * @param compared what was found
   * @param explained the warnings that its unit had explained, which are not found again
   */
  public record Result(Comparing.Compared compared, List<ExplainedFinding> explained) {

    /** Copies the list. */
    public Result {
      explained = List.copyOf(explained);
    }
  }

  /**
   * Puts the findings of a year's comparison in place of those of the last; belongs into a
   * transaction.
   *
   * @param results what was found about each workbook about which anything was, by its number
   */
  public void replace(long runId, int year, String fingerprint, Map<Long, Result> results) {
    Map<Long, Set<String>> before = new HashMap<>();
    collect(FindingOrigin.COMPARED, year, before);
    collect(FindingOrigin.FOLLOWED, year - 1, before);
    delete(FindingOrigin.COMPARED, year);
    delete(FindingOrigin.FOLLOWED, year - 1);
    Map<Long, Integer> years = new HashMap<>();
    list(year).forEach(submission -> years.put(submission.submissionId(), submission.year()));
    Map<Long, Set<String>> after = new HashMap<>();
    results.forEach(
        (id, result) -> {
          FindingOrigin origin =
              years.getOrDefault(id, year) == year
                  ? FindingOrigin.COMPARED
                  : FindingOrigin.FOLLOWED;
          insert(id, origin, result);
          result.compared().judgement().findings().forEach(finding -> note(after, id, finding));
        });
    Set<Long> all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    all.removeIf(id -> before.getOrDefault(id, Set.of()).equals(after.getOrDefault(id, Set.of())));
    keepChanged(runId, all);
    if (template.update(
            "UPDATE comparison SET compared = ?, run_id = ? WHERE report_year = ?",
            fingerprint,
            runId,
            year)
        == 0) {
      template.update(
          "INSERT INTO comparison (report_year, compared, run_id) VALUES (?, ?, ?)",
          year,
          fingerprint,
          runId);
    }
  }

  private void insert(long id, FindingOrigin origin, Result result) {
    Judgement judgement = result.compared().judgement();
    Judgement shadow = result.compared().shadow();
    template.batchUpdate(
        StoredFindings.INSERT, StoredFindings.rows(id, origin, judgement.findings()));
    template.batchUpdate(
        StoredFindings.INSERT_ENTRY, StoredFindings.entries(id, origin, judgement.findings()));
    template.batchUpdate(StoredFindings.INSERT_COUNT, counts(id, origin, judgement));
    template.batchUpdate(
        StoredFindings.INSERT_SHADOW, StoredFindings.rows(id, origin, shadow.findings()));
    template.batchUpdate(StoredFindings.INSERT_SHADOW_COUNT, counts(id, origin, shadow));
    explanations.insertCompared(id, origin, result.explained());
  }

  private static List<Object[]> counts(long id, FindingOrigin origin, Judgement judgement) {
    return judgement.countsByCode().entrySet().stream()
        .map(count -> new Object[] {id, origin.name(), count.getKey(), count.getValue()})
        .toList();
  }

  private void collect(FindingOrigin origin, int year, Map<Long, Set<String>> findings) {
    client
        .sql(
            StoredFindings.SELECT
                + " WHERE f.origin = ? AND f.submission_id IN"
                + " (SELECT submission_id FROM submission WHERE report_year = ?)")
        .params(origin.name(), year)
        .query(
            row -> {
              note(findings, row.getLong("submission_id"), StoredFindings.of(row));
            });
  }

  private static void note(Map<Long, Set<String>> findings, long id, Finding finding) {
    findings
        .computeIfAbsent(id, none -> new HashSet<>())
        .add(finding.code() + " " + finding.place() + " " + finding.message().chinese());
  }

  private void delete(FindingOrigin origin, int year) {
    for (String table :
        List.of(
            "finding",
            "finding_entry",
            "finding_count",
            "shadow_finding",
            "shadow_finding_count",
            "explained_comparison")) {
      template.update(
          "DELETE FROM "
              + table
              + " WHERE origin = ? AND submission_id IN"
              + " (SELECT submission_id FROM submission WHERE report_year = ?)",
          origin.name(),
          year);
    }
  }

  private void keepChanged(long runId, Collection<Long> submissions) {
    for (long id : submissions) {
      if (template.update(
              "UPDATE compared_submission SET changed_run = ? WHERE submission_id = ?", runId, id)
          == 0) {
        template.update(
            "INSERT INTO compared_submission (submission_id, changed_run) VALUES (?, ?)",
            id,
            runId);
      }
    }
  }

  /** Whether a run found something else about a workbook by comparing than was found before. */
  public boolean isChangedIn(long runId, long submissionId) {
    return client
            .sql(
                "SELECT COUNT(*) FROM compared_submission WHERE submission_id = ?"
                    + " AND changed_run = ?")
            .params(submissionId, runId)
            .query(Integer.class)
            .single()
        > 0;
  }
}
