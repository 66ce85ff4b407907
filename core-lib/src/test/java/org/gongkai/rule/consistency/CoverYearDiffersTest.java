package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class CoverYearDiffersTest {

  private final RuleBench bench = new RuleBench(new CoverYearDiffers());

  @Test
  void sameYear() {
    assertThat(bench.cover("year", "2016").judge()).isEmpty();
  }

  @Test
  void otherYear() {
    assertThat(bench.cover("year", "2015").judge())
        .containsExactly(
            bench.finding(
                "报送单位!B5",
                "2015",
                "2016",
                "报送年度填为2015，本次报送的是2016年度，请改正或换用该年度的报送表",
                "The year is given as 2015; what is collected is 2016: correct it or use the workbook of that year"));
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.cover().judge()).isEmpty();
  }
}
