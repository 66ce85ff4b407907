package org.gongkai.rule.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class FormFigureApproximateTest {

  private final RuleBench bench = new RuleBench(new FormFigureApproximate());

  @Test
  void exact() {
    assertThat(bench.form("3.1", "200").judge()).isEmpty();
  }

  @Test
  void approximate() {
    assertThat(bench.form("3.1", "约200").judge())
        .containsExactly(
            bench.finding(
                "统计表!D4",
                "约200",
                "准确数字（件）",
                "3.1“收到申请数”填的是“约200”，应填准确数字，不用“约”“余”等字样，请改正",
                "Figure 3.1 is '约200': an exact number is expected; please correct it"));
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.form("3.1", "").judge()).isEmpty();
  }
}
