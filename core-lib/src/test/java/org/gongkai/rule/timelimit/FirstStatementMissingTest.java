package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.interpretation;
import static org.gongkai.ledger.Written.row;

import org.gongkai.ledger.Interpretation;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class FirstStatementMissingTest {

  private final RuleBench bench = new RuleBench(new FirstStatementMissing());

  @Test
  void timeInAnyRowOfTheEventIsEnough() {
    assertThat(
            bench.judge(
                interpretation(
                    "concern", "某事件", "eventLevel", "重大突发事件", "occurredAt", "2016-11-20 14:30"),
                interpretation(
                    "concern",
                    "某事件",
                    "eventLevel",
                    "重大突发事件",
                    "firstStatementAt",
                    "2016-11-20 19:30")))
        .isEmpty();
  }

  @Test
  void timeInAnEarlierRowIsEnough() {
    assertThat(
            bench.judge(
                interpretation(
                    "concern",
                    "某事件",
                    "eventLevel",
                    "重大突发事件",
                    "firstStatementAt",
                    "2016-11-20 19:30"),
                interpretation(
                    "concern", "某事件", "eventLevel", "重大突发事件", "occurredAt", "2016-11-20 14:30")))
        .isEmpty();
  }

  @Test
  void missingTimeIsReportedOnceForTheEvent() {
    assertThat(
            bench.judge(
                interpretation(
                    "concern", "某事件", "eventLevel", "重大突发事件", "occurredAt", "2016-11-20 14:30"),
                row(
                    Interpretation.class,
                    5,
                    "concern",
                    "某事件",
                    "eventLevel",
                    "重大突发事件",
                    "occurredAt",
                    "2016-11-20 14:30")))
        .containsExactly(
            bench.finding(
                "解读回应台账!Q4",
                "",
                "填写实际时间，应不晚于2016-11-20 19:30",
                "2016-11-20 14:30发生的重大突发事件没有首次发布信息时间，应在5小时内即2016-11-20 19:30前，请补填或说明原因",
                "For the serious event of 2016-11-20 14:30 no first statement is given; the limit of 5 hours ended at 2016-11-20 19:30: fill it in or explain"));
  }

  @Test
  void eventsWithoutANameAreToldApart() {
    assertThat(
            bench.judge(
                interpretation("eventLevel", "重大突发事件", "occurredAt", "2016-11-20 14:30"),
                row(
                    Interpretation.class,
                    5,
                    "eventLevel",
                    "重大突发事件",
                    "occurredAt",
                    "2016-11-21 14:30")))
        .hasSize(2);
  }

  @Test
  void isNotDueOnTheDayTheLimitEnds() {
    assertThat(
            bench
                .dataAsOf("2016-11-20")
                .judge(interpretation("eventLevel", "重大突发事件", "occurredAt", "2016-11-20 14:30")))
        .isEmpty();
  }

  @Test
  void isDueOnTheDayAfter() {
    assertThat(
            bench
                .dataAsOf("2016-11-21")
                .judge(interpretation("eventLevel", "重大突发事件", "occurredAt", "2016-11-20 14:30")))
        .hasSize(1);
  }

  @Test
  void blanksAndOtherLevelsAreNotJudged() {
    assertThat(
            bench.judge(
                interpretation(),
                interpretation("eventLevel", "其他政务舆情", "occurredAt", "2016-11-20 14:30"),
                interpretation("eventLevel", "重大突发事件")))
        .isEmpty();
  }
}
