package org.gongkai.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("database")
class DatabaseTest {

  @ParameterizedTest
  @MethodSource("org.gongkai.batch.store.Databases#onEachServer")
  void tablesAreMadeOnceAndFoundAgain(Databases.Address address) {
    try (Database first = address.open()) {
      assertThat(applied(first))
          .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    }
    try (Database second = address.open()) {
      assertThat(applied(second))
          .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    }
  }

  @ParameterizedTest
  @MethodSource("org.gongkai.batch.store.Databases#onEachServer")
  void everyCharacterIsKept(Databases.Address address) {
    String name = "吉林市—𠮷/😀/\u3000.xlsx";
    try (Database database = address.open()) {
      database
          .client()
          .sql(
              "INSERT INTO import_run (run_id, received_on, basis, inbox, finished)"
                  + " VALUES (1, '2017-03-20', ?, ?, FALSE)")
          .params("0".repeat(64), name)
          .update();
      assertThat(database.client().sql("SELECT inbox FROM import_run").query(String.class).single())
          .isEqualTo(name);
    }
  }

  @Test
  void serverPreparesStatementsOfRowsOnce() {
    try (Database database = Databases.onServer().open()) {
      List<Long> prepared = new ArrayList<>();
      database
          .inTransaction()
          .executeWithoutResult(
              status -> {
                long before = prepared(database.template());
                for (long id = 1; id <= 3; id++) {
                  insertFormValues(database.template(), id, 300);
                  prepared.add(prepared(database.template()) - before);
                }
              });

      // 300 = 256 + 32 + 8 + 4
      assertThat(prepared).containsExactly(4L, 4L, 4L);
      assertThat(
              database.client().sql("SELECT COUNT(*) FROM form_value").query(Long.class).single())
          .isEqualTo(900);
    }
  }

  private static void insertFormValues(JdbcTemplate template, long id, int rows) {
    RowInsert insert =
        new RowInsert(
            template, "form_value (submission_id, cell_no, cell_code, declared, derived)", 5);
    for (int row = 1; row <= rows; row++) {
      insert.add(id, row, "1." + row, null, "7");
    }
    insert.finish();
  }

  /** Insertions that this connection has had prepared so far. */
  private static long prepared(JdbcTemplate template) {
    Long prepared =
        template.execute(
            (Statement statement) -> {
              try (ResultSet status =
                  statement.executeQuery("SHOW SESSION STATUS LIKE 'Com_stmt_prepare'")) {
                status.next();
                return status.getLong(2);
              }
            });
    return Objects.requireNonNull(prepared);
  }

  private static List<String> applied(Database database) {
    return database
        .client()
        .sql(
            "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL"
                .replace("\"", database.isEmbedded() ? "\"" : "`"))
        .query(String.class)
        .list();
  }
}
