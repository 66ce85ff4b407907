package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class AssessmentWeightLowTest {

  private final RuleBench bench = new RuleBench(new AssessmentWeightLow());

  @Test
  void fulfilled() {
    assertThat(bench.safeguards("assessmentWeight", "4").judge()).isEmpty();
  }

  @Test
  void justBelow() {
    assertThat(bench.safeguards("assessmentWeight", "3.99").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B9",
                "3.99",
                "不低于4（%）",
                "政务公开占绩效考核分值权重填为3.99，要求不低于4%，请核对或说明原因",
                "The weight of openness in the performance score is 3.99; at least 4 percent is required: check or explain"));
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.judge()).isEmpty();
  }

  @Test
  void zeroIsTooLow() {
    assertThat(bench.safeguards("assessmentWeight", "0").judge()).hasSize(1);
  }

  @Test
  void otherYearsAreNotJudged() {
    assertThat(bench.year(2015).safeguards("assessmentWeight", "1").judge()).isEmpty();
  }
}
