package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class RequestUnderTwoLawsTest {

  private final RuleBench bench = new RuleBench(new RequestUnderTwoLaws());

  @Test
  void receivedOnTheLastDayOfTheOldAndAnsweredOnTheFirstOfTheNew() {
    assertThat(
            bench.year(2019).judge(request("receivedOn", "2019-05-14", "repliedOn", "2019-05-15")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!E4",
                "2019-05-14",
                "",
                "申请于2019-05-14收到，2019-05-15时新《条例》已施行，答复期限按收到之日的规定计算，无需处理",
                "The request was received on 2019-05-14 and spans the change of law until 2019-05-15; its time is counted by the law of the day of receipt: nothing to do"));
  }

  @Test
  void answeredOnTheLastDayOfTheOld() {
    assertThat(
            bench.year(2019).judge(request("receivedOn", "2019-05-10", "repliedOn", "2019-05-14")))
        .isEmpty();
  }

  @Test
  void receivedOnTheFirstDayOfTheNew() {
    assertThat(
            bench.year(2019).judge(request("receivedOn", "2019-05-15", "repliedOn", "2019-05-20")))
        .isEmpty();
  }

  @Test
  void stillOpen() {
    assertThat(bench.year(2019).dataAsOf("2019-05-20").judge(request("receivedOn", "2019-05-14")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!E4",
                "2019-05-14",
                "",
                "申请于2019-05-14收到，2019-05-20时新《条例》已施行，答复期限按收到之日的规定计算，无需处理",
                "The request was received on 2019-05-14 and spans the change of law until 2019-05-20; its time is counted by the law of the day of receipt: nothing to do"));
  }

  @Test
  void blanksAndUnreadableDatesAreNotJudged() {
    assertThat(
            bench
                .year(2019)
                .judge(request(), request("receivedOn", "2019-05-14", "repliedOn", "?五月")))
        .isEmpty();
  }
}
