package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/** What a unit does not disclose is reviewed at intervals. */
@AutoService(Rule.class)
@RuleInfo(
    code = "undisclosed-review-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "有不予公开信息的单位应定期评审",
    titleInEnglish = "A unit with undisclosed information reviews it at intervals",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务35",
          quote = "定期对不公开的政府信息进行评审，确保应公开尽公开",
          from = Instrument.NOTICE_2016_YEAR_FROM,
          to = Instrument.NOTICE_2016_YEAR_TO),
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第十八条",
          quote = "对本行政机关不予公开的政府信息进行定期评估审查，对因情势变化可以公开的政府信息应当公开",
          from = Instrument.REGULATION_2019_FROM)
    },
    inputs = {"disclosures.attribute", "safeguards.undisclosedReviewedOn", "cover.dataAsOf"})
public final class UndisclosedReviewMissing implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      private int undisclosed;

      @Override
      public void row(LedgerRow ledgerRow, FindingSink findings) {
        if (ledgerRow instanceof Disclosure row
            && row.attribute().is(DisclosureAttribute.NOT_DISCLOSED)) {
          undisclosed++;
        }
      }

      @Override
      public void end(Submission submission, FindingSink findings) {
        Reported<LocalDate> reviewed = submission.safeguards().undisclosedReviewedOn();
        if (undisclosed > 0
            && reviewed.isEmpty()
            && judging.isYearOver()
            && findings.card().holdsOn(judging.lastDay())) {
          findings.report(
              WorkbookLayout.SAFEGUARDS_SHEET,
              reviewed,
              "填写最近一次评审日期",
              "主动公开台账中有" + undisclosed + "条不予公开的信息，但没有填不公开信息的评审日期，应定期评审，请补填或说明原因",
              "The ledger has "
                  + undisclosed
                  + " undisclosed item(s) but no date of their review, which is due at intervals: fill it in or explain");
        }
      }
    };
  }
}
