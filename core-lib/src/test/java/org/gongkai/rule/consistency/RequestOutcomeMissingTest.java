package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class RequestOutcomeMissingTest {

  private final RuleBench bench = new RuleBench(new RequestOutcomeMissing());

  @Test
  void bothAreGiven() {
    assertThat(bench.judge(request("repliedOn", "2016-08-24", "outcome", "同意公开"))).isEmpty();
  }

  @Test
  void outcomeIsMissing() {
    assertThat(bench.judge(request("repliedOn", "2016-08-24")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!O4",
                "",
                "从下拉选项中选择答复结果",
                "申请已于2016-08-24答复，但没有填答复结果，请补填",
                "The request was answered on 2016-08-24 but has no outcome: fill it in"));
  }

  @Test
  void blankAndUnreadableAreNotJudged() {
    assertThat(bench.judge(request(), request("repliedOn", "2016-08-24", "outcome", "?给了")))
        .isEmpty();
  }
}
