package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TrainingRotationIncompleteTest {

  private final RuleBench bench = new RuleBench(new TrainingRotationIncomplete());

  @Test
  void all() {
    assertThat(bench.year(2018).safeguards("staff", "5", "staffTrained", "5").judge()).isEmpty();
  }

  @Test
  void oneShort() {
    assertThat(bench.year(2018).safeguards("staff", "5", "staffTrained", "4").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B23",
                "4",
                "5",
                "政务公开工作人员共5人，三年内已参加轮训4人，应轮训一遍，请核对或说明原因",
                "Of 5 staff 4 have been trained within three years; all should have been: check or explain"));
  }

  @Test
  void blank() {
    assertThat(bench.year(2018).safeguards("staff", "5").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B23",
                "",
                "5",
                "政务公开工作人员共5人，三年内已参加轮训的人数没有填写，应轮训一遍，请核对或说明原因",
                "Of 5 staff none is said to have been trained within three years; all should have been: check or explain"));
  }

  @Test
  void isNotDueBeforeTheThirdYearEnds() {
    assertThat(bench.year(2017).safeguards("staff", "5", "staffTrained", "1").judge()).isEmpty();
    assertThat(
            bench
                .year(2018)
                .dataAsOf("2018-12-30")
                .safeguards("staff", "5", "staffTrained", "1")
                .judge())
        .isEmpty();
  }

  @Test
  void withoutStaffNobodyIsJudged() {
    assertThat(bench.year(2018).judge()).isEmpty();
  }
}
