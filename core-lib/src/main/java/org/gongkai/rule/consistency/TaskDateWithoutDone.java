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

/** Only a finished task has a date of completion. */
@AutoService(Rule.class)
@RuleInfo(
    code = "task-date-without-done",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "未完成的任务不填完成日期",
    titleInEnglish = "Only a finished task has a date of completion",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "未完成的任务不填完成日期")},
    inputs = {"task-progress.state", "task-progress.doneOn"})
public final class TaskDateWithoutDone extends RowRule<TaskProgress> {

  public TaskDateWithoutDone() {
    super(TaskProgress.class);
  }

  @Override
  protected void check(TaskProgress row, Judging judging, FindingSink findings) {
    if (row.doneOn().isGiven() && row.state().isGiven() && !row.state().is(ProgressState.DONE)) {
      findings.report(
          row,
          row.state(),
          "已完成，或清空完成日期",
          "任务"
              + row.taskNumber().raw()
              + "填了完成日期"
              + row.doneOn().get()
              + "，但完成状态为“"
              + row.state().get().label()
              + "”，请核对",
          "Task "
              + row.taskNumber().raw()
              + " has the completion date "
              + row.doneOn().get()
              + " but its state is "
              + row.state().get().label()
              + ": check which is right");
    }
  }
}
