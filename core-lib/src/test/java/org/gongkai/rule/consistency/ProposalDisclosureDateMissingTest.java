package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.proposal;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ProposalDisclosureDateMissingTest {

  private final RuleBench bench = new RuleBench(new ProposalDisclosureDateMissing());

  @Test
  void disclosedWithDate() {
    assertThat(bench.judge(proposal("disclosed", "是", "disclosedOn", "2016-09-01"))).isEmpty();
  }

  @Test
  void disclosedWithoutDate() {
    assertThat(bench.judge(proposal("disclosed", "是")))
        .containsExactly(
            bench.finding(
                "建议提案台账!M4",
                "",
                "填写公开日期",
                "复文填为已公开，但没有填公开日期，请补填",
                "The answer is said to be disclosed but the date is missing: fill it in"));
  }

  @Test
  void othersAreNotJudged() {
    assertThat(bench.judge(proposal(), proposal("disclosed", "否"))).isEmpty();
  }
}
