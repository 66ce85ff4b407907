package org.gongkai.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.EntryKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Findings as rows of the database, and one by itself as JSON. */
final class StoredFindings {

  private static final String COLUMNS =
      "finding (submission_id, origin, finding_no, code, severity, sheet, cell_row, cell_column,"
          + " cell_value, expected, chinese, english)";

  private static final String ENTRY_COLUMNS =
      "finding_entry (submission_id, origin, finding_no, row_key, column_key)";

  static final String INSERT =
      "INSERT INTO " + COLUMNS + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String INSERT_COUNT =
      "INSERT INTO finding_count (submission_id, origin, code, finding_count) VALUES (?, ?, ?, ?)";

  static final String INSERT_ENTRY = "INSERT INTO " + ENTRY_COLUMNS + " VALUES (?, ?, ?, ?, ?)";

  /** Findings with their entries, as {@link #of} reads them; a condition on {@code f} follows. */
  static final String SELECT =
      "SELECT f.*, e.row_key, e.column_key FROM finding f LEFT JOIN finding_entry e"
          + " ON e.submission_id = f.submission_id AND e.origin = f.origin"
          + " AND e.finding_no = f.finding_no";

  /** The same for what is only tried out. */
  static final String INSERT_SHADOW =
      INSERT.replace("INSERT INTO finding ", "INSERT INTO shadow_finding ");

  static final String INSERT_SHADOW_COUNT =
      INSERT_COUNT.replace("INSERT INTO finding_count ", "INSERT INTO shadow_finding_count ");

  static final RowMapper<Finding> MAPPER = (row, number) -> of(row);

  private static final ObjectMapper JSON = JsonMapper.shared();

  private StoredFindings() {}

  /** Takes the {@link #rows} of the findings of many files. */
  static RowInsert insert(JdbcTemplate template) {
    return new RowInsert(template, COLUMNS, 12);
  }

  /** The same for what is only tried out. */
  static RowInsert insertShadow(JdbcTemplate template) {
    return new RowInsert(template, "shadow_" + COLUMNS, 12);
  }

  /** Takes the {@link #entries} of the findings of many files. */
  static RowInsert insertEntries(JdbcTemplate template) {
    return new RowInsert(template, ENTRY_COLUMNS, 5);
  }

  static Finding of(ResultSet row) throws SQLException {
    String sheet = row.getString("sheet");
    int cellRow = row.getInt("cell_row");
    CellAddress cell = row.wasNull() ? null : new CellAddress(cellRow, row.getInt("cell_column"));
    String rowKey = row.getString("row_key");
    return new Finding(
        row.getString("code"),
        Severity.valueOf(row.getString("severity")),
        new Place(sheet, cell),
        row.getString("cell_value"),
        row.getString("expected"),
        new Message(row.getString("chinese"), row.getString("english")),
        rowKey == null ? EntryKey.NONE : new EntryKey(rowKey, row.getString("column_key")));
  }

  /** The entries of the findings that have one, in the numbering of {@link #rows}. */
  static List<Object[]> entries(
      long submissionId, FindingOrigin origin, Collection<Finding> findings) {
    List<Object[]> rows = new ArrayList<>();
    int number = 0;
    for (Finding finding : findings) {
      number++;
      if (!finding.entry().equals(EntryKey.NONE)) {
        rows.add(
            new Object[] {
              submissionId,
              origin.name(),
              number,
              StoredExplanations.rowKey(finding.entry()),
              StoredExplanations.columnKey(finding.entry())
            });
      }
    }
    return rows;
  }

  static List<@Nullable Object[]> rows(
      long submissionId, FindingOrigin origin, Collection<Finding> findings) {
    List<@Nullable Object[]> rows = new ArrayList<>(findings.size());
    int number = 0;
    for (Finding finding : findings) {
      CellAddress cell = finding.place().cell();
      rows.add(
          new @Nullable Object[] {
            submissionId,
            origin.name(),
            ++number,
            finding.code(),
            finding.severity().name(),
            finding.place().sheet(),
            cell == null ? null : cell.row(),
            cell == null ? null : cell.column(),
            finding.value(),
            finding.expected(),
            finding.message().chinese(),
            finding.message().english()
          });
    }
    return rows;
  }

  static String toJson(Finding finding) {
    return JSON.writeValueAsString(finding);
  }

  static Finding fromJson(String json) {
    return JSON.readValue(json, Finding.class);
  }
}
