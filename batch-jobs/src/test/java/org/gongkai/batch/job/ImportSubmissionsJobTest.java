package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.read.WorkbookHandle;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Databases;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.batch.validate.WorkbookJudge;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.ledger.LedgerRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("database")
class ImportSubmissionsJobTest {

  private static final String SERVERS = "org.gongkai.batch.store.Databases#onEachServer";
  private static final LocalDate NEXT_DAY = SmallCity.FIRST_DAY.plusDays(1);

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource(SERVERS)
  void everyWorkbookIsTakenInOnceAndUnchangedAfterwards(Databases.Address address) {
    SmallCity city = SmallCity.withWorkbooks(folder, 4);
    try (Database database = address.open()) {
      city.runImport(database);
      assertThat(city.verdicts().values()).hasSize(4).containsOnly("ACCEPTED ACCEPTED");
      assertThat(city.result().get("totals").toString())
          .startsWith(
              "{\"files\":4,\"ACCEPTED\":4,\"RETURNED\":0,\"UNREADABLE\":0,\"UNCHANGED\":0,");
      List<UnitYear> first = standing(database);
      assertThat(first).hasSize(4);
      assertThat(first.get(0).receivedOn()).isEqualTo(SmallCity.FIRST_DAY);

      city.on(NEXT_DAY).runImport(database);
      assertThat(city.verdicts().values()).hasSize(4).containsOnly("UNCHANGED ACCEPTED");
      assertThat(standing(database)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void whatIsStoredIsWhatCheckingReads(Databases.Address address) {
    SmallCity city = SmallCity.withWorkbooks(folder, 1);
    List<LedgerRow> read = new ArrayList<>();
    new WorkbookJudge(city.request().basis(), new WorkbookReader(city.request().limits()))
        .judge(
            new WorkbookHandle(city.inbox().get(0), FileKind.XLSX), SmallCity.FIRST_DAY, read::add);
    try (Database database = address.open()) {
      city.runImport(database);
      StandingSubmissions submissions = new StandingSubmissions(database);
      UnitSubmission only = submissions.listAccepted(SmallCity.YEAR).get(0);
      List<LedgerRow> stored = new ArrayList<>();
      submissions.forEachRow(only.submissionId(), stored::add);
      assertThat(stored).isEqualTo(read).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aCorrectedWorkbookChangesItsUnitOnly(Databases.Address address) throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 4);
    Path good = city.inbox().get(1);
    Path kept = Files.copy(good, folder.resolve("kept.xlsx"));
    city.copyWith(kept, "bad.xlsx", "报送年度", "2012");
    Files.delete(good);
    Files.move(folder.resolve("bad.xlsx"), good);
    String name = good.getFileName().toString();
    try (Database database = address.open()) {
      city.runImport(database);
      assertThat(city.errors(name)).contains("cover-year-differs");
      assertThat(city.verdicts()).containsEntry(name, "RETURNED RETURNED");
      assertThat(city.out().resolve("returned").resolve(name)).exists();
      List<UnitYear> before = standing(database);

      Files.copy(kept, good, StandardCopyOption.REPLACE_EXISTING);
      city.on(NEXT_DAY).runImport(database);
      Map<String, String> verdicts = new TreeMap<>(city.verdicts());
      assertThat(verdicts.remove(name)).isEqualTo("ACCEPTED ACCEPTED");
      assertThat(verdicts.values()).hasSize(3).containsOnly("UNCHANGED ACCEPTED");
      assertThat(city.out().resolve("returned").resolve(name)).doesNotExist();
      List<UnitYear> after = new ArrayList<>(standing(database));
      assertThat(after).hasSize(4).containsAll(before);
      after.removeAll(before);
      assertThat(after.get(0).receivedOn()).isEqualTo(NEXT_DAY);
    }
  }

  @Test
  void ofSeveralNewWorkbooksTheLatestStands() {
    SmallCity city = SmallCity.withWorkbooks(folder, 1);
    Path whole = city.inbox().get(0);
    city.copyWith(whole, "a.xlsx", "数据截止日期", LocalDate.of(2016, 12, 30));
    try (Database database = Databases.h2().open()) {
      city.runImport(database);
      assertThat(city.verdicts())
          .containsEntry("a.xlsx", "SUPERSEDED SUPERSEDED")
          .containsEntry(whole.getFileName().toString(), "ACCEPTED ACCEPTED");
    }
  }

  @Test
  void equalDatesWithDifferentContentsReturnBoth() {
    SmallCity city = SmallCity.withWorkbooks(folder, 1);
    Path whole = city.inbox().get(0);
    city.copyWith(whole, "a.xlsx", "填报人", "李某（示例）");
    try (Database database = Databases.h2().open()) {
      city.runImport(database);
      assertThat(city.verdicts().values()).hasSize(2).containsOnly("RETURNED RETURNED");
      assertThat(city.errors("a.xlsx")).containsExactly("submission-same-date");
      assertThat(city.out().resolve("returned/a.xlsx")).exists();
      assertThat(standing(database)).isEmpty();
    }
  }

  @Test
  void anOlderDateNeverReplacesANewerOne() {
    SmallCity city = SmallCity.withWorkbooks(folder, 1);
    Path whole = city.inbox().get(0);
    try (Database database = Databases.h2().open()) {
      city.runImport(database);
      List<UnitYear> before = standing(database);
      city.copyWith(whole, "older.xlsx", "数据截止日期", LocalDate.of(2016, 12, 30));
      city.on(NEXT_DAY).runImport(database);
      assertThat(city.verdicts())
          .containsEntry("older.xlsx", "SUPERSEDED SUPERSEDED")
          .containsEntry(whole.getFileName().toString(), "UNCHANGED ACCEPTED");
      assertThat(standing(database)).isEqualTo(before);
    }
  }

  @Test
  void theSameDateLaterReplacesWhatStood() {
    SmallCity city = SmallCity.withWorkbooks(folder, 1);
    Path whole = city.inbox().get(0);
    try (Database database = Databases.h2().open()) {
      city.runImport(database);
      city.copyWith(whole, "again.xlsx", "填报人", "李某（示例）");
      city.on(NEXT_DAY).runImport(database);
      assertThat(city.verdicts())
          .containsEntry("again.xlsx", "ACCEPTED ACCEPTED")
          .containsEntry(whole.getFileName().toString(), "UNCHANGED SUPERSEDED");
    }
  }

  @Test
  void theSameBytesTwiceAreOneWorkbook() throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 1);
    Path whole = city.inbox().get(0);
    Files.copy(whole, whole.resolveSibling("b.xlsx"));
    try (Database database = Databases.h2().open()) {
      city.runImport(database);
      assertThat(city.verdicts())
          .containsEntry("b.xlsx", "UNCHANGED ACCEPTED")
          .containsEntry(whole.getFileName().toString(), "ACCEPTED ACCEPTED");
      assertThat(standing(database)).hasSize(1);
    }
  }

  @Test
  void anotherBasisJudgesAgainFromTheArchive() throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 2);
    try (Database database = Databases.h2().open()) {
      city.runImport(database);
      List<UnitYear> before = standing(database);
      Files.writeString(
          city.folder().resolve("gongkai.yaml"),
          Files.readString(city.folder().resolve("gongkai.yaml")) + "\nlimits:\n  rows: 12345\n");
      city.on(NEXT_DAY).runImport(database);
      assertThat(city.verdicts().values()).containsOnly("ACCEPTED ACCEPTED");
      assertThat(standing(database)).isEqualTo(before);
    }
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    SmallCity city = SmallCity.withMistakes(folder, 12);
    List<String> results = new ArrayList<>();
    for (int threads : List.of(1, 4)) {
      try (Database database = Databases.h2().open()) {
        city.withThreads(threads).runImport(database);
        results.add(city.result().get("files").toString() + standing(database));
      }
    }
    assertThat(results.get(1)).isEqualTo(results.get(0));
  }

  @Test
  void whatCannotBeReadHasItsVerdictAndIsKept() throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 1);
    Path inbox = city.inbox().get(0).getParent();
    Files.write(inbox.resolve("empty.xlsx"), new byte[0]);
    Files.writeString(inbox.resolve("letter.xlsx"), "%PDF-1.4 no workbook");
    Files.createSymbolicLink(inbox.resolve("link.xlsx"), Path.of("empty.xlsx"));
    try (Database database = Databases.h2().open()) {
      city.runImport(database);
      Map<String, String> verdicts = city.verdicts();
      assertThat(verdicts)
          .containsEntry("empty.xlsx", "UNREADABLE UNREADABLE")
          .containsEntry("letter.xlsx", "UNREADABLE UNREADABLE")
          .containsEntry("link.xlsx", "REFUSED REFUSED");
      try (Stream<Path> archived =
          Files.walk(city.workspace().state().archive()).filter(Files::isRegularFile)) {
        assertThat(archived).hasSize(3);
      }
      city.runImport(database);
      assertThat(city.verdicts())
          .containsEntry("empty.xlsx", "UNCHANGED UNREADABLE")
          .containsEntry("link.xlsx", "REFUSED REFUSED");
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void anImportThatFailsHalfwayGoesOnWhereItWas(Databases.Address address) {
    SmallCity undisturbed = SmallCity.withWorkbooks(folder.resolve("undisturbed"), 40);
    try (Database database = Databases.h2().open()) {
      undisturbed.runImport(database);
    }
    SmallCity city = SmallCity.withWorkbooks(folder.resolve("disturbed"), 40).withThreads(1);
    try (Database database = address.open()) {
      ImportLauncher failing = new ImportLauncher(city.request(new FailingAfter(20)), database);
      assertThatThrownBy(failing::run).isInstanceOf(PlainFailure.class);
      assertThat(city.out().resolve("import-result.json")).doesNotExist();

      ImportLauncher.Ended ended = city.on(NEXT_DAY).runImport(database);
      assertThat(ended.resumed()).isTrue();
      assertThat(city.verdicts()).isEqualTo(undisturbed.verdicts());
      assertThat(standing(database))
          .hasSize(40)
          .allMatch(unit -> unit.receivedOn().equals(SmallCity.FIRST_DAY));
    }
  }

  @Test
  void aRowThatVanishedFailsTheImportLoudly() {
    SmallCity city = SmallCity.withWorkbooks(folder, 1);
    try (Database database = Databases.h2().open()) {
      Progress vanishing =
          new Progress() {
            @Override
            public void begin(String stage, int total) {
              if (stage.equals("确定有效版本")) {
                new JdbcTemplate(database.dataSource())
                    .update("DELETE FROM ledger_row WHERE sequence_no = 1");
              }
            }

            @Override
            public void advance(int done) {}
          };
      ImportLauncher launcher = new ImportLauncher(city.request(vanishing), database);
      String file = city.inbox().get(0).getFileName().toString();
      assertThatThrownBy(launcher::run)
          .isInstanceOf(PlainFailure.class)
          .hasMessageMatching(
              "The books do not close: 1 files in the manifest, 1 with a verdict; (\\d+) rows read,"
                  + " \\1 stored, 0 skipped; files whose rows do not add up: "
                  + Pattern.quote(file)
                  + "\\. Keep the state folder and ask the maintainers\\.");
      assertThat(city.out().resolve("import-result.json")).doesNotExist();
    }
  }

  @Test
  void aFileThatTakesTooLongIsUnreadableAndTheRunGoesOn() throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 2);
    Path page = city.folder().resolve("inbox/page.html");
    Files.writeString(page, "<html><body>no table</body></html>");
    try (Database database = Databases.h2().open()) {
      city.within(Duration.ofNanos(1)).runImport(database);
      Map<String, String> slow = new TreeMap<>(city.verdicts());
      assertThat(slow.remove("page.html")).isEqualTo("UNREADABLE UNREADABLE");
      assertThat(slow.values()).hasSize(2).containsOnly("UNREADABLE UNREADABLE");
      for (String name : slow.keySet()) {
        assertThat(city.errors(name)).containsExactly("workbook-takes-too-long");
      }
      assertThat(city.errors("page.html")).doesNotContain("workbook-takes-too-long");
    }
  }

  @Test
  void aMissingInboxIsOnePlainSentence() throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 1);
    Files.delete(city.inbox().get(0));
    Files.delete(city.folder().resolve("inbox"));
    try (Database database = Databases.h2().open()) {
      assertThatThrownBy(() -> city.runImport(database))
          .isInstanceOf(PlainFailure.class)
          .hasMessage(
              "The inbox "
                  + city.folder().resolve("inbox")
                  + " does not exist; make that folder or name one with --inbox.");
    }
  }

  private static List<UnitYear> standing(Database database) {
    List<UnitYear> units = new ArrayList<>();
    new StandingSubmissions(database).forEachUnitYear(SmallCity.YEAR, units::add);
    return units;
  }

  /** A fault in the middle of the judging: the machinery gives up after so many files. */
  private static final class FailingAfter implements Progress {
    private final int files;
    private boolean judging;
    private int done;

    FailingAfter(int files) {
      this.files = files;
    }

    @Override
    public synchronized void begin(String stage, int total) {
      judging = stage.equals("审核入库");
    }

    @Override
    public synchronized void advance(int more) {
      done += judging ? more : 0;
      if (done >= files) {
        throw new IllegalStateException("The disk is on fire");
      }
    }
  }
}
