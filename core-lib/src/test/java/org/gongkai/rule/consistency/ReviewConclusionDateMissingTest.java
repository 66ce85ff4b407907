package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.review;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ReviewConclusionDateMissingTest {

  private final RuleBench bench = new RuleBench(new ReviewConclusionDateMissing());

  @Test
  void decidedWithDate() {
    assertThat(bench.judge(review("result", "结果维持", "concludedOn", "2016-08-01"))).isEmpty();
  }

  @Test
  void decidedWithoutDate() {
    assertThat(bench.judge(review("result", "结果维持")))
        .containsExactly(
            bench.finding(
                "复议诉讼台账!H4",
                "",
                "填写审结日期，或将审理结果改为“尚未审结”",
                "审理结果填了“结果维持”，但没有填审结日期，请补填",
                "The result is 结果维持 but the date of conclusion is missing: fill it in"));
  }

  @Test
  void pendingAndBlankNeedNone() {
    assertThat(bench.judge(review(), review("result", "尚未审结"))).isEmpty();
  }
}
