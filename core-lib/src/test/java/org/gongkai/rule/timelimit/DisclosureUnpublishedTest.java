package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class DisclosureUnpublishedTest {

  private final RuleBench bench = new RuleBench(new DisclosureUnpublished());

  @Test
  void isNotDueOnTheTwentiethWorkingDay() {
    assertThat(
            bench
                .dataAsOf("2016-08-31")
                .judge(disclosure("attribute", "主动公开", "formedOn", "2016-08-03")))
        .isEmpty();
  }

  @Test
  void isDueOnTheDayAfter() {
    assertThat(
            bench
                .dataAsOf("2016-09-01")
                .judge(disclosure("attribute", "主动公开", "formedOn", "2016-08-03")))
        .containsExactly(
            bench.finding(
                "主动公开台账!Q4",
                "",
                "填写实际公开日期，应不晚于2016-08-31",
                "2016-08-03形成的主动公开信息截至2016-09-01没有任何渠道的公开日期，应于2016-08-31前公开，请公开后补填日期",
                "Information formed on 2016-08-03 has no publication date on any channel as of 2016-09-01; it was due by 2016-08-31: publish it and fill in the date"));
  }

  @Test
  void oneChannelIsEnough() {
    assertThat(
            bench.judge(
                disclosure(
                    "attribute", "主动公开", "formedOn", "2016-08-03", "byOtherMeans", "2016-08-04")))
        .isEmpty();
  }

  @Test
  void unreadableDateIsLeftToOthers() {
    assertThat(
            bench.judge(
                disclosure("attribute", "主动公开", "formedOn", "2016-08-03", "byOtherMeans", "?八月")))
        .isEmpty();
  }

  @Test
  void blanksAndOtherAttributesAreNotJudged() {
    assertThat(
            bench.judge(
                disclosure(),
                disclosure("attribute", "不予公开", "formedOn", "2016-08-03"),
                disclosure("attribute", "主动公开")))
        .isEmpty();
  }
}
