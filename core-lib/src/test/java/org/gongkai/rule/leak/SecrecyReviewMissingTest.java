package org.gongkai.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class SecrecyReviewMissingTest {

  private final RuleBench bench = new RuleBench(new SecrecyReviewMissing());

  @Test
  void reviewed() {
    assertThat(
            bench.judge(
                disclosure(
                    "onOwnSite",
                    "2016-08-05",
                    "secrecyReviewer",
                    "甲",
                    "secrecyReviewedOn",
                    "2016-08-05")))
        .isEmpty();
  }

  @Test
  void blankReview() {
    assertThat(bench.judge(disclosure("onOwnSite", "2016-08-05")))
        .containsExactly(
            bench.finding(
                "主动公开台账!Y4",
                "",
                "填写保密审查人",
                "信息已于2016-08-05公开，但没有填保密审查人，请补填；未审查的应立即补审",
                "The information was published on 2016-08-05 but 保密审查人 is empty: fill it in, and make up for a review that was not held"),
            bench.finding(
                "主动公开台账!Z4",
                "",
                "填写保密审查日期",
                "信息已于2016-08-05公开，但没有填保密审查日期，请补填；未审查的应立即补审",
                "The information was published on 2016-08-05 but 保密审查日期 is empty: fill it in, and make up for a review that was not held"));
  }

  @Test
  void unpublishedNeedsNone() {
    assertThat(bench.judge(disclosure(), disclosure("formedOn", "2016-08-05"))).isEmpty();
  }

  @Test
  void beforeTheRegulationIsNotJudged() {
    assertThat(bench.judge(disclosure("onOwnSite", "2008-04-30"))).isEmpty();
    assertThat(bench.judge(disclosure("onOwnSite", "2008-05-01"))).hasSize(2);
  }
}
