package org.gongkai.rule.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class FormFigureUnreadableTest {

  private final RuleBench bench = new RuleBench(new FormFigureUnreadable());

  @Test
  void number() {
    assertThat(bench.form("3.1", "5", "3.1.1", "0").judge()).isEmpty();
  }

  @Test
  void text() {
    assertThat(bench.form("3.1", "?五件").judge())
        .containsExactly(
            bench.finding(
                "统计表!D4",
                "五件",
                "数字（件）",
                "3.1“收到申请数”填的是“五件”，应为数字，请改正",
                "Figure 3.1 is '五件': a number is expected; please correct it"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.form("3.1", "", "3.2", "/", "3.3", "无").judge()).isEmpty();
    assertThat(bench.judge()).isEmpty();
  }
}
