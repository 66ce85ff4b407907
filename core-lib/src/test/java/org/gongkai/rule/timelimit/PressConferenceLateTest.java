package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class PressConferenceLateTest {

  private final RuleBench bench = new RuleBench(new PressConferenceLate());

  @Test
  void lastMinuteIsInTime() {
    assertThat(
            bench.judge(
                interpretation(
                    "eventLevel",
                    "重大突发事件",
                    "occurredAt",
                    "2016-08-05 14:30",
                    "pressConferenceAt",
                    "2016-08-06 14:30")))
        .isEmpty();
  }

  @Test
  void minuteAfterIsLate() {
    assertThat(
            bench.judge(
                interpretation(
                    "eventLevel",
                    "重大突发事件",
                    "occurredAt",
                    "2016-08-05 14:30",
                    "pressConferenceAt",
                    "2016-08-06 14:31")))
        .containsExactly(
            bench.finding(
                "解读回应台账!R4",
                "2016-08-06 14:31",
                "不晚于2016-08-06 14:30",
                "事件发生于2016-08-05 14:30，2016-08-06 14:31才举行新闻发布会，应在24小时内即2016-08-06 14:30前，请核对时间或说明原因",
                "The event happened at 2016-08-05 14:30, the press conference was held at 2016-08-06 14:31; the limit of 24 hours ended at 2016-08-06 14:30: check the times or explain"));
  }

  @Test
  void eventsBeforeTheInstrumentAreNotJudged() {
    assertThat(
            bench.judge(
                interpretation(
                    "eventLevel",
                    "重大突发事件",
                    "occurredAt",
                    "2016-07-29 23:00",
                    "pressConferenceAt",
                    "2016-08-06 14:31")))
        .isEmpty();
  }

  @Test
  void blanksAndOtherLevelsAreNotJudged() {
    assertThat(
            bench.judge(
                interpretation(),
                interpretation("eventLevel", "重大突发事件", "occurredAt", "2016-08-05 14:30"),
                interpretation("eventLevel", "重大突发事件", "pressConferenceAt", "2016-08-06 14:31"),
                interpretation(
                    "occurredAt", "2016-08-05 14:30", "pressConferenceAt", "2016-08-06 14:31"),
                interpretation(
                    "eventLevel",
                    "其他政务舆情",
                    "occurredAt",
                    "2016-08-05 14:30",
                    "pressConferenceAt",
                    "2016-08-06 14:31")))
        .isEmpty();
  }

  @Test
  void extremelySeriousEventsAreJudgedToo() {
    assertThat(
            bench.judge(
                interpretation(
                    "eventLevel",
                    "特别重大突发事件",
                    "occurredAt",
                    "2016-12-01 08:00",
                    "pressConferenceAt",
                    "2016-12-02 09:00")))
        .hasSize(1);
  }
}
