package org.gongkai.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
