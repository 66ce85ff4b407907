package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class BriefingMissingTest {

  private final RuleBench bench = new RuleBench(new BriefingMissing());

  @Test
  void fulfilled() {
    assertThat(bench.safeguards("briefings", "1").judge()).isEmpty();
  }

  @Test
  void none() {
    assertThat(bench.safeguards("briefings", "0").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B3",
                "0",
                "不少于1次",
                "主要负责同志听取政务公开工作汇报为0次，要求年内至少1次，请核对或说明原因",
                "The head's briefings on openness number 0; at least 1 a year is required: check or explain"));
  }

  @Test
  void blank() {
    assertThat(bench.safeguards().judge())
        .containsExactly(
            bench.finding(
                "工作保障!B3",
                "",
                "不少于1次",
                "主要负责同志听取政务公开工作汇报没有填写，要求年内至少1次，请核对或说明原因",
                "The head's briefings on openness are not filled in; at least 1 a year is required: check or explain"));
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
