package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TaskDoneAfterDeadlineTest {

  private final RuleBench bench = new RuleBench(new TaskDoneAfterDeadline());

  @Test
  void lastDayIsInTime() {
    assertThat(
            bench
                .task(9, TaskRole.LEAD, "2016-10-31")
                .judge(taskProgress("taskNumber", "9", "doneOn", "2016-10-31")))
        .isEmpty();
  }

  @Test
  void dayAfterIsLate() {
    assertThat(
            bench
                .task(9, TaskRole.LEAD, "2016-10-31")
                .judge(taskProgress("taskNumber", "9", "doneOn", "2016-11-01")))
        .containsExactly(
            bench.finding(
                "任务进展!G4",
                "2016-11-01",
                "不晚于2016-10-31",
                "任务9于2016-11-01完成，晚于完成时限2016-10-31，请核对日期或说明原因",
                "Task 9 was finished on 2016-11-01, after its deadline 2016-10-31: check the date or explain"));
  }

  @Test
  void planWinsOverTheWorkbook() {
    assertThat(
            bench
                .task(9, TaskRole.LEAD, "2016-10-31")
                .judge(
                    taskProgress(
                        "taskNumber", "9", "deadline", "2016-12-31", "doneOn", "2016-11-01")))
        .containsExactly(
            bench.finding(
                "任务进展!G4",
                "2016-11-01",
                "不晚于2016-10-31",
                "任务9于2016-11-01完成，晚于完成时限2016-10-31，请核对日期或说明原因",
                "Task 9 was finished on 2016-11-01, after its deadline 2016-10-31: check the date or explain"));
  }

  @Test
  void workbookDecidesForATaskThePlanDoesNotKnow() {
    assertThat(
            bench.judge(
                taskProgress("taskNumber", "12", "deadline", "2016-11-30", "doneOn", "2016-12-01")))
        .containsExactly(
            bench.finding(
                "任务进展!G4",
                "2016-12-01",
                "不晚于2016-11-30",
                "任务12于2016-12-01完成，晚于完成时限2016-11-30，请核对日期或说明原因",
                "Task 12 was finished on 2016-12-01, after its deadline 2016-11-30: check the date or explain"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench.judge(
                taskProgress(),
                taskProgress("taskNumber", "9", "doneOn", "2016-12-31"),
                taskProgress("taskNumber", "1.5", "doneOn", "2016-12-31")))
        .isEmpty();
  }
}
