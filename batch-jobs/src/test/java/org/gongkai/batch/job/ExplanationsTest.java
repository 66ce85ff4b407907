package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Databases;
import org.gongkai.batch.store.StoredExplanations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Accepted, noted, explained, silent: what becomes of warnings that a unit answers. */
class ExplanationsTest {

  private static final String SERVERS = "org.gongkai.batch.store.Databases#onEachServer";
  private static final int SEVERITY = 1;
  private static final int SHEET = 2;
  private static final int CELL = 3;
  private static final int ANSWER = 8;

  @TempDir private Path folder;

  private SmallCity city() {
    return SmallCity.withMistakes(folder, 12);
  }

  /** A file of the inbox of which a copy with warnings, none of them an error, was written. */
  private static Path noted(SmallCity city) {
    try (Stream<Path> files = Files.list(city.out().resolve("noted"))) {
      return files.sorted().findFirst().orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void change(Path file, Path target, Consumer<Workbook> change) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      change.accept(workbook);
      Path changed = Files.createTempFile("changed", ".xlsx");
      try (OutputStream out = Files.newOutputStream(changed)) {
        workbook.write(out);
      }
      Files.move(changed, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void explain(Workbook workbook) {
    for (Row row : workbook.getSheetAt(0)) {
      if (row.getCell(SEVERITY) != null
          && row.getCell(SEVERITY).toString().equals("警告")
          && row.getCell(ANSWER) != null) {
        row.getCell(ANSWER).setCellValue("经核实，情况属实。");
      }
    }
  }

  private static List<String> findings(SmallCity city, String file, String severity) {
    Stream<JsonNode> files = city.result().get("files").valueStream();
    return files
        .filter(node -> node.get("file").asString().equals(file))
        .flatMap(node -> node.get("findings").valueStream())
        .filter(finding -> finding.get("severity").asString().equals(severity))
        .map(finding -> finding.get("code").asString() + " " + finding.get("cell").asString(""))
        .toList();
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void explainedWarningsFallSilentAndStaySo(Databases.Address address) throws IOException {
    SmallCity city = city();
    try (Database database = address.open()) {
      city.runImport(database);
      Path copy = noted(city);
      String name = copy.getFileName().toString();
      Path inbox = city.folder().resolve("inbox").resolve(name);
      Path unexplained = Files.copy(inbox, folder.resolve("unexplained.xlsx"));
      List<String> warnings = findings(city, name, "WARNING");
      assertThat(warnings).isNotEmpty();

      change(copy, inbox, ExplanationsTest::explain);
      city.on(SmallCity.FIRST_DAY.plusDays(1)).runImport(database);
      assertThat(city.verdicts()).containsEntry(name, "ACCEPTED ACCEPTED");
      assertThat(findings(city, name, "WARNING")).isEmpty();
      assertThat(findings(city, name, "INFO")).contains("warnings-explained ");
      assertThat(city.out().resolve("noted").resolve(name)).doesNotExist();
      List<StoredExplanations.OfUnit> explained =
          new StoredExplanations(database).listStanding(SmallCity.YEAR);
      assertThat(explained)
          .extracting(
              found ->
                  found.explained().finding().code()
                      + " "
                      + (found.explained().finding().place().cell() == null
                          ? ""
                          : found.explained().finding().place().cell().a1()))
          .containsExactlyInAnyOrderElementsOf(warnings);
      assertThat(explained)
          .extracting(found -> found.explained().explanation())
          .containsOnly("经核实，情况属实。");

      // Another version without the list of findings: what was explained before still holds.
      change(unexplained, inbox, workbook -> workbook.getSheetAt(0).setZoom(90));
      city.on(SmallCity.FIRST_DAY.plusDays(2)).runImport(database);
      assertThat(city.verdicts()).containsEntry(name, "ACCEPTED ACCEPTED");
      assertThat(findings(city, name, "WARNING")).isEmpty();
      assertThat(new StoredExplanations(database).listStanding(SmallCity.YEAR))
          .hasSameSizeAs(explained);
    }
  }

  @Test
  void anExplanationEndsWithTheValueItSpokeOf() throws IOException {
    SmallCity city = city();
    try (Database database = Databases.h2().open()) {
      city.runImport(database);
      Path copy = noted(city);
      String name = copy.getFileName().toString();
      Path inbox = city.folder().resolve("inbox").resolve(name);
      List<String> warnings = findings(city, name, "WARNING");
      change(
          copy,
          inbox,
          workbook -> {
            explain(workbook);
            otherValues(workbook);
          });
      city.on(SmallCity.FIRST_DAY.plusDays(1)).runImport(database);
      assertThat(findings(city, name, "WARNING")).isNotEmpty().isSubsetOf(warnings);
    }
  }

  /** The list now speaks of another value than the cells hold, as after a change of the cells. */
  private static void otherValues(Workbook workbook) {
    for (Row row : workbook.getSheetAt(0)) {
      if (row.getCell(SEVERITY) != null && row.getCell(SEVERITY).toString().equals("警告")) {
        row.getCell(4).setCellValue("从前的内容");
      }
    }
  }

  @Test
  void anExplanationFollowsItsRow() throws IOException {
    SmallCity city = city();
    try (Database database = Databases.h2().open()) {
      city.runImport(database);
      Path copy = null;
      String place = "";
      try (Stream<Path> files = Files.list(city.out().resolve("noted"))) {
        for (Path file : files.sorted().toList()) {
          String found = place(file);
          if (!found.isEmpty()) {
            copy = file;
            place = found;
          }
        }
      }
      assertThat(copy).isNotNull();
      String name = copy.getFileName().toString();
      String sheet = place.substring(0, place.indexOf('!'));
      int row = new CellAddress(place.substring(place.indexOf('!') + 1)).getRow();
      change(
          copy,
          city.folder().resolve("inbox").resolve(name),
          workbook -> {
            explain(workbook);
            Sheet ledger = workbook.getSheet(sheet);
            ledger.shiftRows(row, ledger.getLastRowNum(), 2);
          });
      city.on(SmallCity.FIRST_DAY.plusDays(1)).runImport(database);
      assertThat(new TreeMap<>(city.verdicts())).containsEntry(name, "ACCEPTED ACCEPTED");
      assertThat(findings(city, name, "WARNING")).isEmpty();
    }
  }

  /** Where the first warning about a row of a ledger lies; empty if none does. */
  private static String place(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getCell(SEVERITY) != null
            && row.getCell(SEVERITY).toString().equals("警告")
            && row.getCell(SHEET).toString().endsWith("台账")
            && row.getCell(CELL).toString().matches("[A-Z]+[0-9]+")) {
          return row.getCell(SHEET) + "!" + row.getCell(CELL);
        }
      }
    }
    return "";
  }
}
