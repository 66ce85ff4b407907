package org.gongkai.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.RowPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsToStoreTest {

  @TempDir Path spool;

  private static List<StoredRow> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new StoredRow(
                    i % 2 == 0 ? Ledger.REQUESTS : Ledger.DISCLOSURES,
                    new RowPlace("依申请公开台账", i),
                    "申-" + i,
                    "{\"purpose\":\"" + "长😀".repeat(i % 700) + "\"}"))
        .toList();
  }

  private static List<StoredRow> back(RowsToStore rows) {
    List<StoredRow> back = new ArrayList<>();
    rows.forEach(back::add);
    return back;
  }

  private List<Path> spooled() throws IOException {
    try (Stream<Path> files = Files.list(spool)) {
      return files.toList();
    }
  }

  @Test
  void noRowsAreNone() {
    try (RowsToStore rows = new RowsToStore(spool)) {
      assertThat(rows.count()).isZero();
      assertThat(back(rows)).isEmpty();
    }
  }

  @Test
  void fewRowsStayInMemory() throws IOException {
    try (RowsToStore rows = new RowsToStore(spool)) {
      rows(300).forEach(rows::add);
      assertThat(back(rows)).isEqualTo(rows(300));
      assertThat(spooled()).isEmpty();
    }
  }

  @Test
  void manyRowsComeBackInTheirOrderAsOftenAsAskedFor() throws IOException {
    try (RowsToStore rows = new RowsToStore(spool)) {
      rows(5000).forEach(rows::add);
      assertThat(rows.count()).isEqualTo(5000);
      assertThat(back(rows)).isEqualTo(rows(5000));
      assertThat(back(rows)).isEqualTo(rows(5000));
    }
    assertThat(spooled()).isEmpty();
  }
}
