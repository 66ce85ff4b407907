package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import java.util.List;
import java.util.Set;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.plan.CatalogueTerms;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class PeriodicDisclosureMissingTest {

  private final RuleBench bench = new RuleBench(new PeriodicDisclosureMissing());

  @Test
  void fourQuartersInAnySpelling() {
    assertThat(
            bench
                .item(ITEM)
                .task(22, TaskRole.LEAD, "2016-12-31")
                .judge(
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "2016年第1季度",
                        "onGovernmentSite",
                        "2016-12-20"),
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "二季度",
                        "onGovernmentSite",
                        "2016-12-20"),
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "2016Q3",
                        "onGovernmentSite",
                        "2016-12-20"),
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "第４季度",
                        "onGovernmentSite",
                        "2016-12-20")))
        .isEmpty();
  }

  @Test
  void dayOfPublicationDecidesWithoutAPeriod() {
    assertThat(
            bench
                .item(ITEM)
                .task(22, TaskRole.LEAD, "2016-12-31")
                .judge(
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "",
                        "onGovernmentSite",
                        "2016-03-31"),
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "",
                        "onGovernmentSite",
                        "2016-04-01"),
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "",
                        "onGovernmentSite",
                        "2016-09-30"),
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "",
                        "onGovernmentSite",
                        "2016-10-01")))
        .isEmpty();
  }

  @Test
  void missingQuarterIsReported() {
    assertThat(
            bench
                .item(ITEM)
                .task(22, TaskRole.LEAD, "2016-12-31")
                .judge(
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "一季度",
                        "onGovernmentSite",
                        "2016-12-20"),
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "二季度",
                        "onGovernmentSite",
                        "2016-12-20"),
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "四季度",
                        "onGovernmentSite",
                        "2016-12-20")))
        .containsExactly(
            bench.finding(
                "主动公开台账",
                "",
                "用户水龙头水质 第3季度",
                "主动公开台账中没有“用户水龙头水质”（目录事项22-04）第3季度的公开记录，应每季度公开一次，请补填或说明原因",
                "The ledger has no disclosure of 用户水龙头水质 (item 22-04) for quarter 3; it is due each quarter: fill it in or explain"));
  }

  @Test
  void leadWithoutAnyMissesAllFour() {
    assertThat(bench.item(ITEM).task(22, TaskRole.LEAD, "2016-12-31").judge())
        .containsExactly(
            bench.finding(
                "主动公开台账",
                "",
                "用户水龙头水质 第1季度",
                "主动公开台账中没有“用户水龙头水质”（目录事项22-04）第1季度的公开记录，应每季度公开一次，请补填或说明原因",
                "The ledger has no disclosure of 用户水龙头水质 (item 22-04) for quarter 1; it is due each quarter: fill it in or explain"),
            bench.finding(
                "主动公开台账",
                "",
                "用户水龙头水质 第2季度",
                "主动公开台账中没有“用户水龙头水质”（目录事项22-04）第2季度的公开记录，应每季度公开一次，请补填或说明原因",
                "The ledger has no disclosure of 用户水龙头水质 (item 22-04) for quarter 2; it is due each quarter: fill it in or explain"),
            bench.finding(
                "主动公开台账",
                "",
                "用户水龙头水质 第3季度",
                "主动公开台账中没有“用户水龙头水质”（目录事项22-04）第3季度的公开记录，应每季度公开一次，请补填或说明原因",
                "The ledger has no disclosure of 用户水龙头水质 (item 22-04) for quarter 3; it is due each quarter: fill it in or explain"),
            bench.finding(
                "主动公开台账",
                "",
                "用户水龙头水质 第4季度",
                "主动公开台账中没有“用户水龙头水质”（目录事项22-04）第4季度的公开记录，应每季度公开一次，请补填或说明原因",
                "The ledger has no disclosure of 用户水龙头水质 (item 22-04) for quarter 4; it is due each quarter: fill it in or explain"));
  }

  @Test
  void quarterIsDueOnItsLastDay() {
    assertThat(
            bench.item(ITEM).task(22, TaskRole.LEAD, "2016-12-31").dataAsOf("2016-06-30").judge())
        .containsExactly(
            bench.finding(
                "主动公开台账",
                "",
                "用户水龙头水质 第1季度",
                "主动公开台账中没有“用户水龙头水质”（目录事项22-04）第1季度的公开记录，应每季度公开一次，请补填或说明原因",
                "The ledger has no disclosure of 用户水龙头水质 (item 22-04) for quarter 1; it is due each quarter: fill it in or explain"),
            bench.finding(
                "主动公开台账",
                "",
                "用户水龙头水质 第2季度",
                "主动公开台账中没有“用户水龙头水质”（目录事项22-04）第2季度的公开记录，应每季度公开一次，请补填或说明原因",
                "The ledger has no disclosure of 用户水龙头水质 (item 22-04) for quarter 2; it is due each quarter: fill it in or explain"));
  }

  @Test
  void quarterIsNotDueOnTheDayBefore() {
    assertThat(
            bench.item(ITEM).task(22, TaskRole.LEAD, "2016-12-31").dataAsOf("2016-06-29").judge())
        .containsExactly(
            bench.finding(
                "主动公开台账",
                "",
                "用户水龙头水质 第1季度",
                "主动公开台账中没有“用户水龙头水质”（目录事项22-04）第1季度的公开记录，应每季度公开一次，请补填或说明原因",
                "The ledger has no disclosure of 用户水龙头水质 (item 22-04) for quarter 1; it is due each quarter: fill it in or explain"));
  }

  @Test
  void unitThatHasBegunIsHeldToIt() {
    assertThat(
            bench
                .item(ITEM)
                .task(22, TaskRole.JOINT, "2016-12-31")
                .judge(
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "一季度",
                        "onGovernmentSite",
                        "2016-12-20"),
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "主动公开",
                        "period",
                        "三季度",
                        "onGovernmentSite",
                        "2016-12-20")))
        .containsExactly(
            bench.finding(
                "主动公开台账",
                "",
                "用户水龙头水质 第2季度",
                "主动公开台账中没有“用户水龙头水质”（目录事项22-04）第2季度的公开记录，应每季度公开一次，请补填或说明原因",
                "The ledger has no disclosure of 用户水龙头水质 (item 22-04) for quarter 2; it is due each quarter: fill it in or explain"),
            bench.finding(
                "主动公开台账",
                "",
                "用户水龙头水质 第4季度",
                "主动公开台账中没有“用户水龙头水质”（目录事项22-04）第4季度的公开记录，应每季度公开一次，请补填或说明原因",
                "The ledger has no disclosure of 用户水龙头水质 (item 22-04) for quarter 4; it is due each quarter: fill it in or explain"));
  }

  @Test
  void jointUnitThatReportsNothingIsNotHeldToIt() {
    assertThat(bench.item(ITEM).task(22, TaskRole.JOINT, "2016-12-31").judge()).isEmpty();
  }

  @Test
  void blanksAndUndisclosedRowsDoNotCount() {
    assertThat(
            bench
                .item(ITEM)
                .task(22, TaskRole.LEAD, "2016-12-31")
                .judge(
                    disclosure(),
                    disclosure(
                        "catalogueItem",
                        "22-04",
                        "attribute",
                        "不予公开",
                        "period",
                        "一季度",
                        "onGovernmentSite",
                        "2016-12-20")))
        .hasSize(4);
  }

  private static DisclosureItem due(int perYear, String... bodies) {
    CatalogueTerms usual = CatalogueTerms.USUAL;
    return new DisclosureItem(
        "21-04",
        21,
        "",
        "年度报告",
        List.of(),
        Set.of(TaskRole.LEAD),
        "",
        perYear,
        List.of(),
        "",
        List.of(),
        new CatalogueTerms(
            usual.topic(),
            List.of(bodies),
            usual.duration(),
            usual.audiences(),
            usual.specificGroup(),
            usual.manners(),
            usual.levels()));
  }

  private static LedgerRow disclosed(String period, String day) {
    return disclosure(
        "catalogueItem", "21-04", "attribute", "主动公开", "period", period, "onGovernmentSite", day);
  }

  @Test
  void whatIsDueOnceAYearIsReportedWhenTheYearEnds() {
    bench.item(due(1)).task(21, TaskRole.LEAD, "2016-12-31");
    assertThat(bench.dataAsOf("2016-12-30").judge()).isEmpty();
    assertThat(bench.dataAsOf("2016-12-31").judge())
        .containsExactly(
            bench.finding(
                "主动公开台账",
                "",
                "年度报告 本年",
                "主动公开台账中没有“年度报告”（目录事项21-04）本年的公开记录，应每年公开一次，请补填或说明原因",
                "The ledger has no disclosure of 年度报告 (item 21-04) for the year; it is due each year: fill it in or explain"));
  }

  @Test
  void onceInTheYearIsEnoughForWhatIsDueOnce() {
    assertThat(
            bench
                .item(due(1))
                .task(21, TaskRole.LEAD, "2016-12-31")
                .judge(disclosed("2015年度", "2016-03-20")))
        .isEmpty();
  }

  @Test
  void halfYearsAndMonthsAreToldByTheirWordsOrTheDay() {
    assertThat(
            new RuleBench(new PeriodicDisclosureMissing())
                .item(due(2))
                .task(21, TaskRole.LEAD, "2016-12-31")
                .judge(disclosed("上半年", "2016-07-20"), disclosed("", "2016-12-31")))
        .isEmpty();
    assertThat(
            new RuleBench(new PeriodicDisclosureMissing())
                .item(due(12))
                .task(21, TaskRole.LEAD, "2016-12-31")
                .dataAsOf("2016-03-30")
                .judge(disclosed("2016年1月", "2016-02-03")))
        .extracting(finding -> finding.message().chinese())
        .containsExactly("主动公开台账中没有“年度报告”（目录事项21-04）2月的公开记录，应每月公开一次，请补填或说明原因");
  }

  @Test
  void onlyTheBodiesThatAnItemNamesAreHeldToIt() {
    assertThat(
            new RuleBench(new PeriodicDisclosureMissing())
                .item(due(1, "某市人民政府"))
                .task(21, TaskRole.LEAD, "2016-12-31")
                .judge())
        .isEmpty();
    assertThat(
            new RuleBench(new PeriodicDisclosureMissing())
                .item(due(1, "某市人民政府", "市某局"))
                .task(21, TaskRole.LEAD, "2016-12-31")
                .judge())
        .hasSize(1);
  }

  private static final DisclosureItem ITEM =
      new DisclosureItem(
          "22-04",
          22,
          "",
          "用户水龙头水质",
          List.of(),
          Set.of(TaskRole.LEAD),
          "",
          4,
          List.of(),
          "",
          List.of());
}
