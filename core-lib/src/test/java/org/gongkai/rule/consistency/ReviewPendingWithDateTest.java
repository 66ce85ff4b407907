package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.review;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ReviewPendingWithDateTest {

  private final RuleBench bench = new RuleBench(new ReviewPendingWithDate());

  @Test
  void pendingWithoutDate() {
    assertThat(bench.judge(review("result", "尚未审结"))).isEmpty();
  }

  @Test
  void pendingWithDate() {
    assertThat(bench.judge(review("result", "尚未审结", "concludedOn", "2016-08-01")))
        .containsExactly(
            bench.finding(
                "复议诉讼台账!G4",
                "尚未审结",
                "实际的审理结果，或清空审结日期",
                "审理结果填为“尚未审结”，但填了审结日期2016-08-01，请核对",
                "The case is said to be pending but was concluded on 2016-08-01: check which is right"));
  }

  @Test
  void decidedAndBlankAreNotJudged() {
    assertThat(bench.judge(review(), review("result", "结果纠正", "concludedOn", "2016-08-01")))
        .isEmpty();
  }
}
