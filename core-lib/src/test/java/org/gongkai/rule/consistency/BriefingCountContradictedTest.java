package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class BriefingCountContradictedTest {

  private final RuleBench bench = new RuleBench(new BriefingCountContradicted());

  @Test
  void counted() {
    assertThat(bench.safeguards("briefings", "1", "lastBriefingOn", "2016-09-01").judge())
        .isEmpty();
  }

  @Test
  void noneButDated() {
    assertThat(bench.safeguards("briefings", "0", "lastBriefingOn", "2016-09-01").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B3",
                "0",
                "不少于1次，或清空日期",
                "听取汇报次数填为0，但最近一次听取汇报日期填为2016-09-01，请核对",
                "The number of briefings is 0 but the last one is dated 2016-09-01: check which is right"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.safeguards().judge()).isEmpty();
    assertThat(bench.safeguards("briefings", "0").judge()).isEmpty();
    assertThat(bench.safeguards("lastBriefingOn", "2016-09-01").judge()).isEmpty();
  }
}
