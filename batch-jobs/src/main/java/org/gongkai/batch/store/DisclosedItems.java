package org.gongkai.batch.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.Context;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.RowPlace;
import org.gongkai.supervision.WorkbookFacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The published disclosures that belong to a task or a catalogue item, in a table of their own
 * (任务和目录的公开情况), and the migration that finds them in what was stored before there was one.
 */
final class DisclosedItems extends CodedMigration {

  static final String TABLE = "disclosed_item";

  private static final String INTO =
      TABLE
          + " (submission_id, disclosed_no, task_number, catalogue_item, disclosed_for,"
          + " published_on)";

  private static final int COLUMNS = 6;
  private static final int AT_ONCE = 100;
  private static final Logger LOG = LoggerFactory.getLogger(DisclosedItems.class);

  DisclosedItems() {
    super("12", "disclosed items");
  }

  static RowInsert insert(JdbcTemplate template) {
    return new RowInsert(template, INTO, COLUMNS);
  }

  static @Nullable Object[] row(long submissionId, int number, WorkbookFacts.Disclosed one) {
    return new @Nullable Object[] {
      submissionId,
      number,
      one.taskNumber(),
      one.item(),
      one.period(),
      Date.valueOf(one.publishedOn())
    };
  }

  /** The row that was stored; columns named as in the table. */
  static WorkbookFacts.Disclosed of(ResultSet row) throws SQLException {
    return new WorkbookFacts.Disclosed(
        row.getInt("task_number"),
        row.getString("catalogue_item"),
        row.getString("disclosed_for"),
        row.getDate("published_on").toLocalDate());
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    List<Long> workbooks = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM " + TABLE);
      try (ResultSet row =
          statement.executeQuery(
              "SELECT submission_id FROM ledger_span WHERE ledger = 'DISCLOSURES'"
                  + " ORDER BY submission_id")) {
        while (row.next()) {
          workbooks.add(row.getLong(1));
        }
      }
    }
    if (!workbooks.isEmpty()) {
      LOG.info("Looking for disclosed items in {} stored workbooks, once", workbooks.size());
    }
    for (int from = 0; from < workbooks.size(); from += AT_ONCE) {
      List<Long> some = workbooks.subList(from, Math.min(from + AT_ONCE, workbooks.size()));
      copy(some, connection);
    }
  }

  private static void copy(List<Long> workbooks, Connection connection) throws SQLException {
    Map<Long, Integer> numbers = new HashMap<>();
    String marks = "?" + ", ?".repeat(workbooks.size() - 1);
    try (PreparedStatement rows =
            connection.prepareStatement(
                "SELECT submission_id, sheet, row_no, entry_key, cells FROM ledger_row"
                    + " WHERE submission_id IN ("
                    + marks
                    + ") AND ledger = 'DISCLOSURES' ORDER BY submission_id, sequence_no");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO " + INTO + " VALUES (?" + ", ?".repeat(COLUMNS - 1) + ")")) {
      for (int i = 0; i < workbooks.size(); i++) {
        rows.setLong(i + 1, workbooks.get(i));
      }
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          long id = row.getLong(1);
          Disclosure stored =
              (Disclosure)
                  new StoredRow(
                          Ledger.DISCLOSURES,
                          new RowPlace(row.getString(2), row.getInt(3)),
                          row.getString(4),
                          row.getString(5))
                      .toRow();
          WorkbookFacts.Disclosed one = WorkbookFacts.Disclosed.of(stored).orElse(null);
          if (one != null) {
            @Nullable Object[] values = row(id, numbers.merge(id, 1, Integer::sum), one);
            for (int i = 0; i < values.length; i++) {
              insert.setObject(i + 1, values[i]);
            }
            insert.addBatch();
          }
        }
      }
      insert.executeBatch();
    }
  }
}
