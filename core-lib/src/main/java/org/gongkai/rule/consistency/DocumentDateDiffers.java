package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.LedgerRow;
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
 * The publication date that an interpretation gives of its document is that of the disclosure
 * ledger.
 *
 * <p>Keeps of the ledger the entry numbers and dates.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "document-date-differs",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "解读台账的文件公开日期应与主动公开台账一致",
    titleInEnglish =
        "An interpretation gives the publication date of its document as the disclosure ledger does",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "解读回应台账：文件公开日期")},
    inputs = {
      "interpretations.documentEntry",
      "interpretations.documentPublishedOn",
      "disclosures.entryNumber",
      "disclosures.publishedOn"
    })
public final class DocumentDateDiffers implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      private final Map<String, LocalDate> published = new HashMap<>();

      @Override
      public void row(LedgerRow ledgerRow, FindingSink findings) {
        if (ledgerRow instanceof Disclosure row) {
          if (row.entryNumber().isGiven() && row.publishedOn().isGiven()) {
            published.putIfAbsent(row.entryNumber().get(), row.publishedOn().get());
          }
        } else if (ledgerRow instanceof Interpretation row
            && row.documentEntry().isGiven()
            && row.documentPublishedOn().isGiven()) {
          LocalDate inLedger = published.get(row.documentEntry().get());
          if (inLedger != null && !inLedger.equals(row.documentPublishedOn().get())) {
            findings.report(
                row,
                row.documentPublishedOn(),
                inLedger.toString(),
                "文件公开日期填为"
                    + row.documentPublishedOn().get()
                    + "，主动公开台账中登记编号"
                    + row.documentEntry().get()
                    + "的最早公开日期是"
                    + inLedger
                    + "，请核对",
                "The document is said to have been published on "
                    + row.documentPublishedOn().get()
                    + "; entry "
                    + row.documentEntry().get()
                    + " of the disclosure ledger says "
                    + inLedger
                    + ": please check");
          }
        }
      }
    };
  }
}
