package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.util.EnumSet;
import java.util.Set;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/**
 * A ledger has rows or is declared to have nothing to report; left empty it says neither.
 *
 * <p>The sheet of tasks is spoken of by {@code task-missing-from-workbook}.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "ledger-left-empty",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "没有记录的台账应声明零报告",
    titleInEnglish = "A ledger without rows is declared to have nothing to report",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "报送单位：零报告声明")},
    inputs = {"cover.zeroReports"})
public final class LedgerLeftEmpty implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      private final Set<Ledger> filled = EnumSet.of(Ledger.TASK_PROGRESS);

      @Override
      public void row(LedgerRow row, FindingSink findings) {
        Ledger.findByRowType(row.getClass()).ifPresent(filled::add);
      }

      @Override
      public void end(Submission submission, FindingSink findings) {
        for (Ledger ledger : Ledger.values()) {
          if (!filled.contains(ledger) && !submission.zeroReports().contains(ledger)) {
            findings.report(
                Place.sheet(ledger.sheet()),
                "",
                "填写记录，或在“零报告声明”中填“是”",
                ledger.sheet() + "没有记录，也没有声明零报告，请补填或在“报送单位”表的零报告声明中填“是”",
                "The ledger "
                    + ledger.sheet()
                    + " has no rows and is not declared empty: fill it in, or declare it on the cover");
          }
        }
      }
    };
  }
}
