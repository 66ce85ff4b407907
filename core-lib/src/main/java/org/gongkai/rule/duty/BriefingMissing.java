package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.RuleSource;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.WorkbookRule;

/** The head hears a report on openness at least once a year. */
@AutoService(Rule.class)
@RuleInfo(
    code = "briefing-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "主要负责同志年内至少听取一次政务公开工作汇报",
    titleInEnglish = "The head hears a report on openness at least once a year",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "四、解决公开工作突出问题",
          quote = "主要负责同志年内至少听取一次政务公开工作汇报",
          from = Instrument.NOTICE_2016_YEAR_FROM,
          to = Instrument.NOTICE_2016_YEAR_TO,
          limit = 1)
    },
    inputs = {"safeguards.briefings", "cover.dataAsOf"})
public final class BriefingMissing extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    if (!judging.isYearOver() || !findings.card().holdsOn(judging.lastDay())) {
      return;
    }
    Safeguards safeguards = submission.safeguards();

    Reported<BigDecimal> briefings = safeguards.briefings();
    int limit = findings.card().findSourceOn(judging.lastDay()).map(RuleSource::limit).orElse(0);
    boolean tooFew =
        briefings.isGiven() && briefings.get().compareTo(BigDecimal.valueOf(limit)) < 0;
    if (tooFew || briefings.isEmpty()) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          briefings,
          "不少于" + limit + "次",
          "主要负责同志听取政务公开工作汇报"
              + (tooFew ? "为" + briefings.raw() + "次" : "没有填写")
              + "，要求年内至少"
              + limit
              + "次，请核对或说明原因",
          "The head's briefings on openness "
              + (tooFew ? "number " + briefings.raw() : "are not filled in")
              + "; at least "
              + limit
              + " a year is required: check or explain");
    }
  }
}
