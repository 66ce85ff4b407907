package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.proposal;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ProposalDisclosedBeforeAnsweredTest {

  private final RuleBench bench = new RuleBench(new ProposalDisclosedBeforeAnswered());

  @Test
  void sameDay() {
    assertThat(bench.judge(proposal("answeredOn", "2016-09-01", "disclosedOn", "2016-09-01")))
        .isEmpty();
  }

  @Test
  void dayBefore() {
    assertThat(bench.judge(proposal("answeredOn", "2016-09-02", "disclosedOn", "2016-09-01")))
        .containsExactly(
            bench.finding(
                "建议提案台账!M4",
                "2016-09-01",
                "不早于2016-09-02",
                "公开日期2016-09-01早于答复日期2016-09-02，请核对两个日期",
                "The answer was disclosed on 2016-09-01, before it was given on 2016-09-02: check both dates"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.judge(proposal(), proposal("disclosedOn", "2016-09-01"))).isEmpty();
  }
}
