package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class WebsiteColumnIncompleteTest {

  private final RuleBench bench = new RuleBench(new WebsiteColumnIncomplete());

  @Test
  void fulfilled() {
    assertThat(
            bench
                .safeguards(
                    "hasGuide",
                    "是",
                    "hasDirectory",
                    "是",
                    "hasInterpretations",
                    "是",
                    "hasInstitutions",
                    "是",
                    "hasRequestPlatform",
                    "是")
                .judge())
        .isEmpty();
  }

  @Test
  void oneLacking() {
    assertThat(
            bench
                .safeguards(
                    "hasGuide",
                    "是",
                    "hasDirectory",
                    "是",
                    "hasInterpretations",
                    "是",
                    "hasInstitutions",
                    "是",
                    "hasRequestPlatform",
                    "否")
                .judge())
        .containsExactly(
            bench.finding(
                "工作保障!B17",
                "否",
                "是",
                "网站专栏没有依申请公开平台，五项要素应齐全，请补齐后改填",
                "The website column lacks the request platform, one of its five elements: complete it and correct the answer"));
  }

  @Test
  void oneNotSaid() {
    assertThat(
            bench
                .safeguards(
                    "hasDirectory",
                    "是",
                    "hasInterpretations",
                    "是",
                    "hasInstitutions",
                    "是",
                    "hasRequestPlatform",
                    "是")
                .judge())
        .containsExactly(
            bench.finding(
                "工作保障!B13",
                "",
                "是",
                "网站专栏是否有公开指南没有填写，五项要素应齐全，请补齐后改填",
                "The website column is not said to have the guide, one of its five elements: complete it and correct the answer"));
  }

  @Test
  void allBlankGivesFive() {
    assertThat(bench.judge()).hasSize(5);
  }

  @Test
  void dayBeforeTheEndOfTheYearIsNotJudged() {
    assertThat(bench.dataAsOf("2016-12-30").judge()).isEmpty();
  }

  @Test
  void yearsBeforeTheNoticeAreNotJudged() {
    assertThat(bench.year(2015).judge()).isEmpty();
  }
}
