package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.taskProgress;

import org.gongkai.ledger.LedgerRow;
import org.gongkai.plan.DeadlineGrammar;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class TaskCheckpointMissedTest {

  private final RuleBench bench = new RuleBench(new TaskCheckpointMissed());

  private RuleBench due(String words, TaskRole role) {
    return bench.task(22, role, DeadlineGrammar.parse(words, 2016));
  }

  private static LedgerRow disclosed(String day) {
    return disclosure("taskNumber", "22", "onGovernmentSite", day);
  }

  @Test
  void oneDisclosureInEachQuarterUpToItsLastDay() {
    assertThat(
            due("每季度", TaskRole.LEAD)
                .judge(
                    disclosed("2016-03-31"),
                    disclosed("2016-04-01"),
                    disclosed("2016-09-30"),
                    disclosed("2016-10-01")))
        .isEmpty();
  }

  @Test
  void missedQuartersAreNamedInOneFinding() {
    assertThat(due("每季度", TaskRole.LEAD).judge(disclosed("2016-02-03"), disclosed("2016-07-01")))
        .containsExactly(
            bench.finding(
                "主动公开台账",
                "",
                "对应任务序号22，每季度",
                "任务22要求“每季度”，截至2016-06-30、2016-12-31的一期没有公开记录，请补填或说明原因",
                "Task 22 recurs (QUARTERLY) and has no disclosure for the turn that ended on 2016-06-30,"
                    + " 2016-12-31: fill it in or explain"));
  }

  @Test
  void aCheckpointIsDueOnItsDay() {
    assertThat(due("每季度", TaskRole.LEAD).dataAsOf("2016-03-31").judge()).hasSize(1);
  }

  @Test
  void aCheckpointIsNotDueOnTheDayBefore() {
    assertThat(due("每季度", TaskRole.LEAD).dataAsOf("2016-03-30").judge()).isEmpty();
  }

  @Test
  void whatIsDueAllTheTimeNeedsEvidenceWhenTheYearEnds() {
    due("长期坚持", TaskRole.LEAD);
    assertThat(bench.dataAsOf("2016-12-30").judge()).isEmpty();
    assertThat(bench.dataAsOf("2016-12-31").judge()).hasSize(1);
    assertThat(
            bench.judge(taskProgress("taskNumber", "22", "evidence", "http://www.city.example/a")))
        .isEmpty();
    assertThat(bench.judge(disclosed("2016-05-05"))).isEmpty();
  }

  @Test
  void aTaskThatDoesNotConcernTheUnitIsNotJudged() {
    assertThat(due("每季度", TaskRole.LEAD).judge(taskProgress("taskNumber", "22", "state", "不涉及")))
        .isEmpty();
  }

  @Test
  void jointUnitsAreHeldToItOnceTheyHaveBegun() {
    bench.task(22, TaskRole.JOINT, DeadlineGrammar.parse("每季度", 2016), "市他局");
    assertThat(bench.judge()).isEmpty();
    assertThat(bench.judge(disclosed("2016-02-03"))).hasSize(1);
  }

  @Test
  void ifNobodyLeadsEveryoneIsHeldToIt() {
    assertThat(due("每季度", TaskRole.IMPLEMENT).judge()).hasSize(1);
  }

  @Test
  void tasksWithOneDeadlineAndBlanksAreNotJudged() {
    assertThat(due("12月底", TaskRole.LEAD).judge(disclosure(), taskProgress())).isEmpty();
  }
}
