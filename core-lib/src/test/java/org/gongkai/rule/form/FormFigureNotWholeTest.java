package org.gongkai.rule.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class FormFigureNotWholeTest {

  private final RuleBench bench = new RuleBench(new FormFigureNotWhole());

  @Test
  void wholeWithDecimals() {
    assertThat(bench.form("3.1", "3.00").judge()).isEmpty();
  }

  @Test
  void half() {
    assertThat(bench.form("3.1", "3.5").judge())
        .containsExactly(
            bench.finding(
                "统计表!D4",
                "3.5",
                "整数（件）",
                "3.1“收到申请数”填的是“3.5”，应为整数，请改正",
                "Figure 3.1 is '3.5': a whole number is expected; please correct it"));
  }

  @Test
  void amountsMayHaveDecimals() {
    assertThat(bench.form("7", "3.5").judge()).isEmpty();
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.form("3.1", "").judge()).isEmpty();
  }
}
