package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class InterpretationSiteMissingTest {

  private final RuleBench bench = new RuleBench(new InterpretationSiteMissing());

  @Test
  void allThreeSitesAreComplete() {
    assertThat(
            bench.judge(
                interpretation(
                    "kind",
                    "政策解读稿件",
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
  void eachMissingSiteIsReported() {
    assertThat(bench.judge(interpretation("kind", "政策解读稿件", "documentPublishedOn", "2016-08-05")))
        .containsExactly(
            bench.finding(
                "解读回应台账!I4",
                "",
                "填写实际公开日期，应不晚于2016-08-10",
                "解读稿件没有本级政府网的公开日期，文件2016-08-05公开，应于2016-08-10前在本级政府网公开，请公开后补填日期",
                "The interpretation has no date on the government site; its document was published on 2016-08-05, so it was due there by 2016-08-10: publish it and fill in the date"),
            bench.finding(
                "解读回应台账!J4",
                "",
                "填写实际公开日期，应不晚于2016-08-10",
                "解读稿件没有政府信息公开网的公开日期，文件2016-08-05公开，应于2016-08-10前在政府信息公开网公开，请公开后补填日期",
                "The interpretation has no date on the disclosure site; its document was published on 2016-08-05, so it was due there by 2016-08-10: publish it and fill in the date"),
            bench.finding(
                "解读回应台账!K4",
                "",
                "填写实际公开日期，应不晚于2016-08-10",
                "解读稿件没有部门网站的公开日期，文件2016-08-05公开，应于2016-08-10前在部门网站公开，请公开后补填日期",
                "The interpretation has no date on the unit's own site; its document was published on 2016-08-05, so it was due there by 2016-08-10: publish it and fill in the date"));
  }

  @Test
  void unitWithoutASiteOfItsOwnHasTwo() {
    assertThat(
            bench
                .withoutOwnSite()
                .judge(
                    interpretation(
                        "kind",
                        "政策解读稿件",
                        "documentPublishedOn",
                        "2016-08-05",
                        "onGovernmentSite",
                        "2016-08-10",
                        "onDisclosureSite",
                        "2016-08-10")))
        .isEmpty();
  }

  @Test
  void isNotDueOnTheThirdWorkingDay() {
    assertThat(
            bench
                .dataAsOf("2016-08-10")
                .judge(interpretation("kind", "政策解读稿件", "documentPublishedOn", "2016-08-05")))
        .isEmpty();
  }

  @Test
  void isDueOnTheDayAfter() {
    assertThat(
            bench
                .dataAsOf("2016-08-11")
                .judge(interpretation("kind", "政策解读稿件", "documentPublishedOn", "2016-08-05")))
        .hasSize(3);
  }

  @Test
  void documentsBeforeTheNoticeAreNotJudged() {
    assertThat(bench.judge(interpretation("kind", "政策解读稿件", "documentPublishedOn", "2016-08-04")))
        .isEmpty();
  }

  @Test
  void otherKindsAndBlanksAreNotJudged() {
    assertThat(
            bench.judge(
                interpretation(),
                interpretation("kind", "新闻发布会", "documentPublishedOn", "2016-08-05"),
                interpretation("kind", "政策解读稿件")))
        .isEmpty();
  }
}
