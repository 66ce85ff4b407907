package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.plan.Task;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/** Every task of the unit has a row. */
@AutoService(Rule.class)
@RuleInfo(
    code = "task-missing-from-workbook",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "本单位承担的每项任务都应填报",
    titleInEnglish = "Every task of the unit is reported on",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务分解表",
          quote = "责任单位",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {"task-progress.taskNumber"})
public final class TaskMissingFromWorkbook implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      private final Set<Integer> reported = new HashSet<>();

      @Override
      public void row(LedgerRow ledgerRow, FindingSink findings) {
        if (ledgerRow instanceof TaskProgress row) {
          TaskNumber.find(row.taskNumber()).ifPresent(reported::add);
        }
      }

      @Override
      public void end(Submission submission, FindingSink findings) {
        for (Task task : judging.tasks()) {
          if (!reported.contains(task.number())) {
            findings.report(
                Place.sheet(Ledger.TASK_PROGRESS.sheet()),
                "",
                String.valueOf(task.number()),
                "任务进展中没有任务" + task.number() + "，请补填一行，不涉及的填“不涉及”并写明理由",
                "The sheet of tasks has no row for task "
                    + task.number()
                    + ": add one; if it does not apply, say so with the reason");
          }
        }
      }
    };
  }
}
