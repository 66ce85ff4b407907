package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
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

/**
 * A task is finished by its deadline.
 *
 * <p>The plan's deadline decides; the one in the workbook only where the plan does not know the
 * task.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "task-done-after-deadline",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "任务在完成时限内完成",
    titleInEnglish = "A task is finished by its deadline",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务分解表",
          quote = "完成时限",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {"task-progress.taskNumber", "task-progress.deadline", "task-progress.doneOn"})
public final class TaskDoneAfterDeadline extends RowRule<TaskProgress> {

  public TaskDoneAfterDeadline() {
    super(TaskProgress.class);
  }

  @Override
  protected void check(TaskProgress row, Judging judging, FindingSink findings) {
    LocalDate deadline =
        TaskNumber.find(row.taskNumber())
            .flatMap(judging::findTask)
            .map(Task::deadline)
            .or(() -> row.deadline().find())
            .orElse(null);
    if (deadline != null && row.doneOn().isGiven() && row.doneOn().get().isAfter(deadline)) {
      findings.report(
          row,
          row.doneOn(),
          "不晚于" + deadline,
          "任务"
              + row.taskNumber().raw()
              + "于"
              + row.doneOn().get()
              + "完成，晚于完成时限"
              + deadline
              + "，请核对日期或说明原因",
          "Task "
              + row.taskNumber().raw()
              + " was finished on "
              + row.doneOn().get()
              + ", after its deadline "
              + deadline
              + ": check the date or explain");
    }
  }
}
