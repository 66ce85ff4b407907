package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class RequestDatesOutOfOrderTest {

  private final RuleBench bench = new RuleBench(new RequestDatesOutOfOrder());

  @Test
  void allOnOneDayIsPossible() {
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "correctionAskedOn",
                    "2016-08-03",
                    "correctedOn",
                    "2016-08-03",
                    "thirdPartyAskedOn",
                    "2016-08-03",
                    "thirdPartyAnsweredOn",
                    "2016-08-03",
                    "otherOrganAskedOn",
                    "2016-08-03",
                    "otherOrganAnsweredOn",
                    "2016-08-03",
                    "extensionNotifiedOn",
                    "2016-08-03",
                    "repliedOn",
                    "2016-08-03")))
        .isEmpty();
  }

  @Test
  void correctionBeforeAsking() {
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "correctionAskedOn",
                    "2016-08-08",
                    "correctedOn",
                    "2016-08-07")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!H4",
                "2016-08-07",
                "不早于2016-08-08",
                "收到补正日期2016-08-07早于告知补正日期2016-08-08，请核对两个日期",
                "收到补正日期 (2016-08-07) lies before 告知补正日期 (2016-08-08): check both dates"));
  }

  @Test
  void askingBeforeReceipt() {
    assertThat(bench.judge(request("receivedOn", "2016-08-03", "correctionAskedOn", "2016-08-02")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!G4",
                "2016-08-02",
                "不早于2016-08-03",
                "告知补正日期2016-08-02早于收到日期2016-08-03，请核对两个日期",
                "告知补正日期 (2016-08-02) lies before 收到日期 (2016-08-03): check both dates"));
  }

  @Test
  void thirdPartyAnswersBeforeItIsAsked() {
    assertThat(
            bench.judge(
                request("thirdPartyAskedOn", "2016-08-03", "thirdPartyAnsweredOn", "2016-08-02")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!J4",
                "2016-08-02",
                "不早于2016-08-03",
                "第三方答复日期2016-08-02早于征求第三方意见日期2016-08-03，请核对两个日期",
                "第三方答复日期 (2016-08-02) lies before 征求第三方意见日期 (2016-08-03): check both dates"));
  }

  @Test
  void otherOrganAnswersBeforeItIsAsked() {
    assertThat(
            bench.judge(
                request("otherOrganAskedOn", "2016-08-03", "otherOrganAnsweredOn", "2016-08-02")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!L4",
                "2016-08-02",
                "不早于2016-08-03",
                "其他机关答复日期2016-08-02早于征求其他机关意见日期2016-08-03，请核对两个日期",
                "其他机关答复日期 (2016-08-02) lies before 征求其他机关意见日期 (2016-08-03): check both dates"));
  }

  @Test
  void noStepLiesBeforeReceipt() {
    assertThat(
            bench.judge(
                request("receivedOn", "2016-08-03", "correctedOn", "2016-08-02"),
                request("receivedOn", "2016-08-03", "thirdPartyAskedOn", "2016-08-02"),
                request("receivedOn", "2016-08-03", "otherOrganAskedOn", "2016-08-02"),
                request("receivedOn", "2016-08-03", "extensionNotifiedOn", "2016-08-02")))
        .extracting(finding -> finding.place() + " " + finding.message().chinese())
        .containsExactly(
            "依申请公开台账!H4 收到补正日期2016-08-02早于收到日期2016-08-03，请核对两个日期",
            "依申请公开台账!I4 征求第三方意见日期2016-08-02早于收到日期2016-08-03，请核对两个日期",
            "依申请公开台账!K4 征求其他机关意见日期2016-08-02早于收到日期2016-08-03，请核对两个日期",
            "依申请公开台账!M4 告知延期日期2016-08-02早于收到日期2016-08-03，请核对两个日期");
  }

  @Test
  void extensionAfterTheReply() {
    assertThat(bench.judge(request("extensionNotifiedOn", "2016-08-26", "repliedOn", "2016-08-25")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2016-08-25",
                "不早于2016-08-26",
                "答复日期2016-08-25早于告知延期日期2016-08-26，请核对两个日期",
                "答复日期 (2016-08-25) lies before 告知延期日期 (2016-08-26): check both dates"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.judge(request(), request("correctionAskedOn", "2016-08-03"))).isEmpty();
  }
}
