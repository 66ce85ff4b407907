package org.gongkai.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class SecrecyReviewLateTest {

  private final RuleBench bench = new RuleBench(new SecrecyReviewLate());

  @Test
  void sameDay() {
    assertThat(
            bench.judge(disclosure("onOwnSite", "2016-08-05", "secrecyReviewedOn", "2016-08-05")))
        .isEmpty();
  }

  @Test
  void dayAfter() {
    assertThat(
            bench.judge(disclosure("onOwnSite", "2016-08-05", "secrecyReviewedOn", "2016-08-06")))
        .containsExactly(
            bench.finding(
                "主动公开台账!Z4",
                "2016-08-06",
                "不晚于2016-08-05",
                "保密审查日期2016-08-06晚于公开日期2016-08-05，应先审查后公开，请核对日期或说明原因",
                "The secrecy review is dated 2016-08-06, after publication on 2016-08-05: check the dates or explain"));
  }

  @Test
  void earliestChannelDecides() {
    assertThat(
            bench.judge(
                disclosure(
                    "onOwnSite",
                    "2016-08-10",
                    "onWeibo",
                    "2016-08-05",
                    "secrecyReviewedOn",
                    "2016-08-06")))
        .hasSize(1);
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench.judge(
                disclosure(),
                disclosure("secrecyReviewedOn", "2016-08-06"),
                disclosure("onOwnSite", "2016-08-05")))
        .isEmpty();
  }
}
