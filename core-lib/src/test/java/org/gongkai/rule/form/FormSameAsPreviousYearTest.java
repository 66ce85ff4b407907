package org.gongkai.rule.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class FormSameAsPreviousYearTest {

  private final RuleBench bench = new RuleBench(new FormSameAsPreviousYear());

  @Test
  void tenEqualFigures() {
    assertThat(
            bench
                .form(
                    "3.1", "1", "3.1.1", "2", "3.1.2", "3", "3.1.3", "4", "3.1.4", "5", "3.2", "6",
                    "3.2.1", "7", "3.2.2", "8", "3.3", "9", "3.3.1", "10")
                .previousForm(
                    "3.1", "1", "3.1.1", "2", "3.1.2", "3", "3.1.3", "4", "3.1.4", "5", "3.2", "6",
                    "3.2.1", "7", "3.2.2", "8", "3.3", "9", "3.3.1", "10")
                .judge())
        .containsExactly(
            bench.finding(
                "统计表",
                "",
                "本年度的实际数",
                "统计表的10个非零数与上年度完全相同，请核对是否沿用了上年的数",
                "All 10 figures other than 0 equal those of the year before: check whether last year's were copied"));
  }

  @Test
  void nineEqualFigures() {
    assertThat(
            bench
                .form(
                    "3.1", "1", "3.1.1", "2", "3.1.2", "3", "3.1.3", "4", "3.1.4", "5", "3.2", "6",
                    "3.2.1", "7", "3.2.2", "8", "3.3", "9")
                .previousForm(
                    "3.1", "1", "3.1.1", "2", "3.1.2", "3", "3.1.3", "4", "3.1.4", "5", "3.2", "6",
                    "3.2.1", "7", "3.2.2", "8", "3.3", "9")
                .judge())
        .isEmpty();
  }

  @Test
  void oneDiffers() {
    assertThat(
            bench
                .form(
                    "3.1", "1", "3.1.1", "2", "3.1.2", "3", "3.1.3", "4", "3.1.4", "5", "3.2", "6",
                    "3.2.1", "7", "3.2.2", "8", "3.3", "9", "3.3.1", "10")
                .previousForm(
                    "3.1", "1", "3.1.1", "2", "3.1.2", "3", "3.1.3", "4", "3.1.4", "5", "3.2", "6",
                    "3.2.1", "7", "3.2.2", "8", "3.3", "9", "3.3.1", "99")
                .judge())
        .isEmpty();
  }

  @Test
  void blankAndNoYearBeforeAreNotCompared() {
    assertThat(bench.judge()).isEmpty();
    assertThat(
            bench
                .form(
                    "3.1", "1", "3.1.1", "2", "3.1.2", "3", "3.1.3", "4", "3.1.4", "5", "3.2", "6",
                    "3.2.1", "7", "3.2.2", "8", "3.3", "9", "3.3.1", "10")
                .judge())
        .isEmpty();
  }
}
