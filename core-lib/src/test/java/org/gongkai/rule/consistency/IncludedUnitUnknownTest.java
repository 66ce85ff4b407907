package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class IncludedUnitUnknownTest {

  private final RuleBench bench = new RuleBench(new IncludedUnitUnknown());

  @Test
  void codeOrName() {
    assertThat(bench.including("220200-001").including("某局").including("某市某局").judge()).isEmpty();
  }

  @Test
  void unknownName() {
    assertThat(bench.including("另局").judge())
        .containsExactly(
            bench.finding(
                "报送单位!C31",
                "另局",
                "单位名册中的单位编码或名称",
                "汇总所含单位“另局”不在单位名册中，请按名册填写编码或全称",
                "The included unit '另局' is not in the roster: give its code or full name"));
  }

  @Test
  void noneIsNotJudged() {
    assertThat(bench.judge()).isEmpty();
  }
}
