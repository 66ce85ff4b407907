package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.finding.YesNo;
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

/** Openness counts in the performance assessment, with a stated weight. */
@AutoService(Rule.class)
@RuleInfo(
    code = "assessment-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "政务公开应纳入政府绩效考核体系并填所占权重",
    titleInEnglish = "Openness counts in the performance assessment, with its weight",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "四、解决公开工作突出问题",
          quote = "政务公开工作尚未纳入政府绩效考核体系的，年内应予纳入",
          from = Instrument.NOTICE_2016_YEAR_FROM,
          to = Instrument.NOTICE_2016_YEAR_TO)
    },
    inputs = {"safeguards.assessed", "safeguards.assessmentWeight", "cover.dataAsOf"})
public final class AssessmentMissing extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    if (!judging.isYearOver() || !findings.card().holdsOn(judging.lastDay())) {
      return;
    }
    Safeguards safeguards = submission.safeguards();

    if (safeguards.assessed().is(YesNo.NO) || safeguards.assessed().isEmpty()) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          safeguards.assessed(),
          "是",
          "政务公开"
              + (safeguards.assessed().isEmpty() ? "是否纳入绩效考核没有填写" : "没有纳入绩效考核")
              + "，年内应予纳入，请核对或说明原因",
          "Openness "
              + (safeguards.assessed().isEmpty() ? "is not said to count" : "does not count")
              + " in the performance assessment, as it must within the year: check or explain");
    } else if (safeguards.assessmentWeight().isEmpty()) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          safeguards.assessmentWeight(),
          "不低于4（%）",
          "政务公开已纳入绩效考核，但没有填所占分值权重，请补填",
          "Openness counts in the performance assessment but its weight is missing: fill it in");
    }
  }
}
