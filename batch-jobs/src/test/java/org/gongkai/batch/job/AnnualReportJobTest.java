package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.CatalogueDisclosure;
import org.gongkai.annualreport.CompletionState;
import org.gongkai.annualreport.FigureExpression;
import org.gongkai.annualreport.Scope;
import org.gongkai.batch.lineage.ReportLineage;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Databases;
import org.gongkai.batch.store.FrozenReport;
import org.gongkai.batch.store.ReportRuns;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.unit.UnitKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample's inbox, taken in and reported on. */
@Tag("database")
class AnnualReportJobTest {

  private static final Path SAMPLE = Path.of("..", "sample-input");
  private static final int YEAR = 2016;

  @TempDir private static Path folder;
  private static Database database;
  private static Workspace workspace;
  private static CityPlan plan;
  private static List<String> accepted;
  private static JsonNode report;

  @BeforeAll
  static void importAndReport() throws IOException {
    workspace =
        Workspace.open(
                SAMPLE,
                new Overrides(null, LocalDate.of(2017, 3, 20), folder.resolve("state"), null, null))
            .orThrow();
    plan = CityPlan.read(workspace).orThrow();
    database = Databases.h2().open();
    Path out = folder.resolve("out");
    new ImportLauncher(
            new ImportRequest(
                workspace,
                JudgingBases.of(workspace, plan),
                JudgingBases.limits(workspace),
                out,
                Instant.parse("2100-01-01T00:00:00Z"),
                2,
                Progress.NONE),
            database)
        .run();
    accepted = new ArrayList<>();
    for (JsonNode file : json(out.resolve("import-result.json")).get("files")) {
      if (file.get("standing").asString().equals("ACCEPTED")) {
        accepted.add(file.get("file").asString());
      }
    }
    report = json(report(new Scope.City(), out).get(3));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static List<Path> report(Scope scope, Path out) {
    return new ReportLauncher(new ReportJobRequest(workspace, plan, YEAR, scope, out), database)
        .run();
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  private static JsonNode figure(JsonNode in, String id) {
    for (JsonNode figure : in.get("figures")) {
      if (figure.get("id").asString().equals(id)) {
        return figure;
      }
    }
    throw new AssertionError("No figure " + id);
  }

  /** Units that hand in a workbook. */
  private static final int EXPECTED = 77;

  /** Departments of 龙潭区, which hands in for them. */
  private static final int INCLUDED = 22;

  @Test
  void everyAcceptedWorkbookIsInTheReportAndEveryOtherUnitIsNamed() {
    assertThat(accepted).hasSizeGreaterThan(40);
    JsonNode coverage = report.get("coverage");
    assertThat(coverage.get("expected").asInt()).isEqualTo(EXPECTED + INCLUDED);
    assertThat(coverage.get("reported").asInt()).isEqualTo(accepted.size() + INCLUDED);
    assertThat(coverage.get("missing")).hasSize(EXPECTED - accepted.size());
    assertThat(report.get("tasks")).hasSize(37);
  }

  @Test
  void workbooksAndUnitsAreCountedApart() {
    JsonNode coverage = report.get("coverage");
    assertThat(coverage.get("workbooksExpected").asInt()).isEqualTo(EXPECTED);
    assertThat(coverage.get("workbooksReceived").asInt()).isEqualTo(accepted.size());
    assertThat(coverage.get("unitsIncluded").asInt()).isEqualTo(INCLUDED);
  }

  @Test
  void everyUnitThatAnItemObligesIsInOneState() {
    assertThat(report.get("catalogue")).hasSizeGreaterThan(100);
    int disclosed = 0;
    for (JsonNode item : report.get("catalogue")) {
      int units = 0;
      for (CatalogueDisclosure.State state : CatalogueDisclosure.State.values()) {
        units += item.get("states").get(state.name()).asInt();
      }
      assertThat(units).as(item.get("code").asString()).isEqualTo(item.get("units").asInt());
      disclosed += item.get("states").get("IN_TIME").asInt();
    }
    assertThat(disclosed).isPositive();
  }

  @Test
  void theStateOfATaskOpensIntoTheCellsThatSayIt() {
    FrozenReport frozen =
        new ReportRuns(database).find(report.get("report").get("id").asString()).orElseThrow();
    List<ReportLineage.TracedTask> traced =
        ReportLineage.open(database, frozen, Optional.empty()).traceTask(16);

    JsonNode task = report.get("tasks").get(15);
    assertThat(traced).hasSize(task.get("units").size());
    for (ReportLineage.TracedTask one : traced) {
      if (one.workbook() == null) {
        assertThat(one.state()).isEqualTo(CompletionState.NOT_REPORTED);
      } else {
        assertThat(one.said())
            .allSatisfy(said -> assertThat(String.valueOf(said.place())).startsWith("任务进展!"));
      }
    }
    assertThat(traced).anyMatch(one -> !one.said().isEmpty());
  }

  @Test
  void whatComesFromOneUnitIsTheSameWhetherAllOrOnlyTheUnitIsOpened() {
    FrozenReport frozen =
        new ReportRuns(database).find(report.get("report").get("id").asString()).orElseThrow();
    ReportLineage whole = ReportLineage.open(database, frozen, Optional.empty());
    for (String unit : List.of("220200-008", "220203-000", "220203-001", "220281-000")) {
      ReportLineage alone = alone(whole, unit);
      for (String code : List.of("1.1", "2.2.3", "3.1", "8.4")) {
        FigureExpression figure = FigureExpression.parse(code, frozen.form());
        assertThat(alone.lineage().traceUnit(figure, unit))
            .as(unit + " " + code)
            .isEqualTo(whole.lineage().traceUnit(figure, unit));
      }
      assertThat(alone.traceTask(16, unit))
          .isEqualTo(
              whole.traceTask(16).stream().filter(one -> one.unitCode().equals(unit)).toList());
    }
    assertThat(alone(whole, "220203-000").isJudgedSince()).isFalse();
  }

  private static ReportLineage alone(ReportLineage whole, String unit) {
    return ReportLineage.openUnit(database, whole.frozen(), Optional.empty(), unit);
  }

  @Test
  void whyUnitsAreMissingIsFrozenWithTheReport() {
    ReportRuns runs = new ReportRuns(database);
    FrozenReport frozen = runs.find(report.get("report").get("id").asString()).orElseThrow();
    Map<String, String> missing = new TreeMap<>();
    for (JsonNode one : report.get("coverage").get("missing")) {
      missing.put(one.get("unit").asString(), one.get("reason").asString());
    }
    Map<String, String> returned = new TreeMap<>(missing);
    returned.values().removeIf(reason -> !reason.equals("RETURNED"));
    assertThat(returned).isNotEmpty();
    assertThat(runs.missing(frozen.run().reportId()).keySet()).containsAll(returned.keySet());
    AnnualReport again = ReportLineage.open(database, frozen, Optional.empty()).report();
    assertThat(again.coverage().missing())
        .extracting(one -> one.reason().name())
        .containsExactlyElementsOf(missing.values());
  }

  /** Added up by hand: with POI's user model, from the cells of the accepted workbooks. */
  @ParameterizedTest
  @ValueSource(strings = {"1.1", "2.2.3", "3.1", "3.1.3", "8.4"})
  void aFigureIsTheSumOfTheDeclaredCells(String code) throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    for (String file : accepted) {
      sum = sum.add(declared(SAMPLE.resolve("inbox").resolve(file), code));
    }

    JsonNode figure = figure(report, "2014/" + code);
    assertThat(figure.get("value").decimalValue()).isEqualByComparingTo(sum);
    assertThat(figure.get("coverage").get("reported").asInt())
        .isEqualTo(accepted.size() + INCLUDED);
  }

  private static BigDecimal declared(Path file, String code) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Row row : workbook.getSheet("统计表")) {
        if (row.getCell(0) != null
            && row.getCell(0).getCellType() == CellType.STRING
            && row.getCell(0).getStringCellValue().equals(code)) {
          return BigDecimal.valueOf(row.getCell(3).getNumericCellValue());
        }
      }
    }
    throw new AssertionError("No line " + code + " in " + file);
  }

  @Test
  void aDistrictThatHandsInForItsDepartmentsIsReportedWithThem() throws IOException {
    JsonNode district =
        json(report(new Scope.OfUnit("220203-000"), folder.resolve("district")).get(3));
    assertThat(district.get("coverage").get("expected").asInt()).isEqualTo(1 + INCLUDED);
    assertThat(district.get("coverage").get("reported").asInt()).isEqualTo(1 + INCLUDED);
  }

  @Test
  void kindsOfUnitsReportTheSameWay() throws IOException {
    for (JsonNode kind : report.get("kinds")) {
      if (kind.get("code").asString().equals(UnitKind.DEPARTMENT.name())) {
        JsonNode part =
            json(report(new Scope.OfKind(UnitKind.DEPARTMENT), folder.resolve("kinds")).get(3));
        assertThat(part.get("coverage").get("expected")).isEqualTo(kind.get("expected"));
        assertThat(part.get("coverage").get("reported")).isEqualTo(kind.get("reported"));
      }
    }
  }

  @Test
  void theSameSetGivesTheSameBytes() throws IOException {
    List<Path> first = report(new Scope.City(), folder.resolve("first"));
    List<Path> second = report(new Scope.City(), folder.resolve("second"));

    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
  }

  @Test
  void regionsReportTheSameWayAndAddUpToTheCity() throws IOException {
    Map<String, BigDecimal> byRegion = new TreeMap<>();
    for (JsonNode region : report.get("regions")) {
      String code = region.get("code").asString();
      JsonNode part = json(report(new Scope.Region(code), folder.resolve("regions")).get(3));
      assertThat(part.get("coverage").get("expected")).isEqualTo(region.get("expected"));
      JsonNode value = figure(part, "2014/3.1").get("value");
      byRegion.put(code, value.isNull() ? BigDecimal.ZERO : value.decimalValue());
    }

    assertThat(byRegion.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(figure(report, "2014/3.1").get("value").decimalValue());
  }
}
