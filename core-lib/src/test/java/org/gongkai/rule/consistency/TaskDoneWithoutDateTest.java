package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TaskDoneWithoutDateTest {

  private final RuleBench bench = new RuleBench(new TaskDoneWithoutDate());

  @Test
  void doneWithDate() {
    assertThat(bench.judge(taskProgress("state", "已完成", "doneOn", "2016-10-31"))).isEmpty();
  }

  @Test
  void doneWithoutDate() {
    assertThat(bench.judge(taskProgress("taskNumber", "9", "state", "已完成")))
        .containsExactly(
            bench.finding(
                "任务进展!G4",
                "",
                "填写完成日期",
                "任务9填为“已完成”，但没有完成日期，请补填",
                "Task 9 is marked done but has no date: fill it in"));
  }

  @Test
  void otherStatesBlanksAndUnreadableDatesAreNotJudged() {
    assertThat(
            bench.judge(
                taskProgress(),
                taskProgress("state", "进行中"),
                taskProgress("state", "已完成", "doneOn", "?十月底")))
        .isEmpty();
  }
}
