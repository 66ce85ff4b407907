package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class CoverUnitDiffersTest {

  private final RuleBench bench = new RuleBench(new CoverUnitDiffers());

  @Test
  void ownCode() {
    assertThat(bench.cover("unitCode", " 220200-001 ").judge()).isEmpty();
  }

  @Test
  void otherCode() {
    assertThat(bench.cover("unitCode", "220200-002").judge())
        .containsExactly(
            bench.finding(
                "报送单位!B3",
                "220200-002",
                "220200-001",
                "单位编码填为“220200-002”，“某市某局”的编码是220200-001，请改正",
                "The unit's code is given as '220200-002'; that of 某市某局 is 220200-001: please correct it"));
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.cover().judge()).isEmpty();
  }
}
