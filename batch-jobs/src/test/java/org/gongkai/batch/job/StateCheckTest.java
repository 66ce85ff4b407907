package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.batch.store.AuditTrail;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("database")
class StateCheckTest {

  private static final String SERVERS = "org.gongkai.batch.store.Databases#onEachServer";

  @TempDir Path folder;

  private static List<String> faults(SmallCity city, Database database, int originals) {
    List<String> faults = new ArrayList<>();
    StateCheck.Summary summary =
        new StateCheck(city.workspace(), database)
            .run(fault -> faults.add(fault.file() + " " + fault.message().english()));
    assertThat(summary).isEqualTo(new StateCheck.Summary(originals, originals, faults.size()));
    return faults;
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void whatIsStoredIsWhatTheOriginalsSay(Databases.Address address) throws IOException {
    try (Database database = address.open()) {
      SmallCity city = SmallCity.withWorkbooks(folder, 4);
      city.runImport(database);
      assertThat(faults(city, database, 4)).isEmpty();

      JdbcTemplate template = new JdbcTemplate(database.dataSource());
      template.update(
          "UPDATE form_value SET derived = '7777' WHERE submission_id = 1 AND derived IS NOT NULL"
              + " AND cell_no = (SELECT no FROM (SELECT MIN(cell_no) AS no FROM form_value"
              + " WHERE submission_id = 1 AND derived IS NOT NULL) least)");
      template.update("DELETE FROM ledger_row WHERE submission_id = 2 AND sequence_no = 3");
      Path archive = city.workspace().state().archive();
      List<String> hashes =
          template.queryForList(
              "SELECT sha256 FROM submission ORDER BY submission_id", String.class);
      Path third = path(archive, hashes.get(2));
      Path fourth = path(archive, hashes.get(3));
      Files.writeString(third, "x", StandardOpenOption.APPEND);
      Files.delete(fourth);

      List<String> faults = faults(city, database, 4);
      assertThat(faults).hasSize(4);
      assertThat(faults.get(0)).contains("differs from the original: 由台账计算的统计表 ");
      assertThat(faults.get(1)).contains("differs from the original: ", " 第 ", " 行");
      assertThat(faults.get(2)).contains("was changed or damaged");
      assertThat(faults.get(3)).contains("has no original");
    }
  }

  private static Path path(Path archive, String hash) {
    return archive.resolve(hash.substring(0, 2)).resolve(hash.substring(2) + ".xlsx");
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void theTrailSaysWhoHandedInWhatAndWhichValueBecameWhich(Databases.Address address) {
    try (Database database = address.open()) {
      SmallCity city = SmallCity.withWorkbooks(folder, 2);
      city.runImport(database);
      Path first = city.inbox().get(0);
      city.copyWith(first, "更正.xlsx", "工作保障", "接受培训人员数", "4321");
      city.on(LocalDate.of(2017, 3, 21)).runImport(database);

      AuditTrail trail = new AuditTrail(database);
      List<List<String>> received = new ArrayList<>();
      trail.forEach(AuditTrail.Table.RECEIVED, received::add);
      assertThat(received).hasSize(5);
      assertThat(received.get(0).get(1)).isEqualTo("2017-03-20");
      assertThat(received.get(0).get(7)).isEqualTo("ACCEPTED");
      List<String> standing = new ArrayList<>();
      trail.forEach(
          AuditTrail.Table.STANDING,
          row -> standing.add(row.get(0) + " " + row.get(6) + ">" + row.get(7)));
      assertThat(standing)
          .containsExactly("1 >ACCEPTED", "1 >ACCEPTED", "2 ACCEPTED>SUPERSEDED", "2 >ACCEPTED");
      List<List<String>> changes = new ArrayList<>();
      trail.forEach(AuditTrail.Table.CHANGES, changes::add);
      assertThat(changes).hasSize(1);
      assertThat(changes.get(0).get(0)).isEqualTo("2");
      assertThat(changes.get(0).subList(5, 8)).containsExactly("SAFEGUARDS", "", "接受培训人员数");
      assertThat(changes.get(0).get(9)).isEqualTo("4321").isNotEqualTo(changes.get(0).get(8));
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void theTrailSaysWhoWaivedWhatAndWhenItWasWithdrawn(Databases.Address address)
      throws IOException {
    try (Database database = address.open()) {
      SmallCity city = SmallCity.withWorkbooks(folder, 1);
      city.runImport(database);
      String unit =
          new JdbcTemplate(database.dataSource())
              .queryForObject("SELECT unit_code FROM submission", String.class);
      Path file = city.folder().resolve("waivers.yaml");
      Files.writeString(
          file,
          """
          waivers:
            - unit: "%s"
              year: 2016
              code: request-outcome-missing
              row: 申-003
              reason: 法院调卷，判决后补填
              by: 张某（示例）
              on: 2017-01-12
          """
              .formatted(unit));
      city.on(LocalDate.of(2017, 3, 21)).runImport(database);
      city.on(LocalDate.of(2017, 3, 22)).runImport(database);
      Files.delete(file);
      city.on(LocalDate.of(2017, 3, 23)).runImport(database);

      List<List<String>> waivers = new ArrayList<>();
      new AuditTrail(database).forEach(AuditTrail.Table.WAIVERS, waivers::add);
      List<String> waiver =
          List.of(
              unit,
              "2016",
              "request-outcome-missing",
              "申-003",
              "",
              "",
              "法院调卷，判决后补填",
              "张某（示例）",
              "2017-01-12");
      assertThat(waivers).hasSize(2);
      assertThat(waivers.get(0).subList(0, 3)).containsExactly("2", "2017-03-21", "GRANTED");
      assertThat(waivers.get(0).subList(3, 12)).isEqualTo(waiver);
      assertThat(waivers.get(1).subList(0, 3)).containsExactly("4", "2017-03-23", "WITHDRAWN");
      assertThat(waivers.get(1).subList(3, 12)).isEqualTo(waiver);
    }
  }
}
