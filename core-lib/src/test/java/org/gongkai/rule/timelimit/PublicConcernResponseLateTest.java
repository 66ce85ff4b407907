package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class PublicConcernResponseLateTest {

  private final RuleBench bench = new RuleBench(new PublicConcernResponseLate());

  @Test
  void lastMinuteIsInTime() {
    assertThat(
            bench.judge(
                interpretation(
                    "eventLevel",
                    "其他政务舆情",
                    "occurredAt",
                    "2016-07-30 08:00",
                    "respondedAt",
                    "2016-08-01 08:00")))
        .isEmpty();
  }

  @Test
  void minuteAfterIsLate() {
    assertThat(
            bench.judge(
                interpretation(
                    "eventLevel",
                    "其他政务舆情",
                    "occurredAt",
                    "2016-07-30 08:00",
                    "respondedAt",
                    "2016-08-01 08:01")))
        .containsExactly(
            bench.finding(
                "解读回应台账!S4",
                "2016-08-01 08:01",
                "不晚于2016-08-01 08:00",
                "事件发生于2016-07-30 08:00，2016-08-01 08:01才回应，应在48小时内即2016-08-01 08:00前，请核对时间或说明原因",
                "The event happened at 2016-07-30 08:00, the answer was given at 2016-08-01 08:01; the limit of 48 hours ended at 2016-08-01 08:00: check the times or explain"));
  }

  @Test
  void eventsBeforeTheInstrumentAreNotJudged() {
    assertThat(
            bench.judge(
                interpretation(
                    "eventLevel",
                    "其他政务舆情",
                    "occurredAt",
                    "2016-07-29 08:00",
                    "respondedAt",
                    "2016-08-05 08:00")))
        .isEmpty();
  }

  @Test
  void blanksAndOtherLevelsAreNotJudged() {
    assertThat(
            bench.judge(
                interpretation(),
                interpretation("eventLevel", "其他政务舆情", "occurredAt", "2016-07-30 08:00"),
                interpretation("eventLevel", "其他政务舆情", "respondedAt", "2016-08-01 08:01"),
                interpretation("occurredAt", "2016-07-30 08:00", "respondedAt", "2016-08-01 08:01"),
                interpretation(
                    "eventLevel",
                    "重大突发事件",
                    "occurredAt",
                    "2016-07-30 08:00",
                    "respondedAt",
                    "2016-08-01 08:01")))
        .isEmpty();
  }
}
