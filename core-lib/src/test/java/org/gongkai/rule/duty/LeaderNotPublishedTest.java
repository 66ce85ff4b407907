package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class LeaderNotPublishedTest {

  private final RuleBench bench = new RuleBench(new LeaderNotPublished());

  @Test
  void fulfilled() {
    assertThat(bench.safeguards("leader", "张某（示例）副局长", "leaderPublishedOn", "2016-09-01").judge())
        .isEmpty();
  }

  @Test
  void blank() {
    assertThat(bench.safeguards().judge())
        .containsExactly(
            bench.finding(
                "工作保障!B5",
                "",
                "填写姓名和职务",
                "没有填分管政务公开工作的负责同志，要求确定一位并对外公布，请补填或说明原因",
                "No leader in charge of openness is named; one must be named and made public: fill it in or explain"),
            bench.finding(
                "工作保障!B6",
                "",
                "填写对外公布日期",
                "没有填负责同志分工对外公布日期，分工应对外公布，请公布后补填",
                "The date on which the leader's charge was made public is missing: make it public and fill in the date"));
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
