package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class NotApplicableWithoutReasonTest {

  private final RuleBench bench = new RuleBench(new NotApplicableWithoutReason());

  @Test
  void reasonIsGiven() {
    assertThat(bench.judge(taskProgress("state", "不涉及", "notApplicableReason", "本区无此事项")))
        .isEmpty();
  }

  @Test
  void reasonIsMissing() {
    assertThat(
            bench.judge(
                taskProgress("taskNumber", "9", "state", "不涉及", "notApplicableReason", "—")))
        .containsExactly(
            bench.finding(
                "任务进展!H4",
                "—",
                "填写不涉及的理由",
                "任务9填为“不涉及”，但没有填理由，请补填",
                "Task 9 is said not to apply but no reason is given: fill it in"));
  }

  @Test
  void otherStatesAndBlanksAreNotJudged() {
    assertThat(bench.judge(taskProgress(), taskProgress("state", "未开展"))).isEmpty();
  }
}
