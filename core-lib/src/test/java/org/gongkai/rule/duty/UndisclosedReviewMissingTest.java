package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class UndisclosedReviewMissingTest {

  private final RuleBench bench = new RuleBench(new UndisclosedReviewMissing());

  @Test
  void reviewed() {
    assertThat(
            bench
                .safeguards("undisclosedReviewedOn", "2016-11-01")
                .judge(disclosure("attribute", "不予公开")))
        .isEmpty();
  }

  @Test
  void notReviewed() {
    assertThat(bench.judge(disclosure("attribute", "不予公开")))
        .containsExactly(
            bench.finding(
                "工作保障!B18",
                "",
                "填写最近一次评审日期",
                "主动公开台账中有1条不予公开的信息，但没有填不公开信息的评审日期，应定期评审，请补填或说明原因",
                "The ledger has 1 undisclosed item(s) but no date of their review, which is due at intervals: fill it in or explain"));
  }

  @Test
  void isNotDueBeforeTheYearEnds() {
    assertThat(bench.dataAsOf("2016-12-30").judge(disclosure("attribute", "不予公开"))).isEmpty();
  }

  @Test
  void betweenTheNoticeAndTheNewLawIsNotJudged() {
    assertThat(bench.year(2017).judge(disclosure("attribute", "不予公开"))).isEmpty();
    assertThat(bench.year(2019).judge(disclosure("attribute", "不予公开"))).hasSize(1);
  }

  @Test
  void nothingUndisclosedNeedsNone() {
    assertThat(bench.judge(disclosure(), disclosure("attribute", "主动公开"))).isEmpty();
  }
}
