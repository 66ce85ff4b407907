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

/** A department's report on the year before is public by its date. */
@AutoService(Rule.class)
@RuleInfo(
    code = "previous-report-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "部门上年度信息公开年度报告按期公布（期限写作月日，131即1月31日）",
    titleInEnglish =
        "A department's report on the year before is public by its date (131 is 31 January)",
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
          clause = "第四十九条第一款",
          quote = "县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布",
          from = Instrument.REGULATION_2019_FROM,
          limit = 131)
    },
    inputs = {"safeguards.previousReportOn", "cover.dataAsOf"})
public final class PreviousReportLate extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    if (!judging.unit().kind().isTerritorial()) {
      PreviousReport.check(submission, judging, findings);
    }
  }
}
