package org.gongkai.rule.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class FormFigureTooPreciseTest {

  private final RuleBench bench = new RuleBench(new FormFigureTooPrecise());

  @Test
  void fourPlaces() {
    assertThat(bench.form("7", "0.1234").judge()).isEmpty();
  }

  @Test
  void fivePlaces() {
    assertThat(bench.form("7", "0.12345").judge())
        .containsExactly(
            bench.finding(
                "统计表!D4",
                "0.12345",
                "小数不超过4位（万元）",
                "7“依申请公开信息收取的费用”填的是“0.12345”，小数不得超过4位，请核对计量单位后改正",
                "Figure 7 is '0.12345': at most 4 decimal places are expected; check the unit of measure and correct it"));
  }

  @Test
  void numbersOfThingsAreLeftToOthers() {
    assertThat(bench.form("3.1", "0.12345").judge()).isEmpty();
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.form("7", "").judge()).isEmpty();
  }
}
