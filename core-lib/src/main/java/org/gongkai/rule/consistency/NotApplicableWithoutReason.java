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

/** A task that does not concern the unit says why. */
@AutoService(Rule.class)
@RuleInfo(
    code = "not-applicable-without-reason",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "状态为“不涉及”的任务应填理由",
    titleInEnglish = "A task that does not apply has a reason",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "状态为“不涉及”的任务应填理由")},
    inputs = {"task-progress.state", "task-progress.notApplicableReason"})
public final class NotApplicableWithoutReason extends RowRule<TaskProgress> {

  public NotApplicableWithoutReason() {
    super(TaskProgress.class);
  }

  @Override
  protected void check(TaskProgress row, Judging judging, FindingSink findings) {
    if (row.state().is(ProgressState.NOT_APPLICABLE) && row.notApplicableReason().isEmpty()) {
      findings.report(
          row,
          row.notApplicableReason(),
          "填写不涉及的理由",
          "任务" + row.taskNumber().raw() + "填为“不涉及”，但没有填理由，请补填",
          "Task "
              + row.taskNumber().raw()
              + " is said not to apply but no reason is given: fill it in");
    }
  }
}
