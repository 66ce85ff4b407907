package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/** A task has one row for each part that the unit has in it. */
@AutoService(Rule.class)
@RuleInfo(
    code = "task-row-duplicate",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "同一任务同一承担角色只填一行",
    titleInEnglish = "A task has one row for each part the unit has in it",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "任务进展：任务序号、承担角色")},
    inputs = {"task-progress.taskNumber", "task-progress.role"})
public final class TaskRowDuplicate implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      private final Map<String, Integer> seen = new HashMap<>();

      @Override
      public void row(LedgerRow ledgerRow, FindingSink findings) {
        if (ledgerRow instanceof TaskProgress row && row.taskNumber().isGiven()) {
          String task = row.taskNumber().get().stripTrailingZeros().toPlainString();
          String key = task + " " + row.role().find().map(TaskRole::name).orElse("");
          Integer first = seen.putIfAbsent(key, row.row().row() + 1);
          if (first != null) {
            findings.report(
                row,
                row.taskNumber(),
                "每项任务每个角色一行",
                "任务" + task + "与第" + first + "行重复，请合并为一行",
                "Task " + task + " is already reported in row " + first + ": keep one row");
          }
        }
      }
    };
  }
}
