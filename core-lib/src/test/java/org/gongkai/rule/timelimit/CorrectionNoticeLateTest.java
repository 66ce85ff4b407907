package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class CorrectionNoticeLateTest {

  private final RuleBench bench = new RuleBench(new CorrectionNoticeLate());

  @Test
  void lastDayIsInTime() {
    assertThat(
            bench
                .year(2019)
                .judge(request("receivedOn", "2019-05-15", "correctionAskedOn", "2019-05-24")))
        .isEmpty();
  }

  @Test
  void dayAfterIsLate() {
    assertThat(
            bench
                .year(2019)
                .judge(request("receivedOn", "2019-05-15", "correctionAskedOn", "2019-05-27")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!G4",
                "2019-05-27",
                "不晚于2019-05-24",
                "告知补正日期2019-05-27距收到日期2019-05-15超过7个工作日，期限至2019-05-24，请核对日期或说明原因",
                "The request for correction (2019-05-27) lies more than 7 working days after receipt (2019-05-15); the limit ended on 2019-05-24: check the dates or explain"));
  }

  @Test
  void requestsUnderTheOldLawAreNotJudged() {
    assertThat(
            bench
                .year(2019)
                .judge(request("receivedOn", "2019-05-14", "correctionAskedOn", "2019-07-30")))
        .isEmpty();
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench
                .year(2019)
                .judge(
                    request(),
                    request("correctionAskedOn", "2019-05-27"),
                    request("receivedOn", "2019-05-15")))
        .isEmpty();
  }
}
