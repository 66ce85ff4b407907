package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
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

/** Openness has at least 4 % of the performance score. */
@AutoService(Rule.class)
@RuleInfo(
    code = "assessment-weight-low",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "政务公开占绩效考核分值权重不低于4（%）",
    titleInEnglish = "Openness has at least 4 percent of the performance score",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "四、解决公开工作突出问题",
          quote = "所占分值权重不应低于4%",
          from = Instrument.NOTICE_2016_YEAR_FROM,
          to = Instrument.NOTICE_2016_YEAR_TO,
          limit = 4)
    },
    inputs = {"safeguards.assessmentWeight"})
public final class AssessmentWeightLow extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Reported<BigDecimal> weight = submission.safeguards().assessmentWeight();
    findings
        .card()
        .findSourceOn(judging.lastDay())
        .ifPresent(
            source -> {
              if (weight.isGiven()
                  && weight.get().compareTo(BigDecimal.valueOf(source.limit())) < 0) {
                findings.report(
                    WorkbookLayout.SAFEGUARDS_SHEET,
                    weight,
                    "不低于" + source.limit() + "（%）",
                    "政务公开占绩效考核分值权重填为" + weight.raw() + "，要求不低于" + source.limit() + "%，请核对或说明原因",
                    "The weight of openness in the performance score is "
                        + weight.raw()
                        + "; at least "
                        + source.limit()
                        + " percent is required: check or explain");
              }
            });
  }
}
