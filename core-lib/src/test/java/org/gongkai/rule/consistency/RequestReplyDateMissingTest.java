package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class RequestReplyDateMissingTest {

  private final RuleBench bench = new RuleBench(new RequestReplyDateMissing());

  @Test
  void bothAreGiven() {
    assertThat(bench.judge(request("repliedOn", "2016-08-24", "outcome", "同意公开"))).isEmpty();
  }

  @Test
  void dateIsMissing() {
    assertThat(bench.judge(request("outcome", "同意公开", "repliedOn", "/")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "/",
                "填写答复日期",
                "答复结果填了“同意公开”，但没有填答复日期，请补填",
                "The outcome is 同意公开 but the date of the reply is missing: fill it in"));
  }

  @Test
  void blankAndUnreadableAreNotJudged() {
    assertThat(bench.judge(request(), request("outcome", "同意公开", "repliedOn", "?八月"))).isEmpty();
  }
}
