package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.ChainBreak;
import org.gongkai.annualreport.Coverage;
import org.gongkai.annualreport.FigureExpression;
import org.gongkai.annualreport.FigureSource;
import org.gongkai.annualreport.FigureTerm;
import org.gongkai.annualreport.MissingReason;
import org.gongkai.annualreport.ReportedUnit;
import org.gongkai.annualreport.SwingLimit;
import org.gongkai.annualreport.TracedFigure;
import org.gongkai.annualreport.YearComparison;
import org.gongkai.batch.aggregate.Aggregation;
import org.gongkai.batch.lineage.ReportLineage;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Databases;
import org.gongkai.batch.store.ReportRun;
import org.gongkai.batch.store.ReportRuns;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.CellPlace;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample workspace of 2023, taken in, frozen and summed up. */
class SampleOf2023Test {

  @TempDir private static Path folder;
  private static Workspace workspace;
  private static Database database;
  private static ReportLineage opened;
  private static AnnualReport report;

  @BeforeAll
  static void importAndSumUp() {
    Path sample = Path.of("..", "sample-input", "2023");
    Overrides overrides =
        new Overrides(null, LocalDate.of(2024, 1, 25), folder.resolve("state"), null, null);
    workspace = Workspace.open(sample, overrides).orThrow();
    CityPlan plan = CityPlan.read(workspace).orThrow();
    database = Databases.h2().open();
    new ImportLauncher(
            new ImportRequest(
                workspace,
                JudgingBases.of(workspace, plan),
                JudgingBases.limits(workspace),
                folder.resolve("out"),
                Instant.parse("2100-01-01T00:00:00Z"),
                2,
                Progress.NONE),
            database)
        .run();
    ReportRuns runs = new ReportRuns(database);
    Aggregation aggregation = new Aggregation(new StandingSubmissions(database), runs);
    ReportRun run =
        new ReportRun(1, 2023, "CITY", "", workspace.today(), "0".repeat(64), "2021", "DECLARED");
    aggregation.freeze(run, workspace.roster(), StatisticalForm.forYear(2023));
    runs.keepFigures(1, "AR-2023-220200-000000000000", List.of());
    opened = ReportLineage.open(database, runs.find("1").orElseThrow(), workspace.lastYear());
    report = opened.report();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /**
   * Added up by hand, from the sheets 统计表 of the twelve workbooks; 教育局 leaves table three to its
   * ledger, whose rows were counted.
   */
  @ParameterizedTest
  @CsvSource({
    "2/行政规范性文件/本年制发件数, 44",
    "2/行政规范性文件/现行有效件数, 150",
    "2/行政许可/本年处理决定数量, 3753",
    "2/行政处罚/本年处理决定数量, 523",
    "2/行政强制/本年处理决定数量, 49",
    "2/行政事业性收费/本年收费金额, 142.28",
    "3/1/总计, 41",
    "3/2/总计, 1",
    "3/3.1/总计, 23",
    "3/3.2/总计, 2",
    "3/3.3.8/总计, 5",
    "3/3.5.1/总计, 4",
    "3/3.7/总计, 41",
    "3/4/总计, 1",
    "4/行政复议/总计, 3",
    "4/行政诉讼/未经复议直接起诉/总计, 2",
    "4/行政诉讼/复议后起诉/总计, 1",
  })
  void totalsAreThoseAddedUpByHand(String code, BigDecimal total) {
    assertThat(report.figure(code).value()).isEqualByComparingTo(total);
  }

  @Test
  void theUnitThatIsMissingIsNamed() {
    assertThat(report.coverage())
        .isEqualTo(
            new Coverage(
                15,
                14,
                List.of(
                    new Coverage.Missing("220200-111", "吉林市应急管理局", MissingReason.NOT_HANDED_IN))));
  }

  @Test
  void twoFiguresSwingAndOneOfThemIsExplained() {
    assertThat(report.comparisons())
        .filteredOn(YearComparison::swing)
        .extracting(
            YearComparison::figureId,
            comparison -> comparison.now().toPlainString(),
            comparison -> comparison.before().toPlainString())
        .containsExactly(
            tuple("2021/2/行政处罚/本年处理决定数量", "523", "210"), tuple("2021/3/1/总计", "41", "20"));
    assertThat(workspace.swings())
        .isEqualTo(
            new SwingLimit(
                new BigDecimal("2"),
                Map.of("2021/2/行政处罚/本年处理决定数量", "2023年开展民生领域专项执法检查，处罚案件增加（示例）")));
  }

  @Test
  void aBreakInTheChainOfCarriedOverRequestsIsSeenAndStocksFollow() {
    assertThat(report.chainBreaks())
        .extracting(
            ChainBreak::code, ChainBreak::figureId, ChainBreak::stated, ChainBreak::expected)
        .containsExactly(
            tuple("form-2021-carry-total", "2021/3/2/总计", BigDecimal.ONE, new BigDecimal("2")));
  }

  @Test
  void aFigureThatAUnitLeftToItsLedgerOpensIntoTheRows() {
    FigureExpression received = FigureExpression.parse("2021/3/1/总计", report.form());
    TracedFigure traced = opened.lineage().traceUnit(received, "220200-028");

    assertThat(traced.terms())
        .isNotEmpty()
        .allSatisfy(
            term -> {
              assertThat(term.basis()).isEqualTo(FigureSource.Basis.DERIVED);
              assertThat(term.sheet()).isEqualTo("依申请公开台账");
              assertThat(term.contribution()).isEqualByComparingTo("1");
            });
    assertThat(traced.value()).isEqualByComparingTo(BigDecimal.valueOf(traced.terms().size()));
    FigureTerm first = traced.terms().get(0);
    assertThat(opened.lineage().fedBy("220200-028", new CellPlace(first.sheet(), first.cell())))
        .anySatisfy(
            fed -> {
              assertThat(fed.figureId()).isEqualTo("2021/3/1/总计");
              assertThat(fed.inTotal()).isTrue();
            });
  }

  @Test
  void whatComesFromOneUnitIsTheSameWhetherAllOrOnlyTheUnitIsOpened() {
    List<FigureExpression> figures =
        report.form().cells().keySet().stream()
            .map(code -> FigureExpression.parse(code, report.form()))
            .toList();
    for (ReportedUnit unit : report.units()) {
      ReportLineage alone =
          ReportLineage.openUnit(database, opened.frozen(), Optional.empty(), unit.code());
      for (FigureExpression figure : figures) {
        assertThat(alone.lineage().traceUnit(figure, unit.code()))
            .as(unit.code() + " " + figure)
            .isEqualTo(opened.lineage().traceUnit(figure, unit.code()));
      }
      assertThat(alone.report().units())
          .filteredOn(one -> one.code().equals(unit.code()))
          .extracting(ReportedUnit::status)
          .containsExactly(unit.status());
      assertThat(alone.isJudgedSince()).isFalse();
    }
  }

  @Test
  void theTermsOfEveryFigureAddUpToIt() {
    for (String code : report.form().cells().keySet()) {
      TracedFigure traced = opened.lineage().trace(FigureExpression.parse(code, report.form()));
      Optional<BigDecimal> sum =
          traced.terms().stream().map(FigureTerm::contribution).reduce(BigDecimal::add);
      assertThat(sum.orElse(BigDecimal.ZERO))
          .as(code)
          .isEqualByComparingTo(
              Optional.ofNullable(report.figure(code).value()).orElse(BigDecimal.ZERO));
    }
  }
}
