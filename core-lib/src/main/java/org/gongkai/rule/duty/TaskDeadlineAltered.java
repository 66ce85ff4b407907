package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.plan.Task;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** The deadline in the workbook is that of the plan. */
@AutoService(Rule.class)
@RuleInfo(
    code = "task-deadline-altered",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "完成时限由公开办预填，不得改动",
    titleInEnglish = "The deadline in the workbook is that of the plan",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "任务进展：完成时限")},
    inputs = {"task-progress.taskNumber", "task-progress.deadline"})
public final class TaskDeadlineAltered extends RowRule<TaskProgress> {

  public TaskDeadlineAltered() {
    super(TaskProgress.class);
  }

  @Override
  protected void check(TaskProgress row, Judging judging, FindingSink findings) {
    if (!row.deadline().isGiven()) {
      return;
    }
    TaskNumber.find(row.taskNumber())
        .flatMap(judging::findTask)
        .map(Task::deadline)
        .filter(deadline -> !deadline.equals(row.deadline().get()))
        .ifPresent(
            deadline ->
                findings.report(
                    row,
                    row.deadline(),
                    deadline.toString(),
                    "任务"
                        + row.taskNumber().raw()
                        + "的完成时限填为"
                        + row.deadline().get()
                        + "，计划规定为"
                        + deadline
                        + "，请恢复原值",
                    "The deadline of task "
                        + row.taskNumber().raw()
                        + " is given as "
                        + row.deadline().get()
                        + "; the plan says "
                        + deadline
                        + ": restore it"));
  }
}
