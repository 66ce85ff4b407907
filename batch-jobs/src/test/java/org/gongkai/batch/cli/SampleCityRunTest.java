package org.gongkai.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The sample city as an office runs it: everything from the notice to the report, again without
 * change, and once more after one unit has corrected its workbook.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleCityRunTest {

  private static final String CORRECTED = "吉林市财政局2016年政务公开报送表.xlsx";
  private static final List<String> FIGURES = List.of("1.1", "3.1", "9.3");

  @TempDir static Path folder;

  /** The id of the first report. */
  private static String first = "";

  private static String reportId() {
    return json(out().resolve("report/annual-report-2016.json")).get("report").get("id").asString();
  }

  private static Path workspace() {
    return folder.resolve("city");
  }

  private static Path out() {
    return folder.resolve("out");
  }

  private static String run(String... arguments) {
    StringWriter console = new StringWriter();
    PrintWriter writer = new PrintWriter(console);
    int code = Gongkai.run(writer, writer, arguments);
    assertThat(code).as(console.toString()).isZero();
    return console.toString();
  }

  private static JsonNode json(Path file) {
    return new ObjectMapper().readTree(file.toFile());
  }

  private static Map<String, String> verdicts(String field) {
    Map<String, String> verdicts = new TreeMap<>();
    for (JsonNode file : json(out().resolve("import-result.json")).get("files")) {
      verdicts.put(file.get("file").asString(), file.get(field).asString());
    }
    return verdicts;
  }

  private static Map<String, BigDecimal> figures() {
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (JsonNode figure : json(out().resolve("report/annual-report-2016.json")).get("figures")) {
      if (!figure.get("value").isNull()) {
        figures.put(figure.get("id").asString(), figure.get("value").decimalValue());
      }
    }
    return figures;
  }

  /** Adds a line of 统计表 up over the accepted workbooks with another reader than our own. */
  private static BigDecimal handSum(String line) throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, String> file : verdicts("standing").entrySet()) {
      if (file.getValue().equals("ACCEPTED")) {
        try (Workbook workbook =
            WorkbookFactory.create(
                workspace().resolve("inbox").resolve(file.getKey()).toFile(), null, true)) {
          for (Row row : workbook.getSheet("统计表")) {
            Cell code = row.getCell(0);
            Cell number = row.getCell(3);
            if (code != null
                && code.getCellType() == CellType.STRING
                && code.getStringCellValue().equals(line)
                && number != null
                && number.getCellType() == CellType.NUMERIC) {
              sum = sum.add(BigDecimal.valueOf(number.getNumericCellValue()));
            }
          }
        }
      }
    }
    return sum;
  }

  @Test
  @Order(1)
  void everyFileOfTheInboxHasAVerdictAndTheReportIsWritten() throws IOException {
    SampleCity.copyTo(workspace());
    String console = run("run", workspace().toString(), "--out", out().toString());

    List<String> inbox = new ArrayList<>();
    try (Stream<Path> files = Files.list(workspace().resolve("inbox"))) {
      files.forEach(file -> inbox.add(file.getFileName().toString()));
    }
    assertThat(verdicts("verdict").keySet()).containsExactlyInAnyOrderElementsOf(inbox);
    assertThat(
            verdicts("verdict").values().stream()
                .collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting())))
        .isEqualTo(Map.of("ACCEPTED", 48L, "RETURNED", 15L, "UNREADABLE", 3L, "SUPERSEDED", 1L));
    first = reportId();
    assertThat(console).contains("已接收 48").contains("已退回 15").contains("无法读取 3");
    for (String format : List.of("docx", "xlsx", "html", "json")) {
      assertThat(out().resolve("report/annual-report-2016." + format)).isNotEmptyFile();
    }
  }

  @Test
  @Order(2)
  void figuresOfTheReportEqualHandSumsOverTheWorkbooks() throws IOException {
    for (String line : FIGURES) {
      BigDecimal sum = handSum(line);
      assertThat(sum).as(line).isPositive();
      assertThat(figures().get("2014/" + line)).as(line).isEqualByComparingTo(sum);
    }
  }

  @Test
  @Order(3)
  void aSecondRunFindsEveryWorkbookUnchangedAndTheSameFigures() {
    Map<String, String> standings = verdicts("standing");
    Map<String, BigDecimal> figures = figures();
    run("run", workspace().toString(), "--out", out().toString());
    assertThat(verdicts("verdict").values()).containsOnly("UNCHANGED");
    assertThat(verdicts("standing")).isEqualTo(standings);
    assertThat(figures()).isEqualTo(figures);
  }

  @Test
  @Order(4)
  void aCorrectedWorkbookChangesItsUnitAlone() throws IOException {
    Map<String, BigDecimal> before = figures();
    Path returned = out().resolve("returned").resolve(CORRECTED);
    Path corrected = workspace().resolve("inbox").resolve(CORRECTED);
    try (InputStream source = Files.newInputStream(returned);
        Workbook workbook = WorkbookFactory.create(source);
        OutputStream target = Files.newOutputStream(corrected)) {
      workbook.getSheet("依申请公开台账").getRow(5).getCell(16).setCellValue(12);
      workbook.write(target);
    }
    run("run", workspace().toString(), "--out", out().toString());

    Map<String, String> verdicts = verdicts("verdict");
    assertThat(verdicts.remove(CORRECTED)).isEqualTo("ACCEPTED");
    assertThat(verdicts.values()).containsOnly("UNCHANGED");
    assertThat(returned).doesNotExist();
    for (String line : FIGURES) {
      BigDecimal added = lineOf(corrected, line);
      assertThat(figures().get("2014/" + line))
          .as(line)
          .isEqualByComparingTo(before.get("2014/" + line).add(added));
    }
  }

  @Test
  @Order(5)
  void theNextReportSaysWhatChangedBecauseOfWhoseWorkbook() throws IOException {
    Path draft = out().resolve("report/internal/correction-2016.md");
    assertThat(out().resolve("report/internal/correction-2016.docx")).isNotEmptyFile();
    String changed = figures().get("2014/3.1").toPlainString();
    assertThat(Files.readString(draft))
        .contains("关于《吉林市2016年政府信息公开工作年度报告》有关数据的更正说明（草稿）")
        .contains("因吉林市财政局补报，对相关统计数据予以更正。")
        .containsPattern("\\| 2014/3\\.1 \\| 收到申请数 \\| 件 \\| [0-9]+ \\| " + changed + " \\|")
        .contains("| 2014/3.1 | 吉林市财政局 | 补报 | — | ");

    // Nothing more has changed since: the same draft again.
    String before = Files.readString(draft);
    run("report", workspace().toString(), "--out", out().toString());
    assertThat(Files.readString(draft)).isEqualTo(before);
  }

  private static final List<String> TRACED =
      List.of(
          "2014/1.1",
          "2014/1.2.2",
          "2014/2.1",
          "2014/2.2.3",
          "2014/3.1",
          "2014/3.2 + 2014/3.3",
          "2014/3.3.2",
          "2014/4 + 2014/5",
          "2014/8.1",
          "2014/9.3");

  @Test
  @Order(6)
  void theTermsOfTenFiguresAddUpToThem() {
    for (String figure : TRACED) {
      JsonNode traced =
          new ObjectMapper().readTree(run("trace", workspace().toString(), figure, "--json"));
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode term : traced.get("terms")) {
        sum = sum.add(term.get("contribution").decimalValue());
        assertThat(term.get("sha256").asString()).hasSize(64);
      }
      BigDecimal expected = BigDecimal.ZERO;
      for (String addend : figure.split(" \\+ ", -1)) {
        expected = expected.add(figures().getOrDefault(addend, BigDecimal.ZERO));
      }
      assertThat(traced.get("figure").asString()).isEqualTo(figure);
      assertThat(traced.get("value").decimalValue()).as(figure).isEqualByComparingTo(expected);
      assertThat(sum).as(figure).isEqualByComparingTo(expected);
    }
  }

  @Test
  @Order(7)
  void aTermLeadsToACellThatLeadsBackToTheFigure() throws IOException {
    JsonNode traced =
        new ObjectMapper().readTree(run("trace", workspace().toString(), "2014/3.1", "--json"));
    JsonNode term = traced.get("terms").get(0);
    Path file = workspace().resolve("inbox").resolve(term.get("file").asString());
    assertThat(lineOf(file, "3.1")).isEqualByComparingTo(term.get("contribution").decimalValue());

    String cell = term.get("sheet").asString() + "!" + term.get("cell").asString();
    JsonNode back =
        new ObjectMapper()
            .readTree(
                run("trace", workspace().toString(), "--cell", file.toString(), cell, "--json"));
    assertThat(back.get("unit")).isEqualTo(term.get("unit"));
    JsonNode fed = back.get("figures").get(0);
    assertThat(fed.get("figure").asString()).isEqualTo("2014/3.1");
    assertThat(fed.get("inTotal").asBoolean()).isTrue();
  }

  @Test
  @Order(8)
  void anEarlierReportIsTracedByItsIdWithTheWorkbooksItWasMadeOf() {
    assertThat(reportId()).isNotEqualTo(first);
    assertThat(run("trace", workspace().toString(), "2014/3.1", "--report", first))
        .contains("报告 " + first)
        .contains("2014/3.1 收到申请数 = ")
        .doesNotContain("220200-008 财政局");
    assertThat(run("trace", workspace().toString(), "2014/3.1"))
        .contains("报告 " + reportId())
        .contains("220200-008 财政局");
  }

  private static BigDecimal lineOf(Path file, String line) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Row row : workbook.getSheet("统计表")) {
        if (row.getCell(0) != null
            && row.getCell(0).getCellType() == CellType.STRING
            && row.getCell(0).getStringCellValue().equals(line)) {
          return BigDecimal.valueOf(row.getCell(3).getNumericCellValue());
        }
      }
    }
    throw new AssertionError(line + " is not in " + file);
  }
}
