package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** A finished task says when it was finished. */
@AutoService(Rule.class)
@RuleInfo(
    code = "task-done-without-date",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "已完成的任务应填完成日期",
    titleInEnglish = "A finished task has a date",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "已完成的任务应填完成日期")},
    inputs = {"task-progress.state", "task-progress.doneOn"})
public final class TaskDoneWithoutDate extends RowRule<TaskProgress> {

  public TaskDoneWithoutDate() {
    super(TaskProgress.class);
  }

  @Override
  protected void check(TaskProgress row, Judging judging, FindingSink findings) {
    if (row.state().is(ProgressState.DONE) && row.doneOn().isEmpty()) {
      findings.report(
          row,
          row.doneOn(),
          "填写完成日期",
          "任务" + row.taskNumber().raw() + "填为“已完成”，但没有完成日期，请补填",
          "Task " + row.taskNumber().raw() + " is marked done but has no date: fill it in");
    }
  }
}
