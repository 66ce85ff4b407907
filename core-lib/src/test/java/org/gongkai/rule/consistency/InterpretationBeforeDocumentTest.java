package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class InterpretationBeforeDocumentTest {

  private final RuleBench bench = new RuleBench(new InterpretationBeforeDocument());

  @Test
  void sameDay() {
    assertThat(
            bench.judge(
                interpretation(
                    "documentPublishedOn",
                    "2016-08-05",
                    "onGovernmentSite",
                    "2016-08-05",
                    "onDisclosureSite",
                    "2016-08-05",
                    "onOwnSite",
                    "2016-08-05")))
        .isEmpty();
  }

  @Test
  void dayBefore() {
    assertThat(
            bench.judge(
                interpretation(
                    "documentPublishedOn",
                    "2016-08-05",
                    "onGovernmentSite",
                    "2016-08-04",
                    "onDisclosureSite",
                    "2016-08-04",
                    "onOwnSite",
                    "2016-08-04")))
        .containsExactly(
            bench.finding(
                "解读回应台账!I4",
                "2016-08-04",
                "不早于2016-08-05",
                "本级政府网解读日期2016-08-04早于文件公开日期2016-08-05，请核对两个日期",
                "本级政府网解读日期 (2016-08-04) lies before the document's publication (2016-08-05): check both dates"),
            bench.finding(
                "解读回应台账!J4",
                "2016-08-04",
                "不早于2016-08-05",
                "政府信息公开网解读日期2016-08-04早于文件公开日期2016-08-05，请核对两个日期",
                "政府信息公开网解读日期 (2016-08-04) lies before the document's publication (2016-08-05): check both dates"),
            bench.finding(
                "解读回应台账!K4",
                "2016-08-04",
                "不早于2016-08-05",
                "部门网站解读日期2016-08-04早于文件公开日期2016-08-05，请核对两个日期",
                "部门网站解读日期 (2016-08-04) lies before the document's publication (2016-08-05): check both dates"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.judge(interpretation(), interpretation("onOwnSite", "2016-08-04"))).isEmpty();
  }
}
