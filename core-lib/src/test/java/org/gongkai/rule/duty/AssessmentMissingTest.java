package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class AssessmentMissingTest {

  private final RuleBench bench = new RuleBench(new AssessmentMissing());

  @Test
  void fulfilled() {
    assertThat(bench.safeguards("assessed", "是", "assessmentWeight", "4").judge()).isEmpty();
  }

  @Test
  void notAssessed() {
    assertThat(bench.safeguards("assessed", "否").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B8",
                "否",
                "是",
                "政务公开没有纳入绩效考核，年内应予纳入，请核对或说明原因",
                "Openness does not count in the performance assessment, as it must within the year: check or explain"));
  }

  @Test
  void notSaid() {
    assertThat(bench.safeguards().judge())
        .containsExactly(
            bench.finding(
                "工作保障!B8",
                "",
                "是",
                "政务公开是否纳入绩效考核没有填写，年内应予纳入，请核对或说明原因",
                "Openness is not said to count in the performance assessment, as it must within the year: check or explain"));
  }

  @Test
  void withoutWeight() {
    assertThat(bench.safeguards("assessed", "是").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B9",
                "",
                "不低于4（%）",
                "政务公开已纳入绩效考核，但没有填所占分值权重，请补填",
                "Openness counts in the performance assessment but its weight is missing: fill it in"));
  }

  @Test
  void lastDayOfTheYearIsJudged() {
    assertThat(bench.dataAsOf("2016-12-31").judge()).hasSize(1);
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
