package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class RequestReplyLateTest {

  private final RuleBench bench = new RuleBench(new RequestReplyLate());

  @Test
  void fifteenthWorkingDayIsInTime() {
    assertThat(bench.judge(request("receivedOn", "2016-08-03", "repliedOn", "2016-08-24")))
        .isEmpty();
  }

  @Test
  void sixteenthWorkingDayIsLate() {
    assertThat(bench.judge(request("receivedOn", "2016-08-03", "repliedOn", "2016-08-25")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2016-08-25",
                "不晚于2016-08-24",
                "2016-08-03收到的申请于2016-08-25才答复，应于2016-08-24前（含当日）答复（15个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2016-08-03 was answered on 2016-08-25; it was due by 2016-08-24 (15 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void holidayAndMakeUpWeekendAreCountedAsTheStateCouncilArrangedThem() {
    // Mid-Autumn 15 to 17 September, make-up Sunday 18 September, National Day 1 to 7 October,
    // make-up 8 and 9
    assertThat(bench.judge(request("receivedOn", "2016-09-12", "repliedOn", "2016-10-09")))
        .isEmpty();
    assertThat(bench.judge(request("receivedOn", "2016-09-12", "repliedOn", "2016-10-10")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2016-10-10",
                "不晚于2016-10-09",
                "2016-09-12收到的申请于2016-10-10才答复，应于2016-10-09前（含当日）答复（15个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2016-09-12 was answered on 2016-10-10; it was due by 2016-10-09 (15 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void dayOfReceiptIsNotCounted() {
    assertThat(bench.judge(request("receivedOn", "2016-08-05", "repliedOn", "2016-08-26")))
        .isEmpty();
  }

  @Test
  void extensionGivesFifteenMore() {
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "extensionNotifiedOn",
                    "2016-08-20",
                    "repliedOn",
                    "2016-09-14")))
        .isEmpty();
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "extensionNotifiedOn",
                    "2016-08-20",
                    "repliedOn",
                    "2016-09-18")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2016-09-18",
                "不晚于2016-09-14",
                "2016-08-03收到的申请于2016-09-18才答复，应于2016-09-14前（含当日）答复（15个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2016-08-03 was answered on 2016-09-18; it was due by 2016-09-14 (15 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void periodStartsAgainWithTheCorrection() {
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "correctionAskedOn",
                    "2016-08-08",
                    "correctedOn",
                    "2016-08-15",
                    "repliedOn",
                    "2016-09-05")))
        .isEmpty();
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "correctionAskedOn",
                    "2016-08-08",
                    "correctedOn",
                    "2016-08-15",
                    "repliedOn",
                    "2016-09-06")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2016-09-06",
                "不晚于2016-09-05",
                "2016-08-03收到的申请于2016-09-06才答复，应于2016-09-05前（含当日）答复（15个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2016-08-03 was answered on 2016-09-06; it was due by 2016-09-05 (15 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void correctionDatedBeforeTheRequestChangesNothing() {
    // 15 working days from 3 August end on 24 August, from 1 August on 22 August.
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "correctedOn",
                    "2016-08-01",
                    "repliedOn",
                    "2016-08-24")))
        .isEmpty();
  }

  @Test
  void timeOfAskingAThirdPartyIsNotCounted() {
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "thirdPartyAskedOn",
                    "2016-08-08",
                    "thirdPartyAnsweredOn",
                    "2016-08-15",
                    "repliedOn",
                    "2016-08-31")))
        .isEmpty();
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "thirdPartyAskedOn",
                    "2016-08-08",
                    "thirdPartyAnsweredOn",
                    "2016-08-15",
                    "repliedOn",
                    "2016-09-01")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2016-09-01",
                "不晚于2016-08-31",
                "2016-08-03收到的申请于2016-09-01才答复，应于2016-08-31前（含当日）答复（15个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2016-08-03 was answered on 2016-09-01; it was due by 2016-08-31 (15 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void overlappingConsultationsAreLeftOutOnce() {
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "thirdPartyAskedOn",
                    "2016-08-08",
                    "thirdPartyAnsweredOn",
                    "2016-08-15",
                    "otherOrganAskedOn",
                    "2016-08-10",
                    "otherOrganAnsweredOn",
                    "2016-08-16",
                    "repliedOn",
                    "2016-09-01")))
        .isEmpty();
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "thirdPartyAskedOn",
                    "2016-08-08",
                    "thirdPartyAnsweredOn",
                    "2016-08-15",
                    "otherOrganAskedOn",
                    "2016-08-10",
                    "otherOrganAnsweredOn",
                    "2016-08-16",
                    "repliedOn",
                    "2016-09-02")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2016-09-02",
                "不晚于2016-09-01",
                "2016-08-03收到的申请于2016-09-02才答复，应于2016-09-01前（含当日）答复（15个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2016-08-03 was answered on 2016-09-02; it was due by 2016-09-01 (15 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void consultationAfterTheEndChangesNothing() {
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "otherOrganAskedOn",
                    "2016-08-25",
                    "otherOrganAnsweredOn",
                    "2016-08-30",
                    "repliedOn",
                    "2016-08-31")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2016-08-31",
                "不晚于2016-08-24",
                "2016-08-03收到的申请于2016-08-31才答复，应于2016-08-24前（含当日）答复（15个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2016-08-03 was answered on 2016-08-31; it was due by 2016-08-24 (15 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void unansweredConsultationLastsUntilTheReply() {
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2016-08-03",
                    "thirdPartyAskedOn",
                    "2016-08-08",
                    "repliedOn",
                    "2016-12-30")))
        .isEmpty();
  }

  @Test
  void lastDayOfTheOldLawGivesFifteenDays() {
    assertThat(
            bench.year(2019).judge(request("receivedOn", "2019-05-14", "repliedOn", "2019-06-04")))
        .isEmpty();
    assertThat(bench.judge(request("receivedOn", "2019-05-14", "repliedOn", "2019-06-05")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2019-06-05",
                "不晚于2019-06-04",
                "2019-05-14收到的申请于2019-06-05才答复，应于2019-06-04前（含当日）答复（15个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2019-05-14 was answered on 2019-06-05; it was due by 2019-06-04 (15 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void firstDayOfTheNewLawGivesTwentyDays() {
    assertThat(
            bench.year(2019).judge(request("receivedOn", "2019-05-15", "repliedOn", "2019-06-13")))
        .isEmpty();
    assertThat(bench.judge(request("receivedOn", "2019-05-15", "repliedOn", "2019-06-14")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2019-06-14",
                "不晚于2019-06-13",
                "2019-05-15收到的申请于2019-06-14才答复，应于2019-06-13前（含当日）答复（20个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2019-05-15 was answered on 2019-06-14; it was due by 2019-06-13 (20 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void newLawExtendsByTwentyDays() {
    assertThat(
            bench
                .year(2019)
                .judge(
                    request(
                        "receivedOn",
                        "2019-05-15",
                        "extensionNotifiedOn",
                        "2019-06-10",
                        "repliedOn",
                        "2019-07-11")))
        .isEmpty();
    assertThat(
            bench.judge(
                request(
                    "receivedOn",
                    "2019-05-15",
                    "extensionNotifiedOn",
                    "2019-06-10",
                    "repliedOn",
                    "2019-07-12")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2019-07-12",
                "不晚于2019-07-11",
                "2019-05-15收到的申请于2019-07-12才答复，应于2019-07-11前（含当日）答复（20个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2019-05-15 was answered on 2019-07-12; it was due by 2019-07-11 (20 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void openRequestIsInTimeOnItsLastDay() {
    assertThat(bench.dataAsOf("2016-08-24").judge(request("receivedOn", "2016-08-03"))).isEmpty();
  }

  @Test
  void openRequestIsLateOnTheDayAfter() {
    bench.dataAsOf("2016-08-25");
    assertThat(bench.judge(request("receivedOn", "2016-08-03")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "",
                "不晚于2016-08-24",
                "2016-08-03收到的申请截至2016-08-25仍未答复，应于2016-08-24前（含当日）答复（15个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
                "The request received on 2016-08-03 was still open on 2016-08-25; it was due by 2016-08-24 (15 working days, with correction, extension and consultations taken into account): check the dates or explain"));
  }

  @Test
  void missingOrUnreadableDatesAreLeftToOthers() {
    assertThat(
            bench.judge(
                request(),
                request("repliedOn", "2016-08-24"),
                request("receivedOn", "?8月", "repliedOn", "2016-08-24"),
                request("receivedOn", "2016-01-04", "repliedOn", "?不详"),
                request("receivedOn", "2016-01-04", "outcome", "同意公开")))
        .isEmpty();
  }

  @Test
  void requestsBeforeTheRegulationAreNotJudged() {
    assertThat(bench.judge(request("receivedOn", "2008-04-30", "repliedOn", "2016-08-24")))
        .isEmpty();
  }
}
