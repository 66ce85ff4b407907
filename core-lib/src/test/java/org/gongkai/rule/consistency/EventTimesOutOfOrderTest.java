package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class EventTimesOutOfOrderTest {

  private final RuleBench bench = new RuleBench(new EventTimesOutOfOrder());

  @Test
  void sameMinute() {
    assertThat(
            bench.judge(
                interpretation(
                    "occurredAt",
                    "2016-08-05 14:30",
                    "firstStatementAt",
                    "2016-08-05 14:30",
                    "pressConferenceAt",
                    "2016-08-05 14:30",
                    "respondedAt",
                    "2016-08-05 14:30")))
        .isEmpty();
  }

  @Test
  void minuteBefore() {
    assertThat(
            bench.judge(
                interpretation(
                    "occurredAt",
                    "2016-08-05 14:30",
                    "firstStatementAt",
                    "2016-08-05 14:29",
                    "pressConferenceAt",
                    "2016-08-05 14:29",
                    "respondedAt",
                    "2016-08-05 14:29")))
        .containsExactly(
            bench.finding(
                "解读回应台账!Q4",
                "2016-08-05 14:29",
                "不早于2016-08-05 14:30",
                "首次发布信息时间2016-08-05 14:29早于事件发生时间2016-08-05 14:30，请核对两个时间",
                "首次发布信息时间 (2016-08-05 14:29) lies before the event (2016-08-05 14:30): check both times"),
            bench.finding(
                "解读回应台账!R4",
                "2016-08-05 14:29",
                "不早于2016-08-05 14:30",
                "新闻发布会时间2016-08-05 14:29早于事件发生时间2016-08-05 14:30，请核对两个时间",
                "新闻发布会时间 (2016-08-05 14:29) lies before the event (2016-08-05 14:30): check both times"),
            bench.finding(
                "解读回应台账!S4",
                "2016-08-05 14:29",
                "不早于2016-08-05 14:30",
                "回应时间2016-08-05 14:29早于事件发生时间2016-08-05 14:30，请核对两个时间",
                "回应时间 (2016-08-05 14:29) lies before the event (2016-08-05 14:30): check both times"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.judge(interpretation(), interpretation("respondedAt", "2016-08-05 14:29")))
        .isEmpty();
  }
}
