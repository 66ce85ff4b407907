package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.WorkbookRule;

/** A briefing that has a date is counted. */
@AutoService(Rule.class)
@RuleInfo(
    code = "briefing-count-contradicted",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "填了最近一次听取汇报日期的，次数不得为0",
    titleInEnglish = "A briefing that has a date is counted",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "工作保障：听取汇报次数与日期")},
    inputs = {"safeguards.briefings", "safeguards.lastBriefingOn"})
public final class BriefingCountContradicted extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Safeguards safeguards = submission.safeguards();
    if (safeguards.briefings().isGiven()
        && safeguards.briefings().get().signum() == 0
        && safeguards.lastBriefingOn().isGiven()) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          safeguards.briefings(),
          "不少于1次，或清空日期",
          "听取汇报次数填为"
              + safeguards.briefings().raw()
              + "，但最近一次听取汇报日期填为"
              + safeguards.lastBriefingOn().get()
              + "，请核对",
          "The number of briefings is "
              + safeguards.briefings().raw()
              + " but the last one is dated "
              + safeguards.lastBriefingOn().get()
              + ": check which is right");
    }
  }
}
