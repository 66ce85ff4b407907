package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ProcessingFeeCollectedExceedsChargedTest {

  private final RuleBench bench = new RuleBench(new ProcessingFeeCollectedExceedsCharged());

  @Test
  void equal() {
    assertThat(
            bench.judge(request("processingFeeCharged", "100", "processingFeeCollected", "100.00")))
        .isEmpty();
  }

  @Test
  void more() {
    assertThat(
            bench.judge(request("processingFeeCharged", "100", "processingFeeCollected", "100.01")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!U4",
                "100.01",
                "不大于100",
                "信息处理费实收100.01元，大于通知金额100元，请核对两个金额",
                "A processing fee of 100.01 yuan was collected but only 100 charged: check both amounts"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.judge(request(), request("processingFeeCollected", "100"))).isEmpty();
  }
}
