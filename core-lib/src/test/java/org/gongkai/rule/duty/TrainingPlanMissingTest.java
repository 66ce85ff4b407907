package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TrainingPlanMissingTest {

  private final RuleBench bench = new RuleBench(new TrainingPlanMissing());

  @Test
  void fulfilled() {
    assertThat(bench.safeguards("trainingPlannedOn", "2016-10-31").judge()).isEmpty();
  }

  @Test
  void dayAfterIsLate() {
    assertThat(bench.safeguards("trainingPlannedOn", "2016-11-01").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B21",
                "2016-11-01",
                "不晚于2016-10-31",
                "三年轮训计划于2016-11-01制定，晚于2016-10-31，请核对日期或说明原因",
                "The training plan was made on 2016-11-01, after 2016-10-31: check the date or explain"));
  }

  @Test
  void blank() {
    assertThat(bench.safeguards().judge())
        .containsExactly(
            bench.finding(
                "工作保障!B21",
                "",
                "填写制定日期，应不晚于2016-10-31",
                "没有填三年轮训计划制定日期，应于2016-10-31前制定，请补填或说明原因",
                "The date of the training plan is missing; it was due by 2016-10-31: fill it in or explain"));
  }

  @Test
  void blankIsNotDueOnTheLastDay() {
    assertThat(bench.dataAsOf("2016-10-31").judge()).isEmpty();
  }

  @Test
  void blankIsDueOnTheDayAfter() {
    assertThat(bench.dataAsOf("2016-11-01").judge()).hasSize(1);
  }

  @Test
  void otherYearsAreNotJudged() {
    assertThat(bench.year(2017).judge()).isEmpty();
  }
}
