package org.gongkai.batch.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.batch.validate.ExplainedFinding;
import org.gongkai.batch.validate.WorkbookContents;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.EntryKey;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingKey;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What units answer to warnings (单位说明), kept with the workbooks in which they answer. */
public final class StoredExplanations {

  /** Columns of a warning with its answer, after those that say which it is. */
  private static final String EXPLAINED =
      "code, sheet, cell_row, cell_column, row_key, column_key, cell_value, expected, chinese,"
          + " english, answer";

  private static final int LONGEST_ROW = 500;
  private static final int LONGEST_COLUMN = 190;

  private final JdbcClient client;
  private final JdbcTemplate template;

  /** The explanations in this database. */
  public StoredExplanations(Database database) {
    this.client = database.client();
    this.template = database.template();
  }

  /**
   * What a unit explained for a year in workbooks that were accepted before a run, the latest
   * answer to each finding. Those of the run itself are left out, so that no verdict depends on the
   * order in which its files are judged.
   */
  public Map<FindingKey, String> before(long runId, String unitCode, int year) {
    Map<FindingKey, String> answers = new LinkedHashMap<>();
    client
        .sql(
            "SELECT code, row_key, column_key, cell_value, answer FROM explanation"
                + " WHERE unit_code = ? AND report_year = ? AND run_id < ?"
                + " ORDER BY run_id, submission_id, explanation_no")
        .params(unitCode, year, runId)
        .query(
            row -> {
              answers.put(
                  new FindingKey(
                      row.getString("code"),
                      new EntryKey(row.getString("row_key"), row.getString("column_key")),
                      row.getString("cell_value")),
                  row.getString("answer"));
            });
    return answers;
  }

  /**
   * A warning of a workbook that stands, with the unit's answer.
   *
   * @param unitCode the unit
   * @param explained warning and answer
   */
  public record OfUnit(String unitCode, ExplainedFinding explained) {}

  /** The answered warnings of all workbooks that stand for a year, by unit and place. */
  public List<OfUnit> listStanding(int year) {
    return client
        .sql(
            "SELECT s.unit_code, e.* FROM (SELECT submission_id, 0 AS later, finding_no, "
                + EXPLAINED
                + " FROM explained_finding UNION ALL SELECT submission_id, 1 AS later, finding_no, "
                + EXPLAINED
                + " FROM explained_comparison WHERE origin = 'COMPARED') e"
                + " JOIN submission s ON s.submission_id = e.submission_id"
                + " WHERE s.report_year = ? AND s.standing = 'ACCEPTED'"
                + " ORDER BY s.unit_code, e.later, e.finding_no")
        .param(year)
        .query(
            (row, number) -> {
              int cellRow = row.getInt("cell_row");
              CellAddress cell =
                  row.wasNull() ? null : new CellAddress(cellRow, row.getInt("cell_column"));
              return new OfUnit(
                  row.getString("unit_code"),
                  new ExplainedFinding(
                      new Finding(
                          row.getString("code"),
                          Severity.WARNING,
                          new Place(row.getString("sheet"), cell),
                          row.getString("cell_value"),
                          row.getString("expected"),
                          new Message(row.getString("chinese"), row.getString("english")),
                          new EntryKey(row.getString("row_key"), row.getString("column_key"))),
                      row.getString("answer")));
            })
        .list();
  }

  void delete(Collection<Long> submissions) {
    for (String table : List.of("explanation", "explained_finding")) {
      client
          .sql("DELETE FROM " + table + " WHERE submission_id IN (:ids)")
          .param("ids", submissions)
          .update();
    }
  }

  void insert(List<? extends JudgedFile> judged) {
    List<Object[]> answers = new ArrayList<>();
    List<@Nullable Object[]> explained = new ArrayList<>();
    for (JudgedFile file : judged) {
      WorkbookContents contents = file.workbook().contents();
      String unit = contents == null ? null : contents.unitCode();
      Integer year = contents == null ? null : contents.year();
      if (unit == null || year == null || file.workbook().verdict() != FileVerdict.ACCEPTED) {
        continue; // what is returned will come again, answers included
      }
      long id = Objects.requireNonNull(file.file().submissionId());
      int number = 0;
      for (Map.Entry<FindingKey, String> answer : file.workbook().answers().entrySet()) {
        FindingKey key = answer.getKey();
        answers.add(
            new Object[] {
              id,
              ++number,
              file.file().runId(),
              unit,
              year,
              key.code(),
              rowKey(key.entry()),
              columnKey(key.entry()),
              key.value(),
              answer.getValue()
            });
      }
      explained.addAll(rows(id, file.workbook().explained()));
    }
    template.batchUpdate(
        "INSERT INTO explanation (submission_id, explanation_no, run_id, unit_code, report_year,"
            + " code, row_key, column_key, cell_value, answer)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        answers);
    template.batchUpdate(
        "INSERT INTO explained_finding (submission_id, finding_no, "
            + EXPLAINED
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        explained);
  }

  /** Keeps which warnings of comparing a unit had explained. */
  void insertCompared(long submissionId, FindingOrigin origin, List<ExplainedFinding> explained) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (@Nullable Object[] row : rows(submissionId, explained)) {
      @Nullable Object[] ofOrigin = Arrays.copyOf(row, row.length + 1);
      ofOrigin[row.length] = origin.name();
      rows.add(ofOrigin);
    }
    template.batchUpdate(
        "INSERT INTO explained_comparison (submission_id, finding_no, "
            + EXPLAINED
            + ", origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static List<@Nullable Object[]> rows(
      long submissionId, List<ExplainedFinding> explained) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (ExplainedFinding found : explained) {
      Finding finding = found.finding();
      CellAddress cell = finding.place().cell();
      rows.add(
          new @Nullable Object[] {
            submissionId,
            rows.size() + 1,
            finding.code(),
            finding.place().sheet(),
            cell == null ? null : cell.row(),
            cell == null ? null : cell.column(),
            rowKey(finding.entry()),
            columnKey(finding.entry()),
            finding.value(),
            finding.expected(),
            finding.message().chinese(),
            finding.message().english(),
            found.explanation()
          });
    }
    return rows;
  }

  static String rowKey(EntryKey entry) {
    return cut(entry.row(), LONGEST_ROW);
  }

  static String columnKey(EntryKey entry) {
    return cut(entry.column(), LONGEST_COLUMN);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
