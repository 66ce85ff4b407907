package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** No document is abolished before it was formed. */
@AutoService(Rule.class)
@RuleInfo(
    code = "abolished-before-formed",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "废止日期不得早于形成日期",
    titleInEnglish = "No document is abolished before it was formed",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "废止日期不得早于形成日期")},
    inputs = {"disclosures.formedOn", "disclosures.abolishedOn"})
public final class AbolishedBeforeFormed extends RowRule<Disclosure> {

  public AbolishedBeforeFormed() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    if (row.formedOn().isGiven()
        && row.abolishedOn().isGiven()
        && row.abolishedOn().get().isBefore(row.formedOn().get())) {
      findings.report(
          row,
          row.abolishedOn(),
          "不早于" + row.formedOn().get(),
          "废止日期" + row.abolishedOn().get() + "早于形成日期" + row.formedOn().get() + "，请核对两个日期",
          "The document was abolished on "
              + row.abolishedOn().get()
              + ", before it was formed on "
              + row.formedOn().get()
              + ": check both dates");
    }
  }
}
