package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class CostFeeCollectedTest {

  private final RuleBench bench = new RuleBench(new CostFeeCollected());

  @Test
  void lastDayOfTheOldLaw() {
    assertThat(bench.year(2019).judge(request("receivedOn", "2019-05-14", "feeCollected", "12.50")))
        .isEmpty();
  }

  @Test
  void firstDayOfTheNewLaw() {
    assertThat(bench.year(2019).judge(request("receivedOn", "2019-05-15", "feeCollected", "12.50")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!R4",
                "12.50",
                "0，信息处理费填在专门的栏目",
                "2019-05-15收到的申请收取费用12.50元，依申请提供政府信息不收取费用，请核对，信息处理费应填在专门的栏目",
                "A fee of 12.50 yuan was collected for the request of 2019-05-15; no fee is due: check it, and enter a processing fee in its own column"));
  }

  @Test
  void zeroAndBlankAreNotJudged() {
    assertThat(
            bench
                .year(2019)
                .judge(
                    request(),
                    request("receivedOn", "2019-05-15", "feeCollected", "0"),
                    request("receivedOn", "2019-05-15"),
                    request("feeCollected", "5")))
        .isEmpty();
  }
}
