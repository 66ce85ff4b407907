package org.gongkai.rule.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class FormFigureNegativeTest {

  private final RuleBench bench = new RuleBench(new FormFigureNegative());

  @Test
  void zero() {
    assertThat(bench.form("3.1", "0").judge()).isEmpty();
  }

  @Test
  void minusOne() {
    assertThat(bench.form("3.1", "-1").judge())
        .containsExactly(
            bench.finding(
                "统计表!D4",
                "-1",
                "不小于0",
                "3.1“收到申请数”填的是“-1”，不得为负数，请改正",
                "Figure 3.1 is '-1': it must not be negative; please correct it"));
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.form("3.1", "").judge()).isEmpty();
  }
}
