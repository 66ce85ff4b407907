package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Databases;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.StoredExplanations;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.finding.Finding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two units that enter one document: both are told, whichever came first. */
class CompareSubmissionsTest {

  private static final String CODE = "disclosure-in-several-units";

  private static final int ANSWER = 8;

  @TempDir private Path folder;

  /** Writes a document number into the first row of 主动公开台账. */
  private static void number(Path workbook, String number) throws IOException {
    byte[] bytes = Files.readAllBytes(workbook);
    try (InputStream in = new java.io.ByteArrayInputStream(bytes);
        Workbook book = WorkbookFactory.create(in)) {
      Sheet sheet = book.getSheet("主动公开台账");
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.toString().equals("文号")) {
            sheet
                .getRow(row.getRowNum() + 1)
                .createCell(cell.getColumnIndex())
                .setCellValue(number);
          }
        }
      }
      try (OutputStream out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    }
  }

  /** How often the rule found something, by unit. */
  private static Map<String, Long> found(Database database) {
    Map<String, Long> found = new TreeMap<>();
    StandingSubmissions standing = new StandingSubmissions(database);
    for (UnitSubmission submission : standing.listAccepted(SmallCity.YEAR)) {
      List<Finding> findings = standing.findings(submission.submissionId());
      found.put(
          submission.unitCode(),
          findings.stream().filter(finding -> finding.code().equals(CODE)).count());
    }
    return found;
  }

  /** Answers the warning in the copy that was handed back, and hands that in. */
  private static void explain(Path copy, Path workbook) throws IOException {
    try (InputStream in = Files.newInputStream(copy);
        Workbook book = WorkbookFactory.create(in)) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.toString().equals(CODE) && row.getCell(ANSWER) != null) {
            row.getCell(ANSWER).setCellValue("两单位联合发文，均需公开。");
          }
        }
      }
      try (OutputStream out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.gongkai.batch.store.Databases#onEachServer")
  void bothSidesAreToldInWhateverOrderTheyCameAndNeitherOnceOneIsRight(Databases.Address address)
      throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 2);
    Path first = city.inbox().get(0);
    Path second = city.inbox().get(1);
    number(first, "某市发〔2016〕1号");
    number(second, "某市发[2016]1号");
    Path aside = Files.move(second, folder.resolve("later.xlsx"));
    try (Database database = address.open()) {
      city.runImport(database);
      assertThat(found(database).values()).containsExactly(0L);

      Files.move(aside, second);
      city.on(SmallCity.FIRST_DAY.plusDays(1)).runImport(database);
      assertThat(found(database).values()).containsExactly(1L, 1L);
      assertThat(city.verdicts())
          .containsEntry(first.getFileName().toString(), "UNCHANGED ACCEPTED");
      Path noted = city.out().resolve("noted").resolve(first.getFileName());
      assertThat(noted).exists();

      number(second, "某市发〔2016〕2号");
      city.on(SmallCity.FIRST_DAY.plusDays(2)).runImport(database);
      assertThat(found(database).values()).containsExactly(0L, 0L);
    }
  }

  @ParameterizedTest
  @MethodSource("org.gongkai.batch.store.Databases#onEachServer")
  void aUnitsAnswerSilencesItsOwnSideAlone(Databases.Address address) throws IOException {
    SmallCity city = SmallCity.withWorkbooks(folder, 2);
    Path first = city.inbox().get(0);
    Path second = city.inbox().get(1);
    number(first, "某市发〔2016〕1号");
    number(second, "某市发〔2016〕1号");
    try (Database database = address.open()) {
      city.runImport(database);
      assertThat(found(database).values()).containsExactly(1L, 1L);

      explain(city.out().resolve("noted").resolve(first.getFileName()), first);
      city.on(SmallCity.FIRST_DAY.plusDays(1)).runImport(database);
      assertThat(city.verdicts())
          .containsEntry(first.getFileName().toString(), "ACCEPTED ACCEPTED");
      assertThat(found(database).values()).containsExactlyInAnyOrder(0L, 1L);
      assertThat(new StoredExplanations(database).listStanding(SmallCity.YEAR))
          .singleElement()
          .satisfies(
              answered -> {
                assertThat(answered.explained().finding().code()).isEqualTo(CODE);
                assertThat(answered.explained().explanation()).isEqualTo("两单位联合发文，均需公开。");
              });

      number(first, "某市发〔2016〕1-1号");
      city.on(SmallCity.FIRST_DAY.plusDays(2)).runImport(database);
      assertThat(found(database).values()).containsExactly(0L, 0L);
      assertThat(new StoredExplanations(database).listStanding(SmallCity.YEAR)).isEmpty();
    }
  }
}
