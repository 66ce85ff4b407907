package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class InterpretationMissingTest {

  private final RuleBench bench = new RuleBench(new InterpretationMissing());

  @Test
  void complete() {
    assertThat(
            bench.judge(
                disclosure(
                    "entryNumber",
                    "Z-1",
                    "kind",
                    "规范性文件",
                    "livelihood",
                    "是",
                    "attribute",
                    "主动公开",
                    "onGovernmentSite",
                    "2016-08-05"),
                interpretation("documentEntry", "Z-1")))
        .isEmpty();
  }

  @Test
  void missingIsReportedAtTheDocument() {
    assertThat(
            bench.judge(
                disclosure(
                    "entryNumber",
                    "Z-1",
                    "kind",
                    "规范性文件",
                    "livelihood",
                    "是",
                    "attribute",
                    "主动公开",
                    "onGovernmentSite",
                    "2016-08-05"),
                interpretation("documentEntry", "Z-2")))
        .containsExactly(
            bench.finding(
                "主动公开台账!A4",
                "Z-1",
                "在解读回应台账填写对应的解读",
                "涉及民生的行政规范性文件（登记编号Z-1）在解读回应台账中没有对应的解读，请解读后补填并写明对应文件登记编号",
                "The normative document on livelihood, entry Z-1, has no interpretation in the ledger of interpretations: interpret it and enter it with the entry number"));
  }

  @Test
  void isNotDueOnTheThirdWorkingDay() {
    assertThat(
            bench
                .dataAsOf("2016-08-10")
                .judge(
                    disclosure(
                        "entryNumber",
                        "Z-1",
                        "kind",
                        "规范性文件",
                        "livelihood",
                        "是",
                        "attribute",
                        "主动公开",
                        "onGovernmentSite",
                        "2016-08-05"),
                    interpretation("documentEntry", "Z-2")))
        .isEmpty();
  }

  @Test
  void isDueOnTheDayAfter() {
    assertThat(
            bench
                .dataAsOf("2016-08-11")
                .judge(
                    disclosure(
                        "entryNumber",
                        "Z-1",
                        "kind",
                        "规范性文件",
                        "livelihood",
                        "是",
                        "attribute",
                        "主动公开",
                        "onGovernmentSite",
                        "2016-08-05"),
                    interpretation("documentEntry", "Z-2")))
        .containsExactly(
            bench.finding(
                "主动公开台账!A4",
                "Z-1",
                "在解读回应台账填写对应的解读",
                "涉及民生的行政规范性文件（登记编号Z-1）在解读回应台账中没有对应的解读，请解读后补填并写明对应文件登记编号",
                "The normative document on livelihood, entry Z-1, has no interpretation in the ledger of interpretations: interpret it and enter it with the entry number"));
  }

  @Test
  void documentsBeforeTheNoticeAreNotJudged() {
    assertThat(
            bench.judge(
                disclosure(
                    "entryNumber",
                    "Z-1",
                    "kind",
                    "规范性文件",
                    "livelihood",
                    "是",
                    "attribute",
                    "主动公开",
                    "onGovernmentSite",
                    "2016-08-04"),
                interpretation("documentEntry", "Z-2")))
        .isEmpty();
  }

  @Test
  void otherDocumentsAreNotJudged() {
    assertThat(
            bench.judge(
                disclosure(
                    "entryNumber",
                    "Z-1",
                    "kind",
                    "其他文件",
                    "livelihood",
                    "是",
                    "attribute",
                    "主动公开",
                    "onGovernmentSite",
                    "2016-08-05"),
                disclosure(
                    "entryNumber",
                    "Z-1",
                    "kind",
                    "规范性文件",
                    "livelihood",
                    "否",
                    "attribute",
                    "主动公开",
                    "onGovernmentSite",
                    "2016-08-05"),
                disclosure(
                    "entryNumber",
                    "Z-1",
                    "kind",
                    "规范性文件",
                    "livelihood",
                    "是",
                    "attribute",
                    "不予公开",
                    "onGovernmentSite",
                    "2016-08-05"),
                interpretation("documentEntry", "Z-2")))
        .isEmpty();
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench.judge(
                disclosure(),
                interpretation(),
                disclosure(
                    "entryNumber",
                    "Z-1",
                    "kind",
                    "规范性文件",
                    "livelihood",
                    "",
                    "attribute",
                    "主动公开",
                    "onGovernmentSite",
                    "2016-08-05"),
                disclosure(
                    "entryNumber",
                    "Z-1",
                    "kind",
                    "规范性文件",
                    "livelihood",
                    "是",
                    "attribute",
                    "主动公开",
                    "onGovernmentSite",
                    ""),
                disclosure(
                    "entryNumber",
                    "",
                    "kind",
                    "规范性文件",
                    "livelihood",
                    "是",
                    "attribute",
                    "主动公开",
                    "onGovernmentSite",
                    "2016-08-05")))
        .isEmpty();
  }
}
