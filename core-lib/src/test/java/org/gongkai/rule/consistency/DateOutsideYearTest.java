package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.complaint;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.interpretation;
import static org.gongkai.ledger.Written.proposal;
import static org.gongkai.ledger.Written.request;
import static org.gongkai.ledger.Written.review;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class DateOutsideYearTest {

  private final RuleBench bench = new RuleBench(new DateOutsideYear());

  @Test
  void firstAndLastDayOfTheYear() {
    assertThat(
            bench.judge(
                taskProgress("doneOn", "2016-01-01"),
                taskProgress("doneOn", "2016-12-31"),
                interpretation("heldOn", "2016-01-01"),
                complaint("receivedOn", "2016-12-31")))
        .isEmpty();
  }

  @Test
  void dayBeforeAndDayAfter() {
    assertThat(
            bench.judge(
                interpretation("heldOn", "2015-12-31"), taskProgress("doneOn", "2017-01-01")))
        .containsExactly(
            bench.finding(
                "任务进展!G4",
                "2017-01-01",
                "2016年内的日期",
                "完成日期填为2017-01-01，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
                "The date 2017-01-01 (完成日期) is not in the report year 2016: check it, or delete a row of another year"),
            bench.finding(
                "解读回应台账!D4",
                "2015-12-31",
                "2016年内的日期",
                "发布或举办日期填为2015-12-31，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
                "The date 2015-12-31 (发布或举办日期) is not in the report year 2016: check it, or delete a row of another year"));
  }

  @Test
  void requestMayHaveComeInEarlier() {
    assertThat(
            bench.judge(
                request("receivedOn", "2015-12-20", "repliedOn", "2016-01-05"),
                request("receivedOn", "2015-12-20")))
        .isEmpty();
  }

  @Test
  void requestAnsweredInAnotherYear() {
    assertThat(bench.judge(request("receivedOn", "2015-12-01", "repliedOn", "2015-12-20")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!N4",
                "2015-12-20",
                "2016年内的日期",
                "答复日期填为2015-12-20，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
                "The date 2015-12-20 (答复日期) is not in the report year 2016: check it, or delete a row of another year"));
  }

  @Test
  void openRequestOfALaterYear() {
    assertThat(bench.judge(request("receivedOn", "2017-01-01")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!E4",
                "2017-01-01",
                "2016年内的日期",
                "收到日期填为2017-01-01，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
                "The date 2017-01-01 (收到日期) is not in the report year 2016: check it, or delete a row of another year"));
  }

  @Test
  void documentPublishedLaterThanItsYearOfForming() {
    assertThat(
            bench.judge(
                disclosure("formedOn", "2015-12-20", "onWeibo", "2016-01-04"),
                disclosure("formedOn", "2010-01-01", "abolishedOn", "2016-06-30")))
        .isEmpty();
  }

  @Test
  void documentOfAnotherYear() {
    assertThat(bench.judge(disclosure("formedOn", "2015-12-01", "onWeibo", "2015-12-20")))
        .containsExactly(
            bench.finding(
                "主动公开台账!U4",
                "2015-12-20",
                "2016年内的日期",
                "形成、公开或废止日期填为2015-12-20，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
                "The date 2015-12-20 (形成、公开或废止日期) is not in the report year 2016: check it, or delete a row of another year"));
  }

  @Test
  void caseCarriedOver() {
    assertThat(
            bench.judge(
                review("acceptedOn", "2015-12-01"),
                review("acceptedOn", "2015-12-01", "concludedOn", "2016-02-01")))
        .isEmpty();
  }

  @Test
  void caseConcludedInAnotherYear() {
    assertThat(bench.judge(review("acceptedOn", "2015-10-01", "concludedOn", "2015-12-01")))
        .containsExactly(
            bench.finding(
                "复议诉讼台账!H4",
                "2015-12-01",
                "2016年内的日期",
                "审结日期填为2015-12-01，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
                "The date 2015-12-01 (审结日期) is not in the report year 2016: check it, or delete a row of another year"));
  }

  @Test
  void complaintAndProposal() {
    assertThat(
            bench.judge(
                complaint("receivedOn", "2015-12-31"), proposal("answeredOn", "2017-01-01")))
        .containsExactly(
            bench.finding(
                "建议提案台账!F4",
                "2017-01-01",
                "2016年内的日期",
                "答复或公开日期填为2017-01-01，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
                "The date 2017-01-01 (答复或公开日期) is not in the report year 2016: check it, or delete a row of another year"),
            bench.finding(
                "投诉举报台账!B4",
                "2015-12-31",
                "2016年内的日期",
                "收到或办结日期填为2015-12-31，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
                "The date 2015-12-31 (收到或办结日期) is not in the report year 2016: check it, or delete a row of another year"));
  }

  @Test
  void everyDateOfARowMaySpeakForTheYear() {
    assertThat(
            bench.judge(
                complaint("receivedOn", "2015-12-31", "handledOn", "2016-01-04"),
                proposal("answeredOn", "2015-12-31", "disclosedOn", "2016-01-04"),
                disclosure("onWeibo", "2015-12-31", "formedOn", "2016-01-04")))
        .isEmpty();
  }

  @Test
  void aLaterDateIsNamedIfItIsTheOnlyOne() {
    assertThat(
            bench.judge(
                complaint("handledOn", "2017-01-01"),
                proposal("disclosedOn", "2017-01-01"),
                disclosure("abolishedOn", "2015-12-31"),
                review("acceptedOn", "2017-01-01")))
        .extracting(finding -> finding.value() + " " + finding.message().chinese())
        .containsExactlyInAnyOrder(
            "2017-01-01 收到或办结日期填为2017-01-01，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
            "2017-01-01 答复或公开日期填为2017-01-01，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
            "2015-12-31 形成、公开或废止日期填为2015-12-31，不在报送年度2016年内，请核对日期，非本年度的事项请删去",
            "2017-01-01 受理日期填为2017-01-01，不在报送年度2016年内，请核对日期，非本年度的事项请删去");
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench.judge(
                taskProgress(),
                disclosure(),
                request(),
                interpretation(),
                review(),
                complaint(),
                proposal()))
        .isEmpty();
  }
}
