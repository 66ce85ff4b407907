package org.gongkai.rule.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class DisclosureLateTest {

  private final RuleBench bench = new RuleBench(new DisclosureLate());

  @Test
  void twentiethWorkingDayIsInTime() {
    assertThat(
            bench.judge(
                disclosure(
                    "attribute",
                    "主动公开",
                    "formedOn",
                    "2016-08-03",
                    "onGovernmentSite",
                    "2016-08-31")))
        .isEmpty();
  }

  @Test
  void twentyFirstWorkingDayIsLate() {
    assertThat(
            bench.judge(
                disclosure(
                    "attribute",
                    "主动公开",
                    "formedOn",
                    "2016-08-03",
                    "onGovernmentSite",
                    "2016-09-01")))
        .containsExactly(
            bench.finding(
                "主动公开台账!Q4",
                "2016-09-01",
                "不晚于2016-08-31",
                "2016-08-03形成的信息2016-09-01才公开，应于2016-08-31前（含当日，20个工作日）公开，请核对日期或说明原因",
                "Information formed on 2016-08-03 was published on 2016-09-01; it was due by 2016-08-31 (20 working days): check the dates or explain"));
  }

  @Test
  void theEarliestChannelDecides() {
    assertThat(
            bench.judge(
                disclosure(
                    "attribute",
                    "主动公开",
                    "formedOn",
                    "2016-08-03",
                    "onGovernmentSite",
                    "2016-09-10",
                    "onWeibo",
                    "2016-08-31")))
        .isEmpty();
  }

  @Test
  void newLawGivesTwentyDaysToo() {
    assertThat(
            bench
                .year(2020)
                .judge(
                    disclosure(
                        "attribute", "主动公开", "formedOn", "2020-07-01", "onOwnSite", "2020-07-30")))
        .containsExactly(
            bench.finding(
                "主动公开台账!S4",
                "2020-07-30",
                "不晚于2020-07-29",
                "2020-07-01形成的信息2020-07-30才公开，应于2020-07-29前（含当日，20个工作日）公开，请核对日期或说明原因",
                "Information formed on 2020-07-01 was published on 2020-07-30; it was due by 2020-07-29 (20 working days): check the dates or explain"));
  }

  @Test
  void informationOnRequestIsNotJudged() {
    assertThat(
            bench.judge(
                disclosure(
                    "attribute",
                    "依申请公开",
                    "formedOn",
                    "2016-08-03",
                    "onGovernmentSite",
                    "2016-12-01")))
        .isEmpty();
  }

  @Test
  void blanksAreLeftToOthers() {
    assertThat(
            bench.judge(
                disclosure(),
                disclosure("attribute", "主动公开", "formedOn", "2016-08-03"),
                disclosure("attribute", "主动公开", "onGovernmentSite", "2016-08-03")))
        .isEmpty();
  }
}
