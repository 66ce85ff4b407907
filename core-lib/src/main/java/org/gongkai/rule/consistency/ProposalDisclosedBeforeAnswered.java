package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Proposal;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** No answer is disclosed before it was given. */
@AutoService(Rule.class)
@RuleInfo(
    code = "proposal-disclosed-before-answered",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "复文公开日期不得早于答复日期",
    titleInEnglish = "No answer is disclosed before it was given",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "复文公开日期不得早于答复日期")},
    inputs = {"proposals.answeredOn", "proposals.disclosedOn"})
public final class ProposalDisclosedBeforeAnswered extends RowRule<Proposal> {

  public ProposalDisclosedBeforeAnswered() {
    super(Proposal.class);
  }

  @Override
  protected void check(Proposal row, Judging judging, FindingSink findings) {
    if (row.answeredOn().isGiven()
        && row.disclosedOn().isGiven()
        && row.disclosedOn().get().isBefore(row.answeredOn().get())) {
      findings.report(
          row,
          row.disclosedOn(),
          "不早于" + row.answeredOn().get(),
          "公开日期" + row.disclosedOn().get() + "早于答复日期" + row.answeredOn().get() + "，请核对两个日期",
          "The answer was disclosed on "
              + row.disclosedOn().get()
              + ", before it was given on "
              + row.answeredOn().get()
              + ": check both dates");
    }
  }
}
