package org.gongkai.batch.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Inserts many rows of a table (成批入库) by statements that stay prepared: of 256 rows, and what is
 * left of 128, of 64, and so on. A batch of any length would have the server prepare a new
 * statement each time, which costs a third of storing. For one thread.
 */
final class RowInsert {

  /** A power of two; a statement of as many rows is still one that the driver keeps prepared. */
  private static final int ROWS_AT_ONCE = 256;

  /** Characters; more than that goes row by row, for a server takes only so much at once. */
  private static final int MOST_CHARACTERS = 1_000_000;

  private final JdbcTemplate template;
  private final String into;
  private final String row;
  private final List<@Nullable Object[]> rows = new ArrayList<>(ROWS_AT_ONCE);
  private int characters;

  /**
   * No rows yet.
   *
   * @param into the table with its columns in brackets
   * @param columns how many these are
   */
  RowInsert(JdbcTemplate template, String into, int columns) {
    this.template = template;
    this.into = "INSERT INTO " + into + " VALUES ";
    this.row = "(" + "?,".repeat(columns - 1) + "?)";
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
    int sent = 0;
    while (sent < rows.size()) {
      int together = characters > MOST_CHARACTERS ? 1 : Integer.highestOneBit(rows.size() - sent);
      insert(rows.subList(sent, sent + together));
      sent += together;
    }
    rows.clear();
    characters = 0;
  }

  private void insert(List<@Nullable Object[]> together) {
    PreparedStatementCallback<Integer> values =
        statement -> {
          int column = 0;
          for (Object[] one : together) {
            for (Object value : one) {
              set(statement, ++column, value);
            }
          }
          return statement.executeUpdate();
        };
    template.execute(into + row + ("," + row).repeat(together.size() - 1), values);
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
