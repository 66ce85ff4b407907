package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.row;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.ledger.Disclosure;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class EvidenceEntryUnknownTest {

  private final RuleBench bench = new RuleBench(new EvidenceEntryUnknown());

  @Test
  void rowThatComesLater() {
    assertThat(bench.judge(taskProgress("evidenceEntry", "Z-1"), disclosure("entryNumber", "Z-1")))
        .isEmpty();
  }

  @Test
  void severalNumbers() {
    assertThat(
            bench.judge(
                taskProgress("evidenceEntry", "Z-1、Z-2"),
                disclosure("entryNumber", "Z-1"),
                row(Disclosure.class, 5, "entryNumber", "Z-2")))
        .isEmpty();
  }

  @Test
  void numberWithASeparatorInIt() {
    assertThat(bench.judge(taskProgress("evidenceEntry", "Z，1"), disclosure("entryNumber", "Z，1")))
        .isEmpty();
  }

  @Test
  void oneOfSeveralIsUnknown() {
    assertThat(
            bench.judge(taskProgress("evidenceEntry", "Z-1；Z-2"), disclosure("entryNumber", "Z-1")))
        .containsExactly(
            bench.finding(
                "任务进展!K4",
                "Z-1；Z-2",
                "主动公开台账中已有的登记编号",
                "主动公开台账中没有登记编号“Z-2”，请核对编号或补登该事项",
                "The ledger 主动公开台账 has no entry Z-2: check the number or add the entry"));
  }

  @Test
  void unknown() {
    assertThat(bench.judge(taskProgress("evidenceEntry", "Z-9"), disclosure("entryNumber", "Z-1")))
        .containsExactly(
            bench.finding(
                "任务进展!K4",
                "Z-9",
                "主动公开台账中已有的登记编号",
                "主动公开台账中没有登记编号“Z-9”，请核对编号或补登该事项",
                "The ledger 主动公开台账 has no entry Z-9: check the number or add the entry"));
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.judge(taskProgress(), disclosure())).isEmpty();
  }
}
