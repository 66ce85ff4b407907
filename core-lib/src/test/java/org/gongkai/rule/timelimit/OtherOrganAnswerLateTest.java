package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class OtherOrganAnswerLateTest {

  private final RuleBench bench = new RuleBench(new OtherOrganAnswerLate());

  @Test
  void lastDayIsInTime() {
    assertThat(
            bench
                .year(2019)
                .judge(
                    request(
                        "receivedOn",
                        "2019-05-15",
                        "otherOrganAskedOn",
                        "2019-05-17",
                        "otherOrganAnsweredOn",
                        "2019-06-10")))
        .isEmpty();
  }

  @Test
  void dayAfterIsLate() {
    assertThat(
            bench
                .year(2019)
                .judge(
                    request(
                        "receivedOn",
                        "2019-05-15",
                        "otherOrganAskedOn",
                        "2019-05-17",
                        "otherOrganAnsweredOn",
                        "2019-06-11")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!L4",
                "2019-06-11",
                "不晚于2019-06-10",
                "其他机关答复日期2019-06-11距征求其他机关意见日期2019-05-17超过15个工作日，期限至2019-06-10，请核对日期或说明原因",
                "The other organ's answer (2019-06-11) lies more than 15 working days after asking (2019-05-17); the limit ended on 2019-06-10: check the dates or explain"));
  }

  @Test
  void requestsUnderTheOldLawAreNotJudged() {
    assertThat(
            bench
                .year(2019)
                .judge(
                    request(
                        "receivedOn",
                        "2019-05-14",
                        "otherOrganAskedOn",
                        "2019-05-20",
                        "otherOrganAnsweredOn",
                        "2019-07-30")))
        .isEmpty();
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench
                .year(2019)
                .judge(
                    request(),
                    request("otherOrganAnsweredOn", "2019-06-11"),
                    request("otherOrganAskedOn", "2019-05-17")))
        .isEmpty();
  }
}
