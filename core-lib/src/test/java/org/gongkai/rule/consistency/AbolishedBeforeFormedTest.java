package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class AbolishedBeforeFormedTest {

  private final RuleBench bench = new RuleBench(new AbolishedBeforeFormed());

  @Test
  void sameDay() {
    assertThat(bench.judge(disclosure("formedOn", "2016-08-03", "abolishedOn", "2016-08-03")))
        .isEmpty();
  }

  @Test
  void dayBefore() {
    assertThat(bench.judge(disclosure("formedOn", "2016-08-03", "abolishedOn", "2016-08-02")))
        .containsExactly(
            bench.finding(
                "主动公开台账!K4",
                "2016-08-02",
                "不早于2016-08-03",
                "废止日期2016-08-02早于形成日期2016-08-03，请核对两个日期",
                "The document was abolished on 2016-08-02, before it was formed on 2016-08-03: check both dates"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.judge(disclosure(), disclosure("abolishedOn", "2016-08-02"))).isEmpty();
  }
}
