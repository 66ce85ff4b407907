package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.row;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.ledger.TaskProgress;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TaskRowDuplicateTest {

  private final RuleBench bench = new RuleBench(new TaskRowDuplicate());

  @Test
  void oneRowForEachPart() {
    assertThat(
            bench.judge(
                taskProgress("taskNumber", "9", "role", "牵头"),
                taskProgress("taskNumber", "9", "role", "配合"),
                taskProgress("taskNumber", "10", "role", "牵头")))
        .isEmpty();
  }

  @Test
  void sameTaskAndPart() {
    assertThat(
            bench.judge(
                taskProgress("taskNumber", "9", "role", "牵头"),
                row(TaskProgress.class, 5, "taskNumber", "9.0", "role", "牵头")))
        .containsExactly(
            bench.finding(
                "任务进展!A5",
                "9.0",
                "每项任务每个角色一行",
                "任务9与第4行重复，请合并为一行",
                "Task 9 is already reported in row 4: keep one row"));
  }

  @Test
  void blankPartCountsAsOne() {
    assertThat(
            bench.judge(
                taskProgress("taskNumber", "9"), row(TaskProgress.class, 5, "taskNumber", "9")))
        .hasSize(1);
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.judge(taskProgress(), row(TaskProgress.class, 5))).isEmpty();
  }
}
