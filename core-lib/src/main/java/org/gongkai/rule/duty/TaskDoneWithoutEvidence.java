package org.gongkai.rule.duty;

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

/** A finished task shows its evidence: a web address or an entry of the disclosure ledger. */
@AutoService(Rule.class)
@RuleInfo(
    code = "task-done-without-evidence",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "已完成的任务应有佐证网址或佐证登记编号",
    titleInEnglish = "A finished task has evidence",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "任务进展：佐证网址、佐证登记编号")},
    inputs = {"task-progress.state", "task-progress.evidence", "task-progress.evidenceEntry"})
public final class TaskDoneWithoutEvidence extends RowRule<TaskProgress> {

  public TaskDoneWithoutEvidence() {
    super(TaskProgress.class);
  }

  @Override
  protected void check(TaskProgress row, Judging judging, FindingSink findings) {
    if (row.state().is(ProgressState.DONE)
        && row.evidence().isEmpty()
        && row.evidenceEntry().isEmpty()) {
      findings.report(
          row,
          row.evidence(),
          "公开网址，或主动公开台账中的登记编号",
          "任务" + row.taskNumber().raw() + "填为“已完成”，但没有佐证网址或佐证登记编号，请补填",
          "Task "
              + row.taskNumber().raw()
              + " is marked done but has neither a web address nor an entry as evidence: fill one in");
    }
  }
}
