package org.gongkai.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RowInsertTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "255, 1",
    "256, 1",
    "257, 1",
    "511, 1",
    "512, 1",
    "300, 5000",
    "600, 5000"
  })
  void everyRowArrivesOnce(int rows, int length) {
    String text = "台".repeat(length);
    try (Database database = Databases.h2().open()) {
      JdbcClient client = database.client();
      RowInsert insert =
          new RowInsert(
              database.template(),
              "form_value (submission_id, cell_no, cell_code, declared, derived)",
              5);
      for (int row = 1; row <= rows; row++) {
        insert.add(7L, row, "1." + row, text, null);
      }
      insert.finish();

      List<String> stored =
          client
              .sql(
                  "SELECT cell_code FROM form_value WHERE submission_id = 7 AND declared = ?"
                      + " AND derived IS NULL ORDER BY cell_no")
              .param(text)
              .query(String.class)
              .list();
      List<String> sent = IntStream.rangeClosed(1, rows).mapToObj(row -> "1." + row).toList();
      assertThat(stored).isEqualTo(sent);
    }
  }
}
