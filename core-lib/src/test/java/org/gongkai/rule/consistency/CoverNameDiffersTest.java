package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class CoverNameDiffersTest {

  private final RuleBench bench = new RuleBench(new CoverNameDiffers());

  @Test
  void fullShortAndLocalNames() {
    assertThat(bench.cover("unitName", "某市某局").judge()).isEmpty();
    assertThat(bench.cover("unitName", "某局").judge()).isEmpty();
    assertThat(bench.cover("unitName", "市某局").judge()).isEmpty();
  }

  @Test
  void otherName() {
    assertThat(bench.cover("unitName", "某市另局").judge())
        .containsExactly(
            bench.finding(
                "报送单位!B4",
                "某市另局",
                "某市某局",
                "单位名称填为“某市另局”，编码220200-001的单位是“某市某局”，请核对",
                "The unit's name is given as '某市另局'; the unit with code 220200-001 is 某市某局: please check"));
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.cover().judge()).isEmpty();
  }
}
