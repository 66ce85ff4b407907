package org.gongkai.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.batch.generate.HandedInWorkbook;
import org.gongkai.unit.Roster;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A workspace of 2018 and 2019, with the units of the sample city that were merged in July 2018
 * (tax) and at the turn of the year (market supervision): for 2018 the law of 2008 holds, for 2019
 * the revised one.
 */
class ReorganisedUnitsTest {

  private static final String STATE_TAX = "220200-015";
  private static final String LOCAL_TAX = "220200-016";
  private static final String COMMERCE = "220200-005";
  private static final String TAX = "220200-101";
  private static final String MARKET = "220200-103";
  private static final String DISTRICT = "220202-000";

  private static final String NOTICE =
      """
      # 关于落实政务公开重点工作任务的通知（吉市政办函〔YEAR〕57号）

      | 工作任务 | 任务分解和具体要求 | 完成时限 | 责任单位 |
      |---|---|---|---|
      | 推进政策公开 | 1. 做好税收优惠政策公开 | 12月底 | PARTY牵头落实 |
      """;

  @TempDir static Path folder;

  /** The lights of the plan of 2018, before the tax offices were merged and after. */
  private static List<String> beforeTheMerger = List.of();

  private static List<String> afterTheMerger = List.of();

  private static Path city() {
    return folder.resolve("city");
  }

  private static void settings(int year, String earlier) throws IOException {
    Files.writeString(
        city().resolve("gongkai.yaml"),
        """
        city: 吉林市
        region: "220200"
        year: YEAR
        notice: notice-YEAR.md
        units: units.csv
        reorganisations: reorganisations.csv
        """
                .replace("YEAR", Integer.toString(year))
            + earlier);
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Gongkai.run(new PrintWriter(out), new PrintWriter(err), arguments);
    assertThat(code).as(err.toString() + out).isZero();
    return out.toString();
  }

  private static void handIn(String unit, int year) throws IOException {
    Roster roster =
        Roster.parse("units.csv", Files.readAllBytes(city().resolve("units.csv"))).orThrow();
    HandedInWorkbook.ofYear(
        roster.get(unit), year, city().resolve("inbox").resolve(unit + "-" + year + ".xlsx"));
  }

  @BeforeAll
  static void twoYears() throws IOException {
    Files.createDirectories(city());
    for (String file : List.of("units.csv", "reorganisations.csv")) {
      Files.copy(Path.of("../sample-input", file), city().resolve(file));
    }
    Files.writeString(
        city().resolve("notice-2018.md"), NOTICE.replace("YEAR", "2018").replace("PARTY", "市国税局"));
    Files.writeString(
        city().resolve("notice-2019.md"), NOTICE.replace("YEAR", "2019").replace("PARTY", "市税务局"));
    settings(2018, "");
    handIn(TAX, 2018);
    handIn(COMMERCE, 2018);
    run("import", city().toString(), "--out", folder + "/out", "--today", "2019-03-20");
    beforeTheMerger = lights(2018, "2018-06-30");
    afterTheMerger = lights(2018, "2019-03-20");
    settings(2019, "earlier-years: [2018]\n");
    handIn(MARKET, 2019);
    handIn(DISTRICT, 2019);
    run("import", city().toString(), "--out", folder + "/out", "--today", "2020-02-10");
  }

  private static JsonNode status(int year, String asOf) {
    return new ObjectMapper()
        .readTree(
            run(
                "status",
                city().toString(),
                "--year",
                Integer.toString(year),
                "--as-of",
                asOf,
                "--json",
                "--lights"));
  }

  /** Unit, task and light. */
  private static List<String> lights(int year, String asOf) {
    List<String> lines = new ArrayList<>();
    for (JsonNode light : status(year, asOf).get("lights")) {
      lines.add(
          light.get("unit").asString()
              + " 任务"
              + light.get("task").asInt()
              + " "
              + light.get("lightInChinese").asString());
    }
    return lines;
  }

  private static List<String> ledger(int year, String asOf, String... units) {
    JsonNode status = status(year, asOf);
    List<String> lines = new ArrayList<>();
    for (JsonNode entry : status.get("units")) {
      if (List.of(units).contains(entry.get("unit").asString())) {
        JsonNode reason = entry.get("reason");
        lines.add(
            entry.get("unit").asString()
                + " "
                + entry.get("deadline").asString()
                + " "
                + entry.get("stateInChinese").asString()
                + (entry.get("overdue").asBoolean() ? "!" : "")
                + (reason == null ? "" : " " + reason.asString()));
      }
    }
    return lines;
  }

  @Test
  void whoWasMergedWithin2018ReportsNothingAndWhoWasMergedAtItsEndIsStillAskedFor() {
    assertThat(ledger(2018, "2019-04-01", STATE_TAX, LOCAL_TAX, COMMERCE, TAX, MARKET))
        .containsExactly(
            "220200-005 2019-03-31 已报",
            "220200-015 2019-03-31 无须报 已于2018-07-04撤销，职责划入国家税务总局吉林市税务局",
            "220200-016 2019-03-31 无须报 已于2018-07-04撤销，职责划入国家税务总局吉林市税务局",
            "220200-101 2019-03-31 已报");
  }

  @Test
  void for2019DepartmentsAreDueInJanuaryAndGovernmentsInMarch() {
    assertThat(ledger(2019, "2020-02-10", COMMERCE, TAX, MARKET, DISTRICT))
        .containsExactly(
            "220200-101 2020-01-31 未报!", "220200-103 2020-01-31 迟报", "220202-000 2020-03-31 已报");
  }

  @Test
  void theEndOfJanuary2019MakesNobodyLateFor2018() {
    assertThat(ledger(2018, "2019-02-15", COMMERCE, TAX))
        .containsExactly(
            "220200-005 2019-03-31 未报 已于2018-12-31撤销，职责划入吉林市市场监督管理局", "220200-101 2019-03-31 未报");
  }

  @Test
  void theTaskOfAMergedUnitIsTheSuccessorsFromTheDayOfTheMergerOn() {
    assertThat(beforeTheMerger).containsExactly("220200-015 任务1 未报送");
    assertThat(afterTheMerger).containsExactly("220200-101 任务1 未报送");
  }

  @Test
  void aUnitThatHasNotReportedOwesItsTaskAndItsWorkbookAndIsWrittenTo() throws IOException {
    assertThat(lights(2019, "2020-02-10")).containsExactly("220200-101 任务1 未报送");
    Path letters = folder.resolve("letters-2019");
    run("letters", city().toString(), "--as-of", "2020-02-10", "--out", letters.toString());
    try (Stream<Path> files = Files.list(letters.resolve("letters"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("催办函-2019-220200-101-国家税务总局吉林市税务局.docx")
          .noneMatch(name -> name.contains("220200-103") || name.contains("220202-000"));
    }
  }
}
