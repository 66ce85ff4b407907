package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.Proposal;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** A disclosed answer says when it was disclosed. */
@AutoService(Rule.class)
@RuleInfo(
    code = "proposal-disclosure-date-missing",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "已公开的复文应填公开日期",
    titleInEnglish = "A disclosed answer has a date",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "已公开的复文应填公开日期")},
    inputs = {"proposals.disclosed", "proposals.disclosedOn"})
public final class ProposalDisclosureDateMissing extends RowRule<Proposal> {

  public ProposalDisclosureDateMissing() {
    super(Proposal.class);
  }

  @Override
  protected void check(Proposal row, Judging judging, FindingSink findings) {
    if (row.disclosed().is(YesNo.YES) && row.disclosedOn().isEmpty()) {
      findings.report(
          row,
          row.disclosedOn(),
          "填写公开日期",
          "复文填为已公开，但没有填公开日期，请补填",
          "The answer is said to be disclosed but the date is missing: fill it in");
    }
  }
}
