package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class RequestRepliedBeforeReceivedTest {

  private final RuleBench bench = new RuleBench(new RequestRepliedBeforeReceived());

  @Test
  void sameDayIsPossible() {
    assertThat(bench.judge(request("receivedOn", "2016-08-03", "repliedOn", "2016-08-03")))
        .isEmpty();
  }

  @Test
  void dayBeforeIsNot() {
    assertThat(bench.judge(request("receivedOn", "2016-08-03", "repliedOn", "2016-08-02")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2016-08-02",
                "不早于2016-08-03",
                "答复日期2016-08-02早于收到日期2016-08-03，请核对两个日期",
                "The reply is dated 2016-08-02, before the request was received on 2016-08-03: check both dates"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench.judge(
                request(),
                request("receivedOn", "2016-08-03"),
                request("repliedOn", "2016-08-03"),
                request("receivedOn", "?", "repliedOn", "2016-08-03")))
        .isEmpty();
  }
}
