package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ExtensionNotifiedLateTest {

  private final RuleBench bench = new RuleBench(new ExtensionNotifiedLate());

  @Test
  void lastDayIsInTime() {
    assertThat(
            bench.judge(request("receivedOn", "2016-08-03", "extensionNotifiedOn", "2016-08-24")))
        .isEmpty();
  }

  @Test
  void dayAfterIsLate() {
    assertThat(
            bench.judge(request("receivedOn", "2016-08-03", "extensionNotifiedOn", "2016-08-25")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!M4",
                "2016-08-25",
                "不晚于2016-08-24",
                "告知延期日期2016-08-25晚于原答复期限2016-08-24，应在期限届满前告知，请核对日期或说明原因",
                "The extension was notified on 2016-08-25, after the reply was due on 2016-08-24: check the dates or explain"));
  }

  @Test
  void newLawGivesTwentyDays() {
    assertThat(
            bench
                .year(2019)
                .judge(request("receivedOn", "2019-05-15", "extensionNotifiedOn", "2019-06-13")))
        .isEmpty();
    assertThat(
            bench
                .year(2019)
                .judge(request("receivedOn", "2019-05-15", "extensionNotifiedOn", "2019-06-14")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!M4",
                "2019-06-14",
                "不晚于2019-06-13",
                "告知延期日期2019-06-14晚于原答复期限2019-06-13，应在期限届满前告知，请核对日期或说明原因",
                "The extension was notified on 2019-06-14, after the reply was due on 2019-06-13: check the dates or explain"));
  }

  @Test
  void timeOfAskingIsNotCounted() {
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "thirdPartyAskedOn",
                    "2016-08-08",
                    "thirdPartyAnsweredOn",
                    "2016-08-15",
                    "extensionNotifiedOn",
                    "2016-08-31")))
        .isEmpty();
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench.judge(
                request(),
                request("receivedOn", "2016-08-03"),
                request("extensionNotifiedOn", "2016-08-25")))
        .isEmpty();
  }
}
