package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class InterpretationLateTest {

  private final RuleBench bench = new RuleBench(new InterpretationLate());

  @Test
  void thirdWorkingDayIsInTimeOnEachSite() {
    assertThat(
            bench.judge(
                interpretation(
                    "documentPublishedOn",
                    "2016-08-05",
                    "onGovernmentSite",
                    "2016-08-10",
                    "onDisclosureSite",
                    "2016-08-10",
                    "onOwnSite",
                    "2016-08-10")))
        .isEmpty();
  }

  @Test
  void fourthWorkingDayIsLateOnEachSite() {
    assertThat(
            bench.judge(
                interpretation(
                    "documentPublishedOn",
                    "2016-08-05",
                    "onGovernmentSite",
                    "2016-08-11",
                    "onDisclosureSite",
                    "2016-08-11",
                    "onOwnSite",
                    "2016-08-11")))
        .containsExactly(
            bench.finding(
                "解读回应台账!I4",
                "2016-08-11",
                "不晚于2016-08-10",
                "文件2016-08-05公开，解读材料2016-08-11才上本级政府网，应于2016-08-10前（含当日，3个工作日）公开，请核对日期或说明原因",
                "The document was published on 2016-08-05, its interpretation on the government site on 2016-08-11; it was due by 2016-08-10 (3 working days): check the dates or explain"),
            bench.finding(
                "解读回应台账!J4",
                "2016-08-11",
                "不晚于2016-08-10",
                "文件2016-08-05公开，解读材料2016-08-11才上政府信息公开网，应于2016-08-10前（含当日，3个工作日）公开，请核对日期或说明原因",
                "The document was published on 2016-08-05, its interpretation on the disclosure site on 2016-08-11; it was due by 2016-08-10 (3 working days): check the dates or explain"),
            bench.finding(
                "解读回应台账!K4",
                "2016-08-11",
                "不晚于2016-08-10",
                "文件2016-08-05公开，解读材料2016-08-11才上部门网站，应于2016-08-10前（含当日，3个工作日）公开，请核对日期或说明原因",
                "The document was published on 2016-08-05, its interpretation on the unit's own site on 2016-08-11; it was due by 2016-08-10 (3 working days): check the dates or explain"));
  }

  @Test
  void makeUpSundayCounts() {
    assertThat(
            bench.judge(
                interpretation(
                    "documentPublishedOn", "2016-09-13", "onGovernmentSite", "2016-09-19")))
        .isEmpty();
    assertThat(
            bench.judge(
                interpretation(
                    "documentPublishedOn", "2016-09-13", "onGovernmentSite", "2016-09-20")))
        .containsExactly(
            bench.finding(
                "解读回应台账!I4",
                "2016-09-20",
                "不晚于2016-09-19",
                "文件2016-09-13公开，解读材料2016-09-20才上本级政府网，应于2016-09-19前（含当日，3个工作日）公开，请核对日期或说明原因",
                "The document was published on 2016-09-13, its interpretation on the government site on 2016-09-20; it was due by 2016-09-19 (3 working days): check the dates or explain"));
  }

  @Test
  void documentsBeforeTheWorkPointsAreNotJudged() {
    assertThat(
            bench.judge(
                interpretation(
                    "documentPublishedOn", "2016-04-01", "onGovernmentSite", "2016-04-20")))
        .isEmpty();
  }

  @Test
  void documentsFromTheDayOfTheWorkPointsAreJudged() {
    assertThat(
            bench.judge(
                interpretation(
                    "documentPublishedOn", "2016-04-02", "onGovernmentSite", "2016-04-08")))
        .containsExactly(
            bench.finding(
                "解读回应台账!I4",
                "2016-04-08",
                "不晚于2016-04-07",
                "文件2016-04-02公开，解读材料2016-04-08才上本级政府网，应于2016-04-07前（含当日，3个工作日）公开，请核对日期或说明原因",
                "The document was published on 2016-04-02, its interpretation on the government site on 2016-04-08; it was due by 2016-04-07 (3 working days): check the dates or explain"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench.judge(
                interpretation(),
                interpretation("documentPublishedOn", "2016-08-05"),
                interpretation("onGovernmentSite", "2016-08-05")))
        .isEmpty();
  }
}
