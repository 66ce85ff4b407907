package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TaskDateWithoutDoneTest {

  private final RuleBench bench = new RuleBench(new TaskDateWithoutDone());

  @Test
  void doneWithDate() {
    assertThat(bench.judge(taskProgress("state", "已完成", "doneOn", "2016-10-31"))).isEmpty();
  }

  @Test
  void underWayWithDate() {
    assertThat(bench.judge(taskProgress("taskNumber", "9", "state", "进行中", "doneOn", "2016-10-31")))
        .containsExactly(
            bench.finding(
                "任务进展!F4",
                "进行中",
                "已完成，或清空完成日期",
                "任务9填了完成日期2016-10-31，但完成状态为“进行中”，请核对",
                "Task 9 has the completion date 2016-10-31 but its state is 进行中: check which is right"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench.judge(
                taskProgress(), taskProgress("doneOn", "2016-10-31"), taskProgress("state", "不涉及")))
        .isEmpty();
  }
}
