package org.gongkai.rule.leak;

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

/** An answer is reviewed before it is disclosed. */
@AutoService(Rule.class)
@RuleInfo(
    code = "proposal-review-missing",
    severity = Severity.WARNING,
    subject = Subject.MUST_NOT_GET_OUT,
    title = "复文公开前应经审查，审查日期不晚于公开日期",
    titleInEnglish = "An answer is reviewed before it is disclosed",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务32",
          quote = "建议和提案办理复文公开前，各地区、各部门应依照《条例》等有关规定，对拟公开的办理复文进行审查",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {
      "proposals.disclosed",
      "proposals.disclosedOn",
      "proposals.reviewer",
      "proposals.reviewedOn"
    })
public final class ProposalReviewMissing extends RowRule<Proposal> {

  public ProposalReviewMissing() {
    super(Proposal.class);
  }

  @Override
  protected void check(Proposal row, Judging judging, FindingSink findings) {
    if (!row.disclosed().is(YesNo.YES)) {
      return;
    }
    if (row.reviewer().isEmpty()) {
      findings.report(
          row,
          row.reviewer(),
          "填写公开审查人",
          "复文已公开，但没有填公开审查人，公开前应进行审查，请补填",
          "The answer is disclosed but its reviewer is missing; it must be reviewed first: fill it in");
    }
    if (row.reviewedOn().isEmpty()) {
      findings.report(
          row,
          row.reviewedOn(),
          "填写公开审查日期",
          "复文已公开，但没有填公开审查日期，公开前应进行审查，请补填",
          "The answer is disclosed but the date of its review is missing; it must be reviewed first: fill it in");
    } else if (row.reviewedOn().isGiven()
        && row.disclosedOn().isGiven()
        && row.reviewedOn().get().isAfter(row.disclosedOn().get())) {
      findings.report(
          row,
          row.reviewedOn(),
          "不晚于" + row.disclosedOn().get(),
          "公开审查日期"
              + row.reviewedOn().get()
              + "晚于公开日期"
              + row.disclosedOn().get()
              + "，应先审查后公开，请核对日期或说明原因",
          "The review is dated "
              + row.reviewedOn().get()
              + ", after disclosure on "
              + row.disclosedOn().get()
              + ": check the dates or explain");
    }
  }
}
