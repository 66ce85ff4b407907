package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.proposal;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ProposalNotDisclosedTest {

  private final RuleBench bench = new RuleBench(new ProposalNotDisclosed());

  @Test
  void disclosed() {
    assertThat(
            bench.judge(
                proposal("publicInterest", "是", "answeredOn", "2016-08-01", "disclosed", "是")))
        .isEmpty();
  }

  @Test
  void reasonIsGiven() {
    assertThat(
            bench.judge(
                proposal(
                    "publicInterest",
                    "是",
                    "answeredOn",
                    "2016-08-01",
                    "disclosed",
                    "否",
                    "reason",
                    "涉及商业秘密")))
        .isEmpty();
  }

  @Test
  void neither() {
    assertThat(
            bench.judge(
                proposal("publicInterest", "是", "answeredOn", "2016-08-01", "disclosed", "否")))
        .containsExactly(
            bench.finding(
                "建议提案台账!H4",
                "否",
                "是，或填写不公开理由",
                "复文应当公开，已于2016-08-01答复，但没有公开也没有填不公开理由，请公开或补填理由",
                "The answer of 2016-08-01 is of public interest but neither disclosed nor is a reason given: disclose it or give the reason"));
  }

  @Test
  void blankCountsAsNotDisclosed() {
    assertThat(bench.judge(proposal("publicInterest", "是", "answeredOn", "2016-08-01"))).hasSize(1);
  }

  @Test
  void othersAreNotJudged() {
    assertThat(
            bench.judge(
                proposal(),
                proposal("publicInterest", "是"),
                proposal("publicInterest", "否", "answeredOn", "2016-08-01"),
                proposal("role", "协办", "publicInterest", "是", "answeredOn", "2016-08-01")))
        .isEmpty();
  }
}
