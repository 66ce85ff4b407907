package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class FirstStatementLateTest {

  private final RuleBench bench = new RuleBench(new FirstStatementLate());

  @Test
  void lastMinuteIsInTime() {
    assertThat(
            bench.judge(
                interpretation(
                    "eventLevel",
                    "特别重大突发事件",
                    "occurredAt",
                    "2016-11-10 00:00",
                    "firstStatementAt",
                    "2016-11-10 05:00")))
        .isEmpty();
  }

  @Test
  void minuteAfterIsLate() {
    assertThat(
            bench.judge(
                interpretation(
                    "eventLevel",
                    "特别重大突发事件",
                    "occurredAt",
                    "2016-11-10 00:00",
                    "firstStatementAt",
                    "2016-11-10 05:01")))
        .containsExactly(
            bench.finding(
                "解读回应台账!Q4",
                "2016-11-10 05:01",
                "不晚于2016-11-10 05:00",
                "事件发生于2016-11-10 00:00，2016-11-10 05:01才首次发布信息，应在5小时内即2016-11-10 05:00前，请核对时间或说明原因",
                "The event happened at 2016-11-10 00:00, the first statement was made at 2016-11-10 05:01; the limit of 5 hours ended at 2016-11-10 05:00: check the times or explain"));
  }

  @Test
  void eventsBeforeTheInstrumentAreNotJudged() {
    assertThat(
            bench.judge(
                interpretation(
                    "eventLevel",
                    "特别重大突发事件",
                    "occurredAt",
                    "2016-11-09 23:59",
                    "firstStatementAt",
                    "2016-11-10 09:00")))
        .isEmpty();
  }

  @Test
  void blanksAndOtherLevelsAreNotJudged() {
    assertThat(
            bench.judge(
                interpretation(),
                interpretation("eventLevel", "特别重大突发事件", "occurredAt", "2016-11-10 00:00"),
                interpretation("eventLevel", "特别重大突发事件", "firstStatementAt", "2016-11-10 05:01"),
                interpretation(
                    "occurredAt", "2016-11-10 00:00", "firstStatementAt", "2016-11-10 05:01"),
                interpretation(
                    "eventLevel",
                    "其他政务舆情",
                    "occurredAt",
                    "2016-11-10 00:00",
                    "firstStatementAt",
                    "2016-11-10 05:01")))
        .isEmpty();
  }
}
