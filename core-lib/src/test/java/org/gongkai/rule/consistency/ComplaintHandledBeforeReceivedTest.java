package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.complaint;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ComplaintHandledBeforeReceivedTest {

  private final RuleBench bench = new RuleBench(new ComplaintHandledBeforeReceived());

  @Test
  void sameDay() {
    assertThat(bench.judge(complaint("receivedOn", "2016-08-01", "handledOn", "2016-08-01")))
        .isEmpty();
  }

  @Test
  void dayBefore() {
    assertThat(bench.judge(complaint("receivedOn", "2016-08-02", "handledOn", "2016-08-01")))
        .containsExactly(
            bench.finding(
                "投诉举报台账!E4",
                "2016-08-01",
                "不早于2016-08-02",
                "办结日期2016-08-01早于收到日期2016-08-02，请核对两个日期",
                "The complaint was settled on 2016-08-01, before it was received on 2016-08-02: check both dates"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.judge(complaint(), complaint("handledOn", "2016-08-01"))).isEmpty();
  }
}
