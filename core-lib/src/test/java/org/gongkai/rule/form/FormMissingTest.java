package org.gongkai.rule.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class FormMissingTest {

  private final RuleBench bench = new RuleBench(new FormMissing());

  @Test
  void oneFigureIsEnough() {
    assertThat(bench.form("3.1", "0").judge()).isEmpty();
  }

  @Test
  void onlyBlanks() {
    assertThat(bench.form("3.1", "", "3.2", "/").judge())
        .containsExactly(
            bench.finding(
                "统计表",
                "",
                "政府信息公开情况统计表",
                "统计表一个数都没有填，请按《政府信息公开情况统计表》填报，没有发生的填0",
                "The statutory form has no figure at all: fill it in, with 0 where nothing happened"));
  }

  @Test
  void noSheet() {
    assertThat(bench.judge()).hasSize(1);
  }
}
