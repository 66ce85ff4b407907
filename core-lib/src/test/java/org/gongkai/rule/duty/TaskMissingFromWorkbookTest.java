package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TaskMissingFromWorkbookTest {

  private final RuleBench bench = new RuleBench(new TaskMissingFromWorkbook());

  @Test
  void everyTaskHasARow() {
    assertThat(
            bench
                .task(9, TaskRole.LEAD, "2016-10-31")
                .task(33, TaskRole.IMPLEMENT, "2016-12-31")
                .judge(taskProgress("taskNumber", "9"), taskProgress("taskNumber", "33.0")))
        .isEmpty();
  }

  @Test
  void eachMissingTaskIsReported() {
    assertThat(
            bench
                .task(9, TaskRole.LEAD, "2016-10-31")
                .task(33, TaskRole.IMPLEMENT, "2016-12-31")
                .judge(taskProgress()))
        .containsExactly(
            bench.finding(
                "任务进展",
                "",
                "33",
                "任务进展中没有任务33，请补填一行，不涉及的填“不涉及”并写明理由",
                "The sheet of tasks has no row for task 33: add one; if it does not apply, say so with the reason"),
            bench.finding(
                "任务进展",
                "",
                "9",
                "任务进展中没有任务9，请补填一行，不涉及的填“不涉及”并写明理由",
                "The sheet of tasks has no row for task 9: add one; if it does not apply, say so with the reason"));
  }

  @Test
  void unitWithoutTasksMissesNone() {
    assertThat(bench.judge()).isEmpty();
  }
}
