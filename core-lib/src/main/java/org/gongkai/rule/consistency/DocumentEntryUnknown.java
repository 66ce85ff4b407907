package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/**
 * The document that is interpreted is a row of the disclosure ledger.
 *
 * <p>Only a warning: a document of the year before may be interpreted this year.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "document-entry-unknown",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "对应文件登记编号应在主动公开台账中",
    titleInEnglish = "The interpreted document is in the disclosure ledger",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "解读回应台账：对应文件登记编号")},
    inputs = {"interpretations.documentEntry", "disclosures.entryNumber"})
public final class DocumentEntryUnknown implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new References(Ledger.DISCLOSURES) {
      @Override
      void collect(LedgerRow ledgerRow) {
        if (ledgerRow instanceof Interpretation row) {
          refer(row, row.documentEntry());
        }
      }
    };
  }
}
