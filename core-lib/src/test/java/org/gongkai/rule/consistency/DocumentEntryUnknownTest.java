package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.interpretation;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class DocumentEntryUnknownTest {

  private final RuleBench bench = new RuleBench(new DocumentEntryUnknown());

  @Test
  void known() {
    assertThat(
            bench.judge(disclosure("entryNumber", "Z-1"), interpretation("documentEntry", "Z-1")))
        .isEmpty();
  }

  @Test
  void unknown() {
    assertThat(bench.judge(interpretation("documentEntry", "Z-9")))
        .containsExactly(
            bench.finding(
                "解读回应台账!F4",
                "Z-9",
                "主动公开台账中已有的登记编号",
                "主动公开台账中没有登记编号“Z-9”，请核对编号或补登该事项",
                "The ledger 主动公开台账 has no entry Z-9: check the number or add the entry"));
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.judge(interpretation())).isEmpty();
  }
}
