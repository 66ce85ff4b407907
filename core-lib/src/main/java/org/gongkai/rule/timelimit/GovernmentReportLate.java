package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.WorkbookRule;

/**
 * A government's report on the year before is public by its date; townships, of which the text of
 * 2019 does not speak, have the date of the counties.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "government-report-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "政府上年度信息公开年度报告按期公布（期限写作月日，331即3月31日）",
    titleInEnglish =
        "A government's report on the year before is public by its date (331 is 31 March)",
    sources = {
      @Source(
          document = Instrument.REGULATION_2008,
          clause = "第三十一条",
          confirmed = false,
          from = Instrument.REGULATION_2008_FROM,
          to = Instrument.REGULATION_2008_TO,
          limit = 331),
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第四十九条第二款",
          quote = "县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告",
          from = Instrument.REGULATION_2019_FROM,
          limit = 331)
    },
    inputs = {"safeguards.previousReportOn", "cover.dataAsOf"})
public final class GovernmentReportLate extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    if (judging.unit().kind().isTerritorial()) {
      PreviousReport.check(submission, judging, findings);
    }
  }
}
