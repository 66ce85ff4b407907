package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.review;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ReviewConcludedBeforeAcceptedTest {

  private final RuleBench bench = new RuleBench(new ReviewConcludedBeforeAccepted());

  @Test
  void sameDay() {
    assertThat(bench.judge(review("acceptedOn", "2016-08-01", "concludedOn", "2016-08-01")))
        .isEmpty();
  }

  @Test
  void dayBefore() {
    assertThat(bench.judge(review("acceptedOn", "2016-08-02", "concludedOn", "2016-08-01")))
        .containsExactly(
            bench.finding(
                "复议诉讼台账!H4",
                "2016-08-01",
                "不早于2016-08-02",
                "审结日期2016-08-01早于受理日期2016-08-02，请核对两个日期",
                "The case was concluded on 2016-08-01, before it was accepted on 2016-08-02: check both dates"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.judge(review(), review("concludedOn", "2016-08-01"))).isEmpty();
  }
}
