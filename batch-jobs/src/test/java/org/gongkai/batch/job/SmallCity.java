package org.gongkai.batch.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.generate.CityGenerator;
import org.gongkai.batch.generate.CitySpec;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.reference.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A made-up city in a folder, its inbox, and imports of it. */
final class SmallCity {

  static final int YEAR = 2016;
  static final LocalDate FIRST_DAY = LocalDate.of(2017, 3, 20);

  private final Path folder;
  private final Path out;
  private LocalDate today = FIRST_DAY;
  private int threads = 2;
  private Duration time = ReadLimits.DEFAULT.time();

  private SmallCity(Path folder) {
    this.folder = folder.resolve("city");
    this.out = folder.resolve("out");
  }

  /** A city whose inbox holds a workbook of each unit, without mistakes. */
  static SmallCity withWorkbooks(Path folder, int units) {
    return generate(folder, units, 0);
  }

  /** A city in whose every workbook a mistake is planted. */
  static SmallCity withMistakes(Path folder, int units) {
    return generate(folder, units, 100);
  }

  private static SmallCity generate(Path folder, int units, int defectPercent) {
    SmallCity city = new SmallCity(folder);
    try {
      new CityGenerator(new CitySpec(units, 7, YEAR, defectPercent))
          .write(city.folder, 2, done -> {});
      city.putIntoOneFolder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return city;
  }

  private void putIntoOneFolder() throws IOException {
    Path inbox = folder.resolve("inbox");
    try (Stream<Path> files = Files.walk(inbox)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.move(file, inbox.resolve(file.getFileName()));
      }
    }
    try (Stream<Path> rest = Files.walk(inbox)) {
      for (Path path : rest.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(path) && !path.equals(inbox)) {
          Files.delete(path);
        }
      }
    }
  }

  Path folder() {
    return folder;
  }

  Path out() {
    return out;
  }

  SmallCity on(LocalDate day) {
    this.today = day;
    return this;
  }

  SmallCity withThreads(int number) {
    this.threads = number;
    return this;
  }

  /** With another limit of the time of one file. */
  SmallCity within(Duration time) {
    this.time = time;
    return this;
  }

  Workspace workspace() {
    Reading<Workspace> reading =
        Workspace.open(folder, new Overrides(today, today, null, null, null));
    return reading.orThrow();
  }

  ImportRequest request() {
    return request(Progress.NONE);
  }

  ImportRequest request(Progress progress) {
    Workspace workspace = workspace();
    CityPlan plan = CityPlan.read(workspace).orThrow();
    return new ImportRequest(
        workspace,
        JudgingBases.of(workspace, plan),
        JudgingBases.limits(workspace).withTime(time),
        out,
        Instant.MAX,
        threads,
        progress);
  }

  ImportLauncher.Ended runImport(Database database) {
    return new ImportLauncher(request(), database).run();
  }

  /** Verdict and standing of each file, as the result file says, by its name. */
  Map<String, String> verdicts() {
    Map<String, String> verdicts = new TreeMap<>();
    for (JsonNode file : result().get("files")) {
      verdicts.put(
          file.get("file").asString(),
          file.get("verdict").asString() + " " + file.get("standing").asString());
    }
    return verdicts;
  }

  JsonNode result() {
    try {
      return JsonMapper.shared().readTree(Files.readString(out.resolve("import-result.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codes of the errors of a file, as the result file says. */
  List<String> errors(String name) {
    Stream<JsonNode> files = result().get("files").valueStream();
    return files
        .filter(file -> file.get("file").asString().equals(name))
        .flatMap(file -> file.get("findings").valueStream())
        .filter(finding -> finding.get("severity").asString().equals("ERROR"))
        .map(finding -> finding.get("code").asString())
        .toList();
  }

  /** The workbooks in the inbox in the order of their names. */
  List<Path> inbox() {
    try (Stream<Path> files = Files.list(folder.resolve("inbox"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of a workbook under another name, with an item of the cover set to another value. */
  Path copyWith(Path workbook, String name, String item, Object value) {
    return copyWith(workbook, name, "报送单位", item, value);
  }

  /** The same with an item of another sheet. */
  Path copyWith(Path workbook, String name, String sheet, String item, Object value) {
    Path copy = workbook.resolveSibling(name);
    try (InputStream in = Files.newInputStream(workbook);
        Workbook book = WorkbookFactory.create(in)) {
      set(book, sheet, item, value);
      try (OutputStream written = Files.newOutputStream(copy)) {
        book.write(written);
      }
      Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2017-01-01T00:00:00Z")));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void set(Workbook book, String sheet, String item, Object value) {
    for (Row row : book.getSheet(sheet)) {
      for (Cell cell : row) {
        if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
            && cell.getStringCellValue().equals(item)) {
          Cell target = row.getCell(cell.getColumnIndex() + 1);
          if (value instanceof LocalDate date) {
            target.setCellValue(date);
          } else {
            target.setCellValue(value.toString());
          }
          return;
        }
      }
    }
    throw new IllegalArgumentException("The cover has no " + item);
  }
}
