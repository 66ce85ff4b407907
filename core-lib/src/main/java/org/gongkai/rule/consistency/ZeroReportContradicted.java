package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.util.EnumMap;
import java.util.Map;
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

/** A ledger declared to have nothing to report has no rows. */
@AutoService(Rule.class)
@RuleInfo(
    code = "zero-report-contradicted",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "声明零报告的台账不得有记录",
    titleInEnglish = "A ledger declared empty has no rows",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "报送单位：零报告声明")},
    inputs = {"cover.zeroReports"})
public final class ZeroReportContradicted implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      private final Map<Ledger, LedgerRow> firstRows = new EnumMap<>(Ledger.class);

      @Override
      public void row(LedgerRow row, FindingSink findings) {
        Ledger.findByRowType(row.getClass())
            .ifPresent(ledger -> firstRows.putIfAbsent(ledger, row));
      }

      @Override
      public void end(Submission submission, FindingSink findings) {
        firstRows.forEach(
            (ledger, row) -> {
              if (submission.zeroReports().contains(ledger)) {
                findings.report(
                    row,
                    row.key(),
                    "没有记录，或改为非零报告",
                    ledger.sheet() + "声明为零报告，但填有记录，请删去记录或取消零报告声明",
                    "The ledger "
                        + ledger.sheet()
                        + " is declared empty but has rows: delete them or withdraw the declaration");
              }
            });
      }
    };
  }
}
