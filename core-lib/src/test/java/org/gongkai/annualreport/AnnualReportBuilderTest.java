package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gongkai.annualreport.SmallCity.OCTOBER_END;
import static org.gongkai.annualreport.SmallCity.YEAR_END;
import static org.gongkai.annualreport.SmallCity.blank;
import static org.gongkai.annualreport.SmallCity.progress;
import static org.gongkai.annualreport.SmallCity.report;
import static org.gongkai.annualreport.SmallCity.request;
import static org.gongkai.annualreport.SmallCity.roster;
import static org.gongkai.annualreport.SmallCity.slash;
import static org.gongkai.annualreport.SmallCity.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.Coverage.Missing;
import org.gongkai.annualreport.FigureSource.Basis;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.NumberKind;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.ProgressState;
import org.gongkai.plan.TaskRole;
import org.gongkai.unit.Roster;
import org.gongkai.unit.UnitKind;
import org.junit.jupiter.api.Test;

class AnnualReportBuilderTest {

  private static final Missing NO_C2 = new Missing("C-2", "示例市教育局", MissingReason.NOT_HANDED_IN);
  private static final Missing NO_D = new Missing("D", "示例市东区人民政府", MissingReason.NOT_HANDED_IN);
  private static final Missing NO_D1 = new Missing("D-1", "示例市东区财政局", MissingReason.NOT_HANDED_IN);
  private static final Missing NO_D2 = new Missing("D-2", "示例市东区教育局", MissingReason.NOT_HANDED_IN);
  private static final Missing NO_Z = new Missing("Z", "示例经济开发区管理委员会", MissingReason.NOT_HANDED_IN);

  private static String value(AnnualReport report, String code) {
    return report.figure(code).printed();
  }

  @Test
  void addsUpDeclaredFiguresAndNamesEveryUnitThatIsMissing() {
    AnnualReport report =
        report(
            request(),
            List.of(
                year("C-1").declaring("3.1.3", "5").build(),
                year("Z").declaring("3.1.3", "0").build()));

    assertThat(report.figure("3.1.3"))
        .isEqualTo(
            new ReportFigure(
                "2014/3.1.3",
                "3.1.3",
                "网络申请数",
                "件",
                NumberKind.WHOLE,
                new BigDecimal("5"),
                new Coverage(6, 2, List.of(NO_C2, NO_D, NO_D1, NO_D2)),
                Map.of(ValueKind.NUMBER, 1, ValueKind.ZERO, 1),
                List.of(
                    new FigureSource(
                        "C-1",
                        "C-1.xlsx",
                        year("C-1").build().sha256(),
                        Basis.DECLARED,
                        CellPlace.of("统计表", 9, 3),
                        "5",
                        new BigDecimal("5")),
                    new FigureSource(
                        "Z",
                        "Z.xlsx",
                        year("Z").build().sha256(),
                        Basis.DECLARED,
                        CellPlace.of("统计表", 9, 3),
                        "0",
                        new BigDecimal("0")))));
  }

  @Test
  void keepsZeroBlankAndSlashApartUpToTheTotal() {
    ReportFigure figure =
        report(
                request(),
                List.of(
                    year("C-1").declaring("7", "0").build(),
                    year("C-2").declaring("7", blank()).build(),
                    year("Z").declaring("7", slash()).build()))
            .figure("7");

    assertThat(figure.value()).isEqualByComparingTo("0");
    assertThat(figure.kinds())
        .isEqualTo(Map.of(ValueKind.ZERO, 1, ValueKind.BLANK, 1, ValueKind.SLASH, 1));
    assertThat(figure.coverage())
        .isEqualTo(
            new Coverage(
                6,
                1,
                List.of(
                    new Missing("C-2", "示例市教育局", MissingReason.NO_NUMBER),
                    NO_D,
                    NO_D1,
                    NO_D2,
                    new Missing("Z", "示例经济开发区管理委员会", MissingReason.NO_NUMBER))));
  }

  @Test
  void whereNobodyGaveANumberThereIsNoneAndNotZero() {
    ReportFigure figure =
        report(request(), List.of(year("C-1").declaring("7", slash()).build())).figure("7");

    assertThat(figure.value()).isNull();
    assertThat(figure.printed()).isEqualTo("—");
    assertThat(figure.sources()).isEmpty();
  }

  @Test
  void takesTheDerivedFigureWhereTheCellIsEmptyOnly() {
    AnnualReport report =
        report(
            request(),
            List.of(
                year("C-1").declaring("3.1", blank()).deriving("3.1", "4").build(),
                year("C-2").declaring("3.1", slash()).deriving("3.1", "2").build(),
                year("Z").deriving("3.1", "1").build(),
                year("D-1").declaring("3.1", "10").deriving("3.1", "9").build()));

    assertThat(value(report, "3.1")).isEqualTo("15");
    assertThat(report.figure("3.1").sources())
        .extracting(FigureSource::unitCode, FigureSource::basis, FigureSource::contribution)
        .containsExactly(
            tuple("C-1", Basis.DERIVED, new BigDecimal("4")),
            tuple("D-1", Basis.DECLARED, new BigDecimal("10")),
            tuple("Z", Basis.DERIVED, new BigDecimal("1")));
    assertThat(report.differences())
        .containsExactly(
            new FigureDifference("C-2", "2014/3.1", "收到申请数", slash(), new BigDecimal("2")),
            new FigureDifference(
                "D-1", "2014/3.1", "收到申请数", SmallCity.number("10"), new BigDecimal("9")));
  }

  @Test
  void withLedgersFirstTheDerivedFigureCountsEvenIfAnotherIsDeclared() {
    ReportRequest request = request();
    ReportRequest derivedFirst =
        new ReportRequest(
            request.year(),
            request.scope(),
            request.madeOn(),
            FigureChoice.DERIVED_FIRST,
            request.editor(),
            request.workplan(),
            request.roster(),
            request.form(),
            request.returned());

    AnnualReport report =
        report(
            derivedFirst,
            List.of(
                year("C-1").declaring("3.1", "10").deriving("3.1", "9").build(),
                year("C-2").declaring("3.1", "1").build()));

    assertThat(value(report, "3.1")).isEqualTo("10");
    assertThat(report.notes()).containsExactly("取数口径：以台账数为准，台账不能得出的取统计表填报数。");
  }

  @Test
  void aConsolidatedFormStandsForItsSetAndMembersAreComparedNotAdded() {
    AnnualReport report =
        report(
            request(),
            List.of(
                year("D")
                    .including("D-1", "D-2")
                    .declaring("1.1", "100")
                    .deriving("1.1", "20")
                    .build(),
                year("D-1").declaring("1.1", "30").build(),
                year("D-2").declaring("1.1", "40").build(),
                year("C-1").declaring("1.1", "5").build()));

    assertThat(value(report, "1.1")).isEqualTo("105");
    assertThat(report.figure("1.1").coverage()).isEqualTo(new Coverage(6, 4, List.of(NO_C2, NO_Z)));
    assertThat(report.partsDifferences())
        .containsExactly(
            new PartsDifference(
                "D",
                "2014/1.1",
                "主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
                new BigDecimal("100"),
                new BigDecimal("90"),
                List.of()));
    assertThat(report.notes())
        .containsExactly(
            "取数口径：以单位统计表填报数为准，未填报的取台账数。",
            "示例市东区人民政府报送的是汇总表，统计表数字含示例市东区财政局、示例市东区教育局，" + "所含单位自报数只作核对，不重复相加。");
  }

  @Test
  void aMemberWithoutAWorkbookIsCoveredByTheConsolidatedOne() {
    AnnualReport report =
        report(
            request(), List.of(year("D").including("D-1", "D-2").declaring("1.1", "100").build()));

    assertThat(report.coverage())
        .isEqualTo(
            new Coverage(
                6,
                3,
                List.of(new Missing("C-1", "示例市财政局", MissingReason.NOT_HANDED_IN), NO_C2, NO_Z)));
    assertThat(report.units())
        .extracting(ReportedUnit::code, ReportedUnit::status)
        .contains(
            tuple("D", ReportedUnit.Status.REPORTED), tuple("D-1", ReportedUnit.Status.INCLUDED));
    assertThat(report.partsDifferences()).isEmpty();
  }

  @Test
  void whereTheConsolidatedCellIsEmptyTheMembersCountOneByOne() {
    AnnualReport report =
        report(
            request(),
            List.of(
                year("D").including("D-1", "D-2").declaring("1.1", blank()).build(),
                year("D-1").declaring("1.1", "30").build()));

    assertThat(value(report, "1.1")).isEqualTo("30");
  }

  @Test
  void ofTwoConsolidatedWorkbooksThatShareAUnitTheOneNearerToTheRootStands() {
    AnnualReport report =
        report(
            request(),
            List.of(
                year("D-1").including("D-2").declaring("1.1", "7").build(),
                year("D").including("D-2").declaring("1.1", "100").build(),
                year("D-2").declaring("1.1", "3").build()));

    assertThat(value(report, "1.1")).isEqualTo("100");
    assertThat(report.figure("1.1").coverage().missing())
        .contains(new Missing("D-1", "示例市东区财政局", MissingReason.NO_NUMBER));
  }

  @Test
  void aSetThatReachesBeyondTheRegionIsNotUsedForIt() {
    List<UnitYear> years =
        List.of(
            year("D")
                .including("D-1", "D-2", "Z")
                .declaring("1.1", "100")
                .deriving("1.1", "4")
                .build(),
            year("D-1").declaring("1.1", "30").build(),
            year("Z").declaring("1.1", "9").build());

    assertThat(value(report(request(), years), "1.1")).isEqualTo("100");
    assertThat(
            value(
                report(request(new Scope.Region("229902"), roster(SmallCity.ROWS)), years), "1.1"))
        .isEqualTo("34");
  }

  @Test
  void aUnitThatConsolidatedIsReportedWithItsWholeSet() {
    AnnualReport report =
        report(
            request(new Scope.OfUnit("D"), roster(SmallCity.ROWS)),
            List.of(
                year("D").including("D-1", "D-2").declaring("1.1", "100").build(),
                year("C-1").declaring("1.1", "5").build()));

    assertThat(value(report, "1.1")).isEqualTo("100");
    assertThat(report.coverage()).isEqualTo(new Coverage(3, 3, List.of()));
    assertThat(report.header().title()).isEqualTo("示例市东区人民政府2016年政府信息公开工作年度报告");
  }

  /** The city with departments of the district that hand in nothing of their own. */
  private static final List<String> DEPARTMENTS_REPORT_THROUGH_THE_DISTRICT =
      SmallCity.ROWS.stream()
          .map(row -> row.startsWith("D-") ? row.replace(",是,[M]", ",否,[M]") : row)
          .toList();

  @Test
  void departmentsThatReportThroughTheirDistrictAreInTheTotalOfEveryScope() {
    List<UnitYear> years =
        List.of(year("D").including("D-1", "D-2").declaring("1.1", "100").build());
    Roster roster = roster(DEPARTMENTS_REPORT_THROUGH_THE_DISTRICT);

    Coverage all = new Coverage(3, 3, List.of());
    assertThat(report(request(new Scope.OfUnit("D"), roster), years).coverage()).isEqualTo(all);
    assertThat(report(request(new Scope.Region("229902"), roster), years).coverage())
        .isEqualTo(all);
    AnnualReport city = report(request(new Scope.City(), roster), years);
    assertThat(city.coverage().expected()).isEqualTo(6);
    assertThat(city.regions()).contains(new GroupCoverage("229902", "东区", all));
    assertThat(city.figure("1.1").coverage().reported()).isEqualTo(3);
  }

  @Test
  void aDepartmentThatTheConsolidatedWorkbookLeavesOutIsNamed() {
    List<UnitYear> years = List.of(year("D").including("D-1").declaring("1.1", "100").build());
    Roster roster = roster(DEPARTMENTS_REPORT_THROUGH_THE_DISTRICT);

    AnnualReport report = report(request(new Scope.OfUnit("D"), roster), years);

    Coverage allButOne =
        new Coverage(3, 2, List.of(new Missing("D-2", "示例市东区教育局", MissingReason.NOT_INCLUDED)));
    assertThat(report.coverage()).isEqualTo(allButOne);
    assertThat(report.figure("1.1").coverage()).isEqualTo(allButOne);
    assertThat(report.units())
        .extracting(ReportedUnit::code, ReportedUnit::status)
        .containsExactly(
            tuple("D", ReportedUnit.Status.REPORTED),
            tuple("D-1", ReportedUnit.Status.INCLUDED),
            tuple("D-2", ReportedUnit.Status.NOT_INCLUDED));
  }

  // The year before.

  private static List<YearComparison> comparedWith(String before, String now, SwingLimit limit) {
    LastYear lastYear =
        LastYear.before(SmallCity.YEAR, "已公布", Map.of("3.1", new BigDecimal(before)));
    return report(
            request().comparedWith(lastYear, limit),
            List.of(year("C-1").declaring("3.1", now).declaring("1.1", "4").build()))
        .comparisons();
  }

  private static YearComparison requests(String before, String now, boolean swing, String why) {
    return new YearComparison(
        "2014/3.1", "收到申请数", "件", new BigDecimal(now), new BigDecimal(before), swing, why);
  }

  @Test
  void aFigureIsComparedWhereBothYearsHaveANumber() {
    assertThat(comparedWith("20", "25", SwingLimit.STANDARD))
        .containsExactly(requests("20", "25", false, ""));
    assertThat(requests("20", "25", false, "").change()).isEqualByComparingTo("5");
    assertThat(requests("20", "25", false, "").changeInPercent()).contains(new BigDecimal("25.0"));
    assertThat(requests("0", "25", true, "").changeInPercent()).isEmpty();
  }

  @Test
  void twiceOrHalfOfLastYearHasToBeExplained() {
    assertThat(comparedWith("20", "39", SwingLimit.STANDARD).get(0).swing()).isFalse();
    assertThat(comparedWith("20", "40", SwingLimit.STANDARD).get(0).swing()).isTrue();
    assertThat(comparedWith("40", "21", SwingLimit.STANDARD).get(0).swing()).isFalse();
    assertThat(comparedWith("40", "20", SwingLimit.STANDARD).get(0).swing()).isTrue();
    assertThat(comparedWith("0", "9", SwingLimit.STANDARD).get(0).swing()).isFalse();
    assertThat(comparedWith("0", "10", SwingLimit.STANDARD).get(0).swing()).isTrue();
  }

  @Test
  void anExplanationThatWasGivenStandsWithTheSwing() {
    SwingLimit limit = new SwingLimit(new BigDecimal("3"), Map.of("2014/3.1", "受理范围扩大"));
    assertThat(comparedWith("10", "30", limit))
        .containsExactly(requests("10", "30", true, "受理范围扩大"));
    assertThat(requests("10", "30", true, "受理范围扩大").lacksExplanation()).isFalse();
    assertThat(requests("10", "30", true, "").lacksExplanation()).isTrue();
  }

  @Test
  void whatIsCarriedOverAndInForceFollowsFromTheYearBefore() {
    ReportRequest of2016 = request();
    ReportRequest of2023 =
        new ReportRequest(
            2023,
            of2016.scope(),
            of2016.madeOn(),
            of2016.choice(),
            of2016.editor(),
            of2016.workplan(),
            of2016.roster(),
            StatisticalForm.forYear(2023),
            Map.of());
    Map<String, BigDecimal> before =
        Map.of(
            "3/4/总计", new BigDecimal("7"),
            "2/规章/现行有效件数", new BigDecimal("10"));
    AnnualReport report =
        AnnualReportBuilder.begin(
                of2023.comparedWith(LastYear.before(2023, "已公布", before), SwingLimit.STANDARD))
            .add(
                year("C-1")
                    .of(2023)
                    .declaring("3/2/总计", "6")
                    .declaring("2/规章/现行有效件数", "11")
                    .declaring("2/规章/本年制发件数", "2")
                    .declaring("2/规章/本年废止件数", "1")
                    .build())
            .sumUp();

    assertThat(report.chainBreaks())
        .containsExactly(
            new ChainBreak(
                "form-2021-carry-total",
                "表三“总计”列：二、上年结转等于上一年度的四、结转下年度",
                "2021/3/2/总计",
                new BigDecimal("6"),
                new BigDecimal("7"),
                "上年四、结转下年度继续办理 7"));
  }

  @Test
  void betweenEditionsOnlyLinesThatWereKeptAreCompared() {
    LastYear of2018 =
        LastYear.before(2019, "已公布", Map.of("3.1", BigDecimal.TEN, "3/1/总计", BigDecimal.TEN));
    LastYear of2020 =
        LastYear.before(
            2021, "已公布", Map.of("3/1/总计", BigDecimal.TEN, "2/规章/本年新制作数量", BigDecimal.ONE));

    assertThat(of2018.isKnown()).isFalse();
    assertThat(of2020.figures()).isEqualTo(Map.of("3/1/总计", BigDecimal.TEN));
  }

  @Test
  void regionsAndKindsComeFromTheRoster() {
    AnnualReport report =
        report(request(), List.of(year("C-1").build(), year("D").build(), year("Z").build()));

    assertThat(report.regions())
        .containsExactly(
            new GroupCoverage("229900", "市本级", new Coverage(2, 1, List.of(NO_C2))),
            new GroupCoverage("229902", "东区", new Coverage(3, 1, List.of(NO_D1, NO_D2))),
            new GroupCoverage("229971", "经开区", new Coverage(1, 1, List.of())));
    assertThat(
            report(
                    request(new Scope.OfKind(UnitKind.COUNTY_DEPARTMENT), roster(SmallCity.ROWS)),
                    List.of(year("D-1").declaring("1.1", "3").build()))
                .figure("1.1")
                .coverage())
        .isEqualTo(new Coverage(2, 1, List.of(NO_D2)));
  }

  @Test
  void aReturnedWorkbookIsMissingForThatReason() {
    ReportRequest request = request();
    AnnualReport report =
        report(
            new ReportRequest(
                request.year(),
                new Scope.Region("229971"),
                request.madeOn(),
                request.choice(),
                request.editor(),
                request.workplan(),
                request.roster(),
                request.form(),
                Map.of("Z", MissingReason.RETURNED)),
            List.of());

    assertThat(report.coverage().missing())
        .containsExactly(new Missing("Z", "示例经济开发区管理委员会", MissingReason.RETURNED));
  }

  // Tasks.

  private static CompletionState stateOfTask1(UnitYear year) {
    return report(request(), List.of(year)).tasks().get(0).find("C-1").orElseThrow().state();
  }

  @Test
  void doneOnTheDeadlineIsInTime() {
    assertThat(stateOfTask1(year("C-1").with(progress(1, ProgressState.DONE, OCTOBER_END)).build()))
        .isEqualTo(CompletionState.DONE_IN_TIME);
  }

  @Test
  void doneOnTheDayAfterTheDeadlineIsLate() {
    assertThat(
            stateOfTask1(
                year("C-1")
                    .with(progress(1, ProgressState.DONE, LocalDate.of(2016, 11, 1)))
                    .build()))
        .isEqualTo(CompletionState.DONE_LATE);
  }

  @Test
  void underWayInDataThatEndTheDayBeforeTheDeadlineIsOpen() {
    assertThat(
            stateOfTask1(
                year("C-1")
                    .asOf(LocalDate.of(2016, 10, 30))
                    .with(progress(1, ProgressState.UNDER_WAY, null))
                    .build()))
        .isEqualTo(CompletionState.OPEN);
  }

  @Test
  void underWayInDataThatReachTheDeadlineIsOverdue() {
    assertThat(
            stateOfTask1(
                year("C-1")
                    .asOf(OCTOBER_END)
                    .with(progress(1, ProgressState.UNDER_WAY, null))
                    .build()))
        .isEqualTo(CompletionState.OVERDUE);
  }

  @Test
  void doneWithoutADateIsInTimeIfTheDataEndBeforeTheDeadline() {
    assertThat(
            stateOfTask1(
                year("C-1").asOf(OCTOBER_END).with(progress(1, ProgressState.DONE, null)).build()))
        .isEqualTo(CompletionState.DONE_IN_TIME);
    assertThat(
            stateOfTask1(
                year("C-1")
                    .asOf(LocalDate.of(2016, 11, 1))
                    .with(progress(1, ProgressState.DONE, null))
                    .build()))
        .isEqualTo(CompletionState.DONE_LATE);
  }

  @Test
  void ofSeveralRowsTheOneFurthestBehindCounts() {
    assertThat(
            stateOfTask1(
                year("C-1")
                    .with(progress(1, ProgressState.DONE, OCTOBER_END))
                    .with(progress(1, ProgressState.NOT_STARTED, null))
                    .build()))
        .isEqualTo(CompletionState.OVERDUE);
  }

  @Test
  void countsEveryUnitTaskOnceByTaskGroupAndTheme() {
    AnnualReport report =
        report(
            request(),
            List.of(
                year("C-1")
                    .with(progress(1, ProgressState.DONE, OCTOBER_END))
                    .with(progress(2, ProgressState.NOT_APPLICABLE, null))
                    .build(),
                year("Z").with(progress(3, ProgressState.DONE, YEAR_END)).build()));

    assertThat(report.tasks())
        .extracting(TaskCompletion::units)
        .containsExactly(
            List.of(
                new UnitTask(1, "C-1", TaskRole.LEAD, CompletionState.DONE_IN_TIME, OCTOBER_END),
                new UnitTask(1, "C-2", TaskRole.LEAD, CompletionState.NOT_REPORTED, null),
                new UnitTask(1, "D", TaskRole.IMPLEMENT, CompletionState.NOT_REPORTED, null)),
            List.of(
                new UnitTask(2, "C-1", TaskRole.IMPLEMENT, CompletionState.NOT_APPLICABLE, null),
                new UnitTask(2, "C-2", TaskRole.IMPLEMENT, CompletionState.NOT_REPORTED, null)),
            List.of(
                new UnitTask(3, "D", TaskRole.LEAD, CompletionState.NOT_REPORTED, null),
                new UnitTask(3, "Z", null, CompletionState.DONE_IN_TIME, YEAR_END)));
    assertThat(report.themes())
        .extracting(TaskGroup::title, TaskGroup::tasks)
        .containsExactly(tuple("围绕民生改善推进政务公开", 1), tuple("围绕助力政府建设推进政务公开", 1), tuple("其他重点工作", 1));
    assertThat(report.completion().byState())
        .isEqualTo(
            Map.of(
                CompletionState.DONE_IN_TIME, 2,
                CompletionState.DONE_LATE, 0,
                CompletionState.OPEN, 0,
                CompletionState.OVERDUE, 0,
                CompletionState.NOT_APPLICABLE, 1,
                CompletionState.NOT_REPORTED, 4));
    assertThat(report.completion().findPercentDone()).contains(new BigDecimal("33.3"));
  }

  @Test
  void theReportOfAPartOfTheCityHasOnlyTheTasksOfThatPart() {
    AnnualReport report =
        report(request(new Scope.OfUnit("C-2"), roster(SmallCity.ROWS)), List.of());

    assertThat(report.tasks()).extracting(task -> task.task().number()).containsExactly(1, 2);
    assertThat(report.themes())
        .extracting(TaskGroup::title)
        .containsExactly("围绕民生改善推进政务公开", "围绕助力政府建设推进政务公开");
  }

  @Test
  void kindsOfUnitsStandInTheirOwnOrder() {
    assertThat(report(request(), List.of()).kinds())
        .extracting(GroupCoverage::label)
        .containsExactly("市政府部门", "市辖区", "开发区", "区县部门");
  }

  @Test
  void countsLedgerRowsAndTellsZeroReportsFromEmptySheets() {
    AnnualReport report =
        report(
            request(),
            List.of(
                year("C-1").rows(Ledger.REQUESTS, 3).build(),
                year("C-2").rows(Ledger.REQUESTS, 2).build(),
                year("D-1").nothingIn(Ledger.REQUESTS).build(),
                year("Z").build()));

    assertThat(report.ledgers()).contains(new LedgerTotal(Ledger.REQUESTS, 5, 2, 1, 1));
  }

  // What is refused.

  @Test
  void aSecondWorkbookOfAUnitIsRefused() {
    AnnualReportBuilder builder = AnnualReportBuilder.begin(request()).add(year("Z").build());

    assertThatThrownBy(() -> builder.add(year("Z").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two workbooks stand for Z");
  }

  @Test
  void aWorkbookOfAUnitOutsideTheRosterIsRefused() {
    AnnualReportBuilder builder = AnnualReportBuilder.begin(request());

    assertThatThrownBy(() -> builder.add(year("X").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No unit in the roster: X");
  }
}
