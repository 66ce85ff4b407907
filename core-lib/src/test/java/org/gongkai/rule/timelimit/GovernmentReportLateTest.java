package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class GovernmentReportLateTest {

  private final RuleBench bench = new RuleBench(new GovernmentReportLate());

  @Test
  void marchUnderTheOldLaw() {
    assertThat(bench.government().safeguards("previousReportOn", "2016-03-31").judge()).isEmpty();
    assertThat(bench.government().safeguards("previousReportOn", "2016-04-01").judge()).hasSize(1);
  }

  @Test
  void marchUnderTheNewLaw() {
    assertThat(bench.year(2020).government().safeguards("previousReportOn", "2020-03-31").judge())
        .isEmpty();
    assertThat(bench.year(2020).government().safeguards("previousReportOn", "2020-04-01").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B19",
                "2020-04-01",
                "不晚于2020-03-31",
                "上年度信息公开年度报告于2020-04-01公布，应于2020-03-31前公布，请核对日期或说明原因",
                "The report on the year before was published on 2020-04-01; it was due by 2020-03-31: check the date or explain"));
  }

  @Test
  void blankIsDueOnTheDayAfter() {
    assertThat(bench.government().dataAsOf("2016-03-31").judge()).isEmpty();
    assertThat(bench.government().dataAsOf("2016-04-01").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B19",
                "",
                "填写公布日期，应不晚于2016-03-31",
                "没有填上年度信息公开年度报告公布日期，应于2016-03-31前公布，请补填或说明原因",
                "The date of the report on the year before is missing; it was due by 2016-03-31: fill it in or explain"));
  }

  @Test
  void departmentsAreLeftToTheirOwnRule() {
    assertThat(bench.safeguards("previousReportOn", "2016-12-01").judge()).isEmpty();
  }
}
