package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TaskDeadlineAlteredTest {

  private final RuleBench bench = new RuleBench(new TaskDeadlineAltered());

  @Test
  void asInThePlan() {
    assertThat(
            bench
                .task(9, TaskRole.LEAD, "2016-10-31")
                .judge(taskProgress("taskNumber", "9", "deadline", "2016-10-31")))
        .isEmpty();
  }

  @Test
  void dayLater() {
    assertThat(
            bench
                .task(9, TaskRole.LEAD, "2016-10-31")
                .judge(taskProgress("taskNumber", "9", "deadline", "2016-11-01")))
        .containsExactly(
            bench.finding(
                "任务进展!E4",
                "2016-11-01",
                "2016-10-31",
                "任务9的完成时限填为2016-11-01，计划规定为2016-10-31，请恢复原值",
                "The deadline of task 9 is given as 2016-11-01; the plan says 2016-10-31: restore it"));
  }

  @Test
  void blanksAndUnknownTasksAreNotJudged() {
    assertThat(
            bench
                .task(9, TaskRole.LEAD, "2016-10-31")
                .judge(
                    taskProgress(),
                    taskProgress("taskNumber", "9"),
                    taskProgress("taskNumber", "12", "deadline", "2016-01-01")))
        .isEmpty();
  }
}
