package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.review;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ReviewCarriedOverWrongTest {

  private final RuleBench bench = new RuleBench(new ReviewCarriedOverWrong());

  @Test
  void lastDayOfTheYearBeforeWasCarriedOver() {
    assertThat(bench.judge(review("acceptedOn", "2015-12-31", "carriedOver", "是"))).isEmpty();
    assertThat(bench.judge(review("acceptedOn", "2015-12-31", "carriedOver", "否")))
        .containsExactly(
            bench.finding(
                "复议诉讼台账!F4",
                "否",
                "是",
                "案件于2015-12-31受理，应为上年结转，请改正“是否上年结转”或受理日期",
                "The case was accepted on 2015-12-31 and was carried over: correct the answer or the date"));
  }

  @Test
  void firstDayOfTheYearWasNot() {
    assertThat(bench.judge(review("acceptedOn", "2016-01-01", "carriedOver", "否"))).isEmpty();
    assertThat(bench.judge(review("acceptedOn", "2016-01-01", "carriedOver", "是")))
        .containsExactly(
            bench.finding(
                "复议诉讼台账!F4",
                "是",
                "否",
                "案件于2016-01-01受理，不是上年结转，请改正“是否上年结转”或受理日期",
                "The case was accepted on 2016-01-01 and was not carried over: correct the answer or the date"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench.judge(review(), review("acceptedOn", "2015-01-01"), review("carriedOver", "是")))
        .isEmpty();
  }
}
