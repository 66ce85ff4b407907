package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.HandlingRole;
import org.gongkai.ledger.Proposal;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** An answer of public interest is disclosed, or it is said why not. */
@AutoService(Rule.class)
@RuleInfo(
    code = "proposal-not-disclosed",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "应当公开的建议提案复文应予公开，不公开的应填理由",
    titleInEnglish = "An answer of public interest is disclosed or has a reason",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务32",
          quote = "对涉及公共利益、公众权益、社会关切及需要社会广泛知晓的建议和提案办理复文，采用摘要公开的形式，公开办理复文的主要内容",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {
      "proposals.role",
      "proposals.answeredOn",
      "proposals.publicInterest",
      "proposals.disclosed",
      "proposals.reason"
    })
public final class ProposalNotDisclosed extends RowRule<Proposal> {

  public ProposalNotDisclosed() {
    super(Proposal.class);
  }

  @Override
  protected void check(Proposal row, Judging judging, FindingSink findings) {
    if (row.publicInterest().is(YesNo.YES)
        && row.answeredOn().isGiven()
        && !row.role().is(HandlingRole.ASSISTING)
        && (row.disclosed().is(YesNo.NO) || row.disclosed().isEmpty())
        && row.reason().isEmpty()) {
      findings.report(
          row,
          row.disclosed(),
          "是，或填写不公开理由",
          "复文应当公开，已于" + row.answeredOn().get() + "答复，但没有公开也没有填不公开理由，请公开或补填理由",
          "The answer of "
              + row.answeredOn().get()
              + " is of public interest but neither disclosed nor is a reason given: disclose it or give the reason");
    }
  }
}
