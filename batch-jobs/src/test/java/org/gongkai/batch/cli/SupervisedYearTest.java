package org.gongkai.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.batch.generate.HandedInWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The sample city walked through its year: five units hand in on seven days, all of it is imported,
 * and afterwards the ledger and the lights of earlier days are asked for.
 *
 * <ul>
 *   <li>公安局 (012): data up to 15 October on 28 October, the whole year on 20 January
 *   <li>环境保护局 (023): data up to 15 October on 28 October, the whole year on 20 March
 *   <li>发展和改革委员会 (004): data up to 5 December on 20 December, nothing after that
 *   <li>司法局 (010): a workbook with a mistake on 1 March, returned, never corrected
 *   <li>教育局 (028): the whole year on 10 April, ten days late
 *   <li>财政局 (008): nothing
 * </ul>
 */
class SupervisedYearTest {

  private static final String POLICE = "220200-012";
  private static final String WATER = "220200-023";
  private static final String PLANNING = "220200-004";
  private static final String JUSTICE = "220200-010";
  private static final String EDUCATION = "220200-028";
  private static final String FINANCE = "220200-008";
  private static final LocalDate OCTOBER = LocalDate.of(2016, 10, 15);
  private static final LocalDate DECEMBER = LocalDate.of(2016, 12, 5);
  private static final LocalDate YEAR_END = LocalDate.of(2016, 12, 31);

  @TempDir static Path folder;

  private static Path city() {
    return folder.resolve("city");
  }

  private static Path inbox(String name) {
    return city().resolve("inbox").resolve(name + ".xlsx");
  }

  private static Path out() {
    return folder.resolve("out");
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Gongkai.run(new PrintWriter(out), new PrintWriter(err), arguments);
    assertThat(code).as(err.toString() + out).isZero();
    return out.toString();
  }

  private static String receive(String day) {
    return run("import", city().toString(), "--out", out().toString(), "--today", day);
  }

  private static JsonNode status(String asOf) {
    return new ObjectMapper()
        .readTree(run("status", city().toString(), "--as-of", asOf, "--json", "--lights"));
  }

  @BeforeAll
  static void walkThroughTheYear() throws IOException {
    Path sample = Path.of("../sample-input");
    try (Stream<Path> walk = Files.walk(sample)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String inside = sample.relativize(file).toString();
        if (!inside.startsWith("inbox") && !inside.contains(".gongkai")) {
          Files.createDirectories(city().resolve(inside).getParent());
          Files.copy(file, city().resolve(inside));
        }
      }
    }
    HandedInWorkbook.ofSample(POLICE, OCTOBER, inbox("公安局10月"));
    HandedInWorkbook.ofSample(WATER, OCTOBER, inbox("环保局10月"));
    assertThat(receive("2016-10-28")).contains("已接收 2");
    HandedInWorkbook.ofSample(PLANNING, DECEMBER, inbox("发改委12月"));
    assertThat(receive("2016-12-20")).contains("已接收 1");
    HandedInWorkbook.ofSample(POLICE, YEAR_END, inbox("公安局全年"));
    assertThat(receive("2017-01-20")).contains("已接收 1");
    HandedInWorkbook.ofSampleWithMistake(JUSTICE, YEAR_END, inbox("司法局全年"));
    assertThat(receive("2017-03-01")).contains("已退回 1");
    HandedInWorkbook.ofSample(WATER, YEAR_END, inbox("环保局全年"));
    assertThat(receive("2017-03-20")).contains("已接收 1");
    HandedInWorkbook.ofSample(EDUCATION, YEAR_END, inbox("教育局全年"));
    assertThat(receive("2017-04-10")).contains("已接收 1");
  }

  /** Unit and checkpoint, state, whether overdue, and data in hand. */
  private static List<String> ledger(JsonNode status, String... units) {
    List<String> lines = new ArrayList<>();
    for (JsonNode entry : status.get("units")) {
      if (List.of(units).contains(entry.get("unit").asString())) {
        JsonNode dataAsOf = entry.get("dataAsOf");
        lines.add(
            entry.get("unit").asString()
                + " "
                + entry.get("checkpoint").asString()
                + " "
                + entry.get("stateInChinese").asString()
                + (entry.get("overdue").asBoolean() ? "!" : "")
                + (dataAsOf == null ? "" : " " + dataAsOf.asString()));
      }
    }
    return lines;
  }

  /** How many tasks of a unit have each light. */
  private static Map<String, Integer> lights(JsonNode status, String unit) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode light : status.get("lights")) {
      if (light.get("unit").asString().equals(unit)) {
        counts.merge(light.get("lightInChinese").asString(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static String light(JsonNode status, String unit, int task) {
    for (JsonNode light : status.get("lights")) {
      if (light.get("unit").asString().equals(unit) && light.get("task").asInt() == task) {
        return light.get("lightInChinese").asString();
      }
    }
    throw new AssertionError(unit + " does not have task " + task);
  }

  /** The lights of the four quarters of drinking water at source. */
  private static List<String> water(JsonNode status) {
    List<String> quarters = new ArrayList<>();
    for (JsonNode light : status.get("lights")) {
      if (light.get("unit").asString().equals(WATER) && light.get("task").asInt() == 22) {
        for (JsonNode period : light.get("periods")) {
          if (period.get("item").asString().equals("22-02")) {
            quarters.add(period.get("light").asString());
          }
        }
      }
    }
    return quarters;
  }

  @Test
  void onTheLastOfOctoberTheYearIsOpenAndTasksOfOctoberAreDue() {
    JsonNode status = status("2016-10-31");
    assertThat(ledger(status, POLICE, WATER, PLANNING, JUSTICE, EDUCATION, FINANCE))
        .containsExactly(
            "220200-004 全年 未报",
            "220200-008 全年 未报",
            "220200-010 全年 未报",
            "220200-012 全年 未报 2016-10-15",
            "220200-023 第1季度 已报 2016-10-15",
            "220200-023 第2季度 已报 2016-10-15",
            "220200-023 第3季度 已报 2016-10-15",
            "220200-023 第4季度 未报 2016-10-15",
            "220200-023 全年 未报 2016-10-15",
            "220200-028 全年 未报");
    assertThat(status.get("totals").get("ACCEPTED").asInt()).isZero();
    assertThat(water(status))
        .containsExactly("DONE_IN_TIME", "DONE_IN_TIME", "DONE_IN_TIME", "ON_SCHEDULE");
    assertThat(lights(status, FINANCE).keySet()).containsExactly("未报送");
    assertThat(lights(status, POLICE).keySet()).doesNotContain("逾期未完成", "未报送");
  }

  @Test
  void onTheLastOfNovemberWhatWasDueInOctoberAndIsNotDoneIsOverdue() {
    JsonNode october = status("2016-10-31");
    JsonNode november = status("2016-11-30");
    for (int task : List.of(9, 37)) {
      String before = light(october, POLICE, task);
      assertThat(light(november, POLICE, task)).isEqualTo(before.equals("即将到期") ? "逾期未完成" : before);
    }
    assertThat(light(november, PLANNING, 12)).isEqualTo("未报送");
    assertThat(ledger(november, FINANCE)).containsExactly("220200-008 全年 未报");
  }

  @Test
  void onTheLastOfDecemberTheDayItselfIsStillInTime() {
    JsonNode status = status("2016-12-31");
    assertThat(ledger(status, PLANNING)).containsExactly("220200-004 全年 未报 2016-12-05");
    assertThat(light(status, PLANNING, 12)).isIn("按时完成", "逾期未完成");
    assertThat(lights(status, WATER).keySet()).doesNotContain("按序推进", "未报送");
    assertThat(water(status).get(3)).isEqualTo("DUE_SOON");
  }

  @Test
  void theLastOfJanuaryMakesNobodyLateFor2016() {
    JsonNode status = status("2017-01-31");
    for (JsonNode entry : status.get("units")) {
      assertThat(entry.get("overdue").asBoolean()).isFalse();
      assertThat(entry.get("state").asString()).isNotEqualTo("LATE");
      if (!entry.get("state").asString().equals("NOT_REQUIRED")) {
        assertThat(entry.get("deadline").asString()).isEqualTo("2017-03-31");
      }
    }
    assertThat(ledger(status, POLICE)).containsExactly("220200-012 全年 已报 2016-12-31");
    assertThat(lights(status, POLICE).keySet()).doesNotContain("即将到期", "按序推进", "未报送");
    assertThat(water(status))
        .containsExactly("DONE_IN_TIME", "DONE_IN_TIME", "DONE_IN_TIME", "OVERDUE");
  }

  @Test
  void onTheLastOfMarchNobodyIsLateYet() {
    JsonNode status = status("2017-03-31");
    assertThat(ledger(status, POLICE, WATER, PLANNING, JUSTICE, EDUCATION, FINANCE))
        .containsExactly(
            "220200-004 全年 未报 2016-12-05",
            "220200-008 全年 未报",
            "220200-010 全年 退回未改 2016-12-31",
            "220200-012 全年 已报 2016-12-31",
            "220200-023 第1季度 已报 2016-12-31",
            "220200-023 第2季度 已报 2016-12-31",
            "220200-023 第3季度 已报 2016-12-31",
            "220200-023 第4季度 已报 2016-12-31",
            "220200-023 全年 已报 2016-12-31",
            "220200-028 全年 未报");
    assertThat(water(status)).containsOnly("DONE_IN_TIME");
  }

  @Test
  void theDayAfterTheDeadlineWhoeverOwesIsOverdueAndWhoeverComesIsLate() {
    assertThat(ledger(status("2017-04-01"), PLANNING, JUSTICE, EDUCATION))
        .containsExactly(
            "220200-004 全年 未报! 2016-12-05", "220200-010 全年 退回未改! 2016-12-31", "220200-028 全年 未报!");
    assertThat(ledger(status("2017-04-10"), EDUCATION))
        .containsExactly("220200-028 全年 迟报 2016-12-31");
  }

  @Test
  void theTerminalShowsStateDeadlineAndTotals() {
    String shown = run("status", city().toString(), "--as-of", "2017-04-15");
    assertThat(shown.lines())
        .contains(
            "退回未改! 220200-010  吉林市司法局                        全年      2017-03-31  2017-03-01"
                + "  2016-12-31  司法局全年.xlsx",
            "未报!     220200-004  吉林市发展和改革委员会              全年      2017-03-31  2016-12-20"
                + "  2016-12-05  数据只到2016-12-05",
            "2016年度应报送工作簿77家，已收4家；覆盖单位77家中的4家，占5.2%。报送状态（77家）：已报2家、迟报1家、退回未改1家、未报73家。")
        .noneMatch(line -> line.contains("无须报 ") && line.contains("220203-001"));
    assertThat(run("status", city().toString(), "--as-of", "2017-04-15", "--all").lines())
        .anyMatch(line -> line.startsWith("无须报    220203-001"));
  }

  @Test
  void thePageShowsTheSameLedger() {
    assertThat(run("status", city().toString(), "--as-of", "2017-04-15", "--html"))
        .startsWith("<!DOCTYPE html>")
        .contains("截至2017年4月15日，应报送77个单位，已报送3个。")
        .contains("退回未改（逾期）");
  }

  @Test
  void oneFormAtATime() {
    StringWriter err = new StringWriter();
    int code =
        Gongkai.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "status",
            city().toString(),
            "--json",
            "--html");
    assertThat(code).isEqualTo(2);
  }

  @Test
  void lettersGoToWhoeverOwesSomethingAndToNobodyElse() throws IOException {
    Path letters = folder.resolve("letters-out");
    assertThat(
            run("letters", city().toString(), "--as-of", "2016-10-31", "--out", letters.toString()))
        .contains("催办函 0 份");
    run("letters", city().toString(), "--as-of", "2017-04-15", "--out", letters.toString());
    List<String> names;
    try (Stream<Path> files = Files.list(letters.resolve("letters"))) {
      names = files.map(file -> file.getFileName().toString()).sorted().toList();
    }
    assertThat(names)
        .contains(
            "催办函-2016-220200-008-吉林市财政局.docx", "催办函-2016-220200-010-吉林市司法局.docx", "督查通报-2016.docx");
  }

  @Test
  void aNightThatFindsNothingNewSaysSoInOneLineAndLeavesItsFigures() throws IOException {
    StringWriter log = new StringWriter();
    StringWriter summary = new StringWriter();
    Path night = folder.resolve("night");
    int code =
        Gongkai.run(
            new PrintWriter(summary),
            new PrintWriter(log),
            "nightly",
            city().toString(),
            "--out",
            night.toString(),
            "--today",
            "2017-04-15",
            "--log",
            "json");
    assertThat(code).as(log.toString()).isZero();
    assertThat(summary.toString())
        .startsWith("2017-04-15 夜间作业完成：文件 7（未变 7，接收 0，退回 0）；已报 3/77 个单位；")
        .hasLineCount(1);
    List<String> steps = new ArrayList<>();
    for (String line : log.toString().lines().toList()) {
      steps.add(new ObjectMapper().readTree(line).get("step").asString());
    }
    assertThat(steps).containsExactly("begin", "import", "status", "dashboard", "letters");
    assertThat(Files.readString(night.resolve("metrics/gongkai.prom")))
        .contains(
            "gongkai_files{verdict=\"unchanged\"} 7.0",
            "gongkai_units{state=\"late\"} 1.0",
            "gongkai_run_success 1.0",
            "gongkai_step_seconds{step=\"import\"}");
    assertThat(night.resolve("dashboard-2016.html")).isNotEmptyFile();
    assertThat(night.resolve("status-2016.html")).isNotEmptyFile();
    assertThat(night.resolve("letters/督查通报-2016.docx")).isNotEmptyFile();
  }

  @Test
  void anAssessmentScoresWhatIsStoredAndAsksForTheRest() {
    Path assessed = folder.resolve("assessed");
    assertThat(
            run("assess", city().toString(), "--as-of", "2017-04-15", "--out", assessed.toString()))
        .startsWith("已评估 77 个单位，人工评分 0 项，待评 539 项，结果为暂定。");
    for (String file :
        List.of(
            "indicators-2016.xlsx",
            "scores-2016.xlsx",
            "assessment-2016.xlsx",
            "assessment-2016.docx",
            "assessment-2016.html")) {
      assertThat(assessed.resolve("assessment").resolve(file)).isNotEmptyFile();
    }
  }
}
