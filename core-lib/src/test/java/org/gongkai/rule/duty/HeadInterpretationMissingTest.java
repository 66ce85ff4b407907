package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.gongkai.unit.UnitFlag;
import org.junit.jupiter.api.Test;

class HeadInterpretationMissingTest {

  private final RuleBench bench = new RuleBench(new HeadInterpretationMissing());

  @Test
  void oneByTheHeadIsEnough() {
    assertThat(
            bench
                .flagged(UnitFlag.MACRO_ECONOMY)
                .judge(interpretation("byHead", "是", "heldOn", "2016-01-01")))
        .isEmpty();
  }

  @Test
  void noneByTheHead() {
    assertThat(
            bench
                .flagged(UnitFlag.LIVELIHOOD)
                .judge(
                    interpretation("byHead", "否", "heldOn", "2016-05-01"),
                    interpretation("heldOn", "2016-05-01")))
        .containsExactly(
            bench.finding(
                "解读回应台账",
                "",
                "不少于1次",
                "解读回应台账中没有主要负责人解读重要政策措施的记录，本单位主要负责人年内应解读不少于1次，请补填或说明原因",
                "The ledger shows no interpretation by the head, who must interpret important policy at least 1 time(s) a year: fill it in or explain"));
  }

  @Test
  void lastYearDoesNotCount() {
    assertThat(
            bench
                .flagged(UnitFlag.COUNTY_GOVERNMENT)
                .judge(interpretation("byHead", "是", "heldOn", "2015-12-31")))
        .containsExactly(
            bench.finding(
                "解读回应台账",
                "",
                "不少于1次",
                "解读回应台账中没有主要负责人解读重要政策措施的记录，本单位主要负责人年内应解读不少于1次，请补填或说明原因",
                "The ledger shows no interpretation by the head, who must interpret important policy at least 1 time(s) a year: fill it in or explain"));
  }

  @Test
  void otherUnitsAreNotHeldToIt() {
    assertThat(bench.flagged(UnitFlag.PROPOSAL_UNIT).judge()).isEmpty();
  }

  @Test
  void isNotDueBeforeTheEndOfTheYear() {
    assertThat(bench.flagged(UnitFlag.LIVELIHOOD).dataAsOf("2016-12-30").judge()).isEmpty();
  }

  @Test
  void blankLedgerOnTheLastDay() {
    assertThat(bench.flagged(UnitFlag.LIVELIHOOD).judge())
        .containsExactly(
            bench.finding(
                "解读回应台账",
                "",
                "不少于1次",
                "解读回应台账中没有主要负责人解读重要政策措施的记录，本单位主要负责人年内应解读不少于1次，请补填或说明原因",
                "The ledger shows no interpretation by the head, who must interpret important policy at least 1 time(s) a year: fill it in or explain"));
  }

  @Test
  void otherYearsAreNotJudged() {
    assertThat(bench.flagged(UnitFlag.LIVELIHOOD).year(2017).judge()).isEmpty();
  }
}
