package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.request;
import static org.gongkai.ledger.Written.row;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Request;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ZeroReportContradictedTest {

  private final RuleBench bench = new RuleBench(new ZeroReportContradicted());

  @Test
  void declaredAndEmpty() {
    assertThat(bench.zeroReport(Ledger.REQUESTS).judge(disclosure("entryNumber", "1"))).isEmpty();
  }

  @Test
  void declaredButFilled() {
    assertThat(
            bench
                .zeroReport(Ledger.REQUESTS)
                .judge(request("entryNumber", "1"), row(Request.class, 5, "entryNumber", "2")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!A4",
                "1",
                "没有记录，或改为非零报告",
                "依申请公开台账声明为零报告，但填有记录，请删去记录或取消零报告声明",
                "The ledger 依申请公开台账 is declared empty but has rows: delete them or withdraw the declaration"));
  }

  @Test
  void blankDeclaration() {
    assertThat(bench.judge(request("entryNumber", "1"))).isEmpty();
  }
}
