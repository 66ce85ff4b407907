package org.gongkai.batch.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Inserts many rows of a table (成批入库): so many at once by one statement that never changes, the
 * rest as an ordinary batch. A batch alone would have the server prepare a new statement each time,
 * which costs a third of storing. For one thread.
 */
final class RowInsert {

  /** A statement of as many rows stays below the limit up to which the driver keeps it prepared. */
  private static final int ROWS_AT_ONCE = 256;

  /** Beyond it the driver cuts the batch into what the server takes at once. */
  private static final int MOST_CHARACTERS = 1_000_000;

  private final JdbcTemplate template;
  private final String one;
  private final String many;
  private final List<@Nullable Object[]> rows = new ArrayList<>(ROWS_AT_ONCE);
  private int characters;

  /**
   * No rows yet.
   *
   * @param into the table with its columns in brackets
   * @param columns how many these are
   */
  RowInsert(JdbcTemplate template, String into, int columns) {
    String row = "(" + "?,".repeat(columns - 1) + "?)";
    this.template = template;
    this.one = "INSERT INTO " + into + " VALUES " + row;
    this.many = one + ("," + row).repeat(ROWS_AT_ONCE - 1);
  }

  /** Takes the next row: the values of its columns. */
  void add(@Nullable Object... row) {
    rows.add(row);
    for (Object value : row) {
      characters += value instanceof String text ? text.length() : 0;
    }
    if (rows.size() == ROWS_AT_ONCE) {
      send();
    }
  }

  /** Inserts what is still held back. */
  void finish() {
    send();
  }

  private void send() {
    if (rows.size() == ROWS_AT_ONCE && characters <= MOST_CHARACTERS) {
      execute(many, this::insertTogether);
    } else if (!rows.isEmpty()) {
      execute(one, this::insertAsBatch);
    }
    rows.clear();
    characters = 0;
  }

  private void execute(String sql, PreparedStatementCallback<Integer> statement) {
    template.execute(sql, statement);
  }

  private int insertTogether(PreparedStatement statement) throws SQLException {
    int column = 0;
    for (Object[] row : rows) {
      for (Object value : row) {
        set(statement, ++column, value);
      }
    }
    return statement.executeUpdate();
  }

  private int insertAsBatch(PreparedStatement statement) throws SQLException {
    for (Object[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        set(statement, column + 1, row[column]);
      }
      statement.addBatch();
    }
    return statement.executeBatch().length;
  }

  /** Values are texts and numbers; the template would look at each for all the types there are. */
  private static void set(PreparedStatement statement, int column, @Nullable Object value)
      throws SQLException {
    if (value instanceof String text) {
      statement.setString(column, text);
    } else if (value instanceof Integer number) {
      statement.setInt(column, number);
    } else if (value instanceof Long number) {
      statement.setLong(column, number);
    } else {
      statement.setObject(column, value);
    }
  }
}
