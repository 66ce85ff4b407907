package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ProcessingFeeTooEarlyTest {

  private final RuleBench bench = new RuleBench(new ProcessingFeeTooEarly());

  @Test
  void firstDayOfTheMeasures() {
    assertThat(
            bench
                .year(2021)
                .judge(request("receivedOn", "2021-01-01", "processingFeeCharged", "100")))
        .isEmpty();
  }

  @Test
  void dayBefore() {
    assertThat(
            bench
                .year(2021)
                .judge(request("receivedOn", "2020-12-31", "processingFeeCharged", "100")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!T4",
                "100",
                "0",
                "2020-12-31收到的申请填了信息处理费100元，当时尚未开征，请核对",
                "A processing fee of 100 yuan was charged for the request of 2020-12-31, before there was one: please check"));
  }

  @Test
  void zeroAndBlankAreNotJudged() {
    assertThat(
            bench.judge(
                request(),
                request("receivedOn", "2020-12-31", "processingFeeCharged", "0"),
                request("processingFeeCharged", "100")))
        .isEmpty();
  }
}
