package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TaskDoneWithoutEvidenceTest {

  private final RuleBench bench = new RuleBench(new TaskDoneWithoutEvidence());

  @Test
  void addressIsEvidence() {
    assertThat(
            bench.judge(
                taskProgress(
                    "taskNumber", "9", "state", "已完成", "evidence", "http://www.city.example/a")))
        .isEmpty();
  }

  @Test
  void entryIsEvidence() {
    assertThat(bench.judge(taskProgress("taskNumber", "9", "state", "已完成", "evidenceEntry", "Z-1")))
        .isEmpty();
  }

  @Test
  void doneWithoutEither() {
    assertThat(bench.judge(taskProgress("taskNumber", "9", "state", "已完成", "evidence", "无")))
        .containsExactly(
            bench.finding(
                "任务进展!J4",
                "无",
                "公开网址，或主动公开台账中的登记编号",
                "任务9填为“已完成”，但没有佐证网址或佐证登记编号，请补填",
                "Task 9 is marked done but has neither a web address nor an entry as evidence: fill one in"));
  }

  @Test
  void otherStatesAndBlanksNeedNone() {
    assertThat(
            bench.judge(taskProgress(), taskProgress("state", "进行中"), taskProgress("state", "不涉及")))
        .isEmpty();
  }
}
