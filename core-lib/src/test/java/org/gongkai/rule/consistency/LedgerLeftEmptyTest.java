package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.proposal;

import org.gongkai.ledger.Ledger;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class LedgerLeftEmptyTest {

  private final RuleBench bench = new RuleBench(new LedgerLeftEmpty());

  @Test
  void declaredOrFilled() {
    assertThat(
            bench
                .zeroReport(Ledger.DISCLOSURES)
                .zeroReport(Ledger.REQUESTS)
                .zeroReport(Ledger.INTERPRETATIONS)
                .zeroReport(Ledger.REVIEWS)
                .zeroReport(Ledger.COMPLAINTS)
                .judge(proposal()))
        .isEmpty();
  }

  @Test
  void neither() {
    assertThat(
            bench
                .zeroReport(Ledger.DISCLOSURES)
                .zeroReport(Ledger.REQUESTS)
                .zeroReport(Ledger.INTERPRETATIONS)
                .zeroReport(Ledger.REVIEWS)
                .zeroReport(Ledger.COMPLAINTS)
                .judge())
        .containsExactly(
            bench.finding(
                "建议提案台账",
                "",
                "填写记录，或在“零报告声明”中填“是”",
                "建议提案台账没有记录，也没有声明零报告，请补填或在“报送单位”表的零报告声明中填“是”",
                "The ledger 建议提案台账 has no rows and is not declared empty: fill it in, or declare it on the cover"));
  }

  @Test
  void everyLedgerButTheTasks() {
    assertThat(bench.judge())
        .extracting(finding -> finding.place().sheet())
        .containsExactlyInAnyOrder("主动公开台账", "依申请公开台账", "解读回应台账", "复议诉讼台账", "投诉举报台账", "建议提案台账");
  }
}
