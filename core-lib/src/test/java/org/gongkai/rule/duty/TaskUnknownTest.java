package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TaskUnknownTest {

  private final RuleBench bench = new RuleBench(new TaskUnknown());

  @Test
  void ownTaskIsKnown() {
    assertThat(bench.task(9, TaskRole.LEAD, "2016-10-31").judge(taskProgress("taskNumber", "9")))
        .isEmpty();
  }

  @Test
  void otherTaskIsReported() {
    assertThat(
            bench
                .task(9, TaskRole.LEAD, "2016-10-31")
                .task(33, TaskRole.IMPLEMENT, "2016-12-31")
                .judge(taskProgress("taskNumber", "38")))
        .containsExactly(
            bench.finding(
                "任务进展!A4",
                "38",
                "9、33",
                "任务序号38不是本单位承担的任务，本单位的任务是9、33，请核对",
                "Task 38 is not one of the unit's tasks, which are 9、33: check the number"));
  }

  @Test
  void fractionsAndHugeNumbersAreUnknown() {
    assertThat(
            bench
                .task(9, TaskRole.LEAD, "2016-10-31")
                .judge(
                    taskProgress("taskNumber", "9.5"),
                    taskProgress("taskNumber", "9000000000"),
                    taskProgress("taskNumber", "0"),
                    taskProgress("taskNumber", "-9")))
        .hasSize(4);
  }

  @Test
  void blanksAndUnitsWithoutTasksAreNotJudged() {
    assertThat(bench.task(9, TaskRole.LEAD, "2016-10-31").judge(taskProgress())).isEmpty();
    assertThat(new RuleBench(new TaskUnknown()).judge(taskProgress("taskNumber", "9"))).isEmpty();
  }
}
