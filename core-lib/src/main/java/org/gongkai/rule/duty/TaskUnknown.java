package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.util.stream.Collectors;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/**
 * A row of the task sheet is about a task in which the unit has a part.
 *
 * <p>Only a warning: by the notice's closing note, units that it does not name also act where a
 * task touches their work.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "task-unknown",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "任务序号应为本单位承担的任务",
    titleInEnglish = "The task is one of the unit's tasks",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "注",
          quote = "与本表工作任务相关但并未明确列责任单位的也应在自身职责范围内推进",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {"task-progress.taskNumber"})
public final class TaskUnknown extends RowRule<TaskProgress> {

  public TaskUnknown() {
    super(TaskProgress.class);
  }

  @Override
  protected void check(TaskProgress row, Judging judging, FindingSink findings) {
    if (judging.tasks().isEmpty() || !row.taskNumber().isGiven()) {
      return;
    }
    if (TaskNumber.find(row.taskNumber()).flatMap(judging::findTask).isEmpty()) {
      String own =
          judging.tasks().stream()
              .map(task -> String.valueOf(task.number()))
              .collect(Collectors.joining("、"));
      findings.report(
          row,
          row.taskNumber(),
          own,
          "任务序号" + row.taskNumber().raw() + "不是本单位承担的任务，本单位的任务是" + own + "，请核对",
          "Task "
              + row.taskNumber().raw()
              + " is not one of the unit's tasks, which are "
              + own
              + ": check the number");
    }
  }
}
