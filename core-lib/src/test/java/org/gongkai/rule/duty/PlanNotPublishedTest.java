package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class PlanNotPublishedTest {

  private final RuleBench bench = new RuleBench(new PlanNotPublished());

  @Test
  void fulfilled() {
    assertThat(
            bench
                .safeguards("implementationPlan", "某局实施方案", "planPublishedOn", "2016-09-01")
                .judge())
        .isEmpty();
  }

  @Test
  void blank() {
    assertThat(bench.safeguards().judge())
        .containsExactly(
            bench.finding(
                "工作保障!B10",
                "",
                "填写实施方案或工作措施的名称",
                "没有填实施方案或工作措施的名称，要求制定并在政府网站公开，请补填或说明原因",
                "No implementation plan is named; one must be made and published: fill it in or explain"),
            bench.finding(
                "工作保障!B11",
                "",
                "填写公开日期",
                "没有填实施方案公开日期，实施方案应在政府网站公开，请公开后补填",
                "The date on which the implementation plan was published is missing: publish it and fill in the date"));
  }

  @Test
  void lastDayOfTheYearIsJudged() {
    assertThat(bench.dataAsOf("2016-12-31").judge()).hasSize(2);
  }

  @Test
  void dayBeforeIsNot() {
    assertThat(bench.dataAsOf("2016-12-30").judge()).isEmpty();
  }

  @Test
  void otherYearsAreNotJudged() {
    assertThat(bench.year(2015).judge()).isEmpty();
    assertThat(bench.year(2017).judge()).isEmpty();
  }
}
