package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("database")
class WhatReportsReadTest {

  private static final List<String> TABLES = List.of("ledger_span", "disclosed_item");

  @TempDir Path folder;

  private static List<Map<String, Object>> rows(Database database, String table) {
    return new JdbcTemplate(database.dataSource())
        .queryForList("SELECT * FROM " + table + " ORDER BY 1, 2");
  }

  @ParameterizedTest
  @MethodSource("org.gongkai.batch.store.Databases#onEachServer")
  void whatWasStoredByAnEarlierVersionIsFoundInItsRows(Databases.Address address) {
    SmallCity city = SmallCity.withWorkbooks(folder, 4);
    List<List<Map<String, Object>>> stored;
    try (Database database = address.open()) {
      city.runImport(database);
      stored = TABLES.stream().map(table -> rows(database, table)).toList();
      JdbcTemplate template = new JdbcTemplate(database.dataSource());
      TABLES.forEach(table -> template.execute("DROP TABLE " + table));
      String history =
          database.isEmbedded() ? "\"flyway_schema_history\"" : "flyway_schema_history";
      String version = database.isEmbedded() ? "\"version\"" : "version";
      template.update("DELETE FROM " + history + " WHERE " + version + " IN ('11', '12')");
    }

    try (Database again = address.open()) {
      assertThat(stored).allSatisfy(rows -> assertThat(rows).isNotEmpty());
      assertThat(TABLES.stream().map(table -> rows(again, table)).toList()).isEqualTo(stored);
    }
  }
}
