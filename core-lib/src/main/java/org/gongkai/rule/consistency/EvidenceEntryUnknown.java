package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/** The evidence of a task is a row of the disclosure ledger. */
@AutoService(Rule.class)
@RuleInfo(
    code = "evidence-entry-unknown",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "佐证登记编号应在主动公开台账中",
    titleInEnglish = "The evidence of a task is in the disclosure ledger",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "任务进展：佐证登记编号")},
    inputs = {"task-progress.evidenceEntry", "disclosures.entryNumber"})
public final class EvidenceEntryUnknown implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new References(Ledger.DISCLOSURES) {
      @Override
      void collect(LedgerRow ledgerRow) {
        if (ledgerRow instanceof TaskProgress row) {
          refer(row, row.evidenceEntry());
        }
      }
    };
  }
}
