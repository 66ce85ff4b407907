package org.gongkai.batch.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.batch.store.Settlement.Candidate;
import org.gongkai.batch.store.Settlement.Outcome;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settles which workbook stands for each unit and year (确定有效版本). */
public final class Standings {

  /** Two workbooks of one unit with the same 数据截止 came in the same run. */
  public static final String SAME_DATE = "submission-same-date";

  private static final List<String> SETTLED_IN = List.of("finding", "finding_count");

  /** Units that are settled together. */
  private static final int PAGE = 200;

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final FigureChanges figureChanges;

  /** The standings in this database. */
  public Standings(Database database) {
    this.client = database.client();
    this.template = database.template();
    this.figureChanges = new FigureChanges(database);
  }

  /**
   * Settles the units and years of which a run judged a workbook, and those that a workbook left
   * because the run reads its unit otherwise; belongs into a transaction. Doing it again changes
   * nothing.
   */
  public void settleTouched(long runId) {
    List<UnitAndYear> touched =
        client
            .sql(
                "SELECT DISTINCT unit_code, report_year FROM submission"
                    + " WHERE (judged_run = ? OR (standing IS NULL AND verdict IS NOT NULL))"
                    + " AND unit_code IS NOT NULL AND report_year IS NOT NULL"
                    + " ORDER BY report_year, unit_code")
            .param(runId)
            .query(
                (row, number) ->
                    new UnitAndYear(row.getString("unit_code"), row.getInt("report_year")))
            .list();
    for (int from = 0; from < touched.size(); ) {
      int year = touched.get(from).year();
      int to = from;
      while (to < touched.size() && to - from < PAGE && touched.get(to).year() == year) {
        to++;
      }
      settle(runId, year, touched.subList(from, to).stream().map(UnitAndYear::unitCode).toList());
      from = to;
    }
  }

  private record UnitAndYear(String unitCode, int year) {}

  private void settle(long runId, int year, List<String> units) {
    Map<String, List<Entry>> byUnit = new LinkedHashMap<>();
    client
        .sql(
            "SELECT unit_code, submission_id, file_name, first_run, verdict, standing, data_as_of,"
                + " as_of_sheet, as_of_row, as_of_column FROM submission"
                + " WHERE report_year = :year AND unit_code IN (:units) AND verdict IS NOT NULL"
                + " ORDER BY unit_code, submission_id")
        .param("year", year)
        .param("units", units)
        .query(
            row -> {
              byUnit
                  .computeIfAbsent(row.getString("unit_code"), unit -> new ArrayList<>())
                  .add(Entry.of(row));
            });
    deleteFindings(byUnit.values().stream().flatMap(List::stream).map(Entry::id).toList());
    List<@Nullable Object[]> standings = new ArrayList<>();
    List<@Nullable Object[]> changes = new ArrayList<>();
    byUnit.values().forEach(entries -> decide(runId, entries, standings, changes));
    change(standings, changes);
  }

  private void change(List<@Nullable Object[]> standings, List<@Nullable Object[]> changes) {
    template.batchUpdate("UPDATE submission SET standing = ? WHERE submission_id = ?", standings);
    template.batchUpdate(
        "INSERT INTO standing_change (run_id, submission_id, standing_before, standing_after,"
            + " replaced_by) VALUES (?, ?, ?, ?, ?)",
        changes);
  }

  private void decide(
      long runId,
      List<Entry> entries,
      List<@Nullable Object[]> standings,
      List<@Nullable Object[]> changes) {
    Map<Long, Outcome> outcomes =
        Settlement.of(
            entries.stream()
                .filter(entry -> entry.verdict == FileVerdict.ACCEPTED)
                .map(entry -> new Candidate(entry.id, entry.firstRun, entry.asOf()))
                .toList());
    Map<Long, String> names = new HashMap<>();
    entries.forEach(entry -> names.put(entry.id, entry.fileName));
    Long stoodBefore = null;
    Long standsNow = null;
    for (Entry entry : entries) {
      Outcome outcome = outcomes.get(entry.id);
      insertFinding(entry, outcome, names);
      FileVerdict standing = standing(entry, outcome);
      stoodBefore = entry.standing == FileVerdict.ACCEPTED ? (Long) entry.id : stoodBefore;
      standsNow = standing == FileVerdict.ACCEPTED ? (Long) entry.id : standsNow;
      if (standing != entry.standing) {
        standings.add(new Object[] {standing.name(), entry.id});
        changes.add(
            new @Nullable Object[] {
              runId,
              entry.id,
              entry.standing == null ? null : entry.standing.name(),
              standing.name(),
              outcome instanceof Outcome.Superseded superseded ? (Long) superseded.by() : null
            });
      }
    }
    if (stoodBefore != null && standsNow != null && !stoodBefore.equals(standsNow)) {
      figureChanges.write(runId, standsNow, stoodBefore);
    }
  }

  /** What concerns no unit and year stands as it was judged. */
  public void settleOthers(long runId) {
    client
        .sql(
            "UPDATE submission SET standing = verdict"
                + " WHERE (judged_run = ? OR (standing IS NULL AND verdict IS NOT NULL))"
                + " AND (unit_code IS NULL OR report_year IS NULL)")
        .param(runId)
        .update();
  }

  /** Carries what stands over to the files of a run; the run's own verdicts follow it. */
  public void settleManifest(long runId) {
    client
        .sql(
            "UPDATE manifest_file SET standing = (SELECT s.standing FROM submission s"
                + " WHERE s.submission_id = manifest_file.submission_id)"
                + " WHERE run_id = ? AND submission_id IS NOT NULL")
        .param(runId)
        .update();
    client
        .sql(
            "UPDATE manifest_file SET verdict = standing WHERE run_id = ?"
                + " AND verdict IN ('ACCEPTED', 'SUPERSEDED', 'RETURNED')"
                + " AND standing IS NOT NULL")
        .param(runId)
        .update();
  }

  private static FileVerdict standing(Entry entry, @Nullable Outcome outcome) {
    if (outcome == null) {
      return entry.verdict;
    } else if (outcome instanceof Outcome.Stands) {
      return FileVerdict.ACCEPTED;
    }
    return outcome instanceof Outcome.Superseded ? FileVerdict.SUPERSEDED : FileVerdict.RETURNED;
  }

  private void deleteFindings(List<Long> submissions) {
    for (String table : submissions.isEmpty() ? List.<String>of() : SETTLED_IN) {
      client
          .sql("DELETE FROM " + table + " WHERE submission_id IN (:ids) AND origin = 'SETTLED'")
          .param("ids", submissions)
          .update();
    }
  }

  private void insertFinding(Entry entry, @Nullable Outcome outcome, Map<Long, String> names) {
    if (outcome instanceof Outcome.InConflict conflict) {
      List<String> others =
          conflict.with().stream().map(id -> Objects.requireNonNull(names.get(id))).toList();
      Finding finding = sameDate(entry, others);
      template.batchUpdate(
          StoredFindings.INSERT,
          StoredFindings.rows(entry.id, FindingOrigin.SETTLED, List.of(finding)));
      template.update(
          StoredFindings.INSERT_COUNT, entry.id, FindingOrigin.SETTLED.name(), SAME_DATE, 1);
    }
  }

  private static Finding sameDate(Entry entry, List<String> others) {
    LocalDate date = entry.asOf();
    return new Finding(
        SAME_DATE,
        Severity.ERROR,
        entry.asOfPlace,
        date.toString(),
        "两份内容不同的报送表，数据截止日期应有先后",
        new Message(
            "本单位同时报送了内容不同、数据截止日期相同（"
                + date
                + "）的报送表：“"
                + String.join("”“", new ArrayList<>(others))
                + "”，无法判断以哪份为准，请只报送一份。",
            "The unit handed in several workbooks with different contents and the same date "
                + date
                + " at once ("
                + String.join(", ", others)
                + "); which one holds cannot be told, so hand in one only."));
  }

  private record Entry(
      long id,
      String fileName,
      long firstRun,
      FileVerdict verdict,
      @Nullable FileVerdict standing,
      @Nullable LocalDate dataAsOf,
      Place asOfPlace) {

    static Entry of(java.sql.ResultSet row) throws java.sql.SQLException {
      String standing = row.getString("standing");
      java.sql.Date dataAsOf = row.getDate("data_as_of");
      String sheet = row.getString("as_of_sheet");
      Place place =
          sheet == null
              ? Place.FILE
              : new Place(
                  sheet, new CellAddress(row.getInt("as_of_row"), row.getInt("as_of_column")));
      return new Entry(
          row.getLong("submission_id"),
          row.getString("file_name"),
          row.getLong("first_run"),
          FileVerdict.valueOf(row.getString("verdict")),
          standing == null ? null : FileVerdict.valueOf(standing),
          dataAsOf == null ? null : dataAsOf.toLocalDate(),
          place);
    }

    /** An accepted workbook always says; its constraint asks for it. */
    LocalDate asOf() {
      return dataAsOf == null ? LocalDate.MIN : dataAsOf;
    }
  }
}
