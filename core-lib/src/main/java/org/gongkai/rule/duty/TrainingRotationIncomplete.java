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

/** Within three years, 2016 to 2018, all staff have been trained once. */
@AutoService(Rule.class)
@RuleInfo(
    code = "training-rotation-incomplete",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "3年内对政务公开工作人员轮训一遍",
    titleInEnglish = "All staff are trained once within three years",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务37",
          quote = "要围绕3年内对全国政务公开工作人员轮训一遍的要求",
          from = "2018-12-31",
          to = "2018-12-31")
    },
    inputs = {"safeguards.staff", "safeguards.staffTrained", "cover.dataAsOf"})
public final class TrainingRotationIncomplete extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    if (!judging.isYearOver() || !findings.card().holdsOn(judging.lastDay())) {
      return;
    }
    Reported<BigDecimal> staff = submission.safeguards().staff();
    Reported<BigDecimal> trained = submission.safeguards().staffTrained();
    if (staff.isGiven()
        && (trained.isEmpty() || (trained.isGiven() && trained.get().compareTo(staff.get()) < 0))) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          trained,
          staff.raw(),
          "政务公开工作人员共"
              + staff.raw()
              + "人，三年内已参加轮训"
              + (trained.isEmpty() ? "的人数没有填写" : trained.raw() + "人")
              + "，应轮训一遍，请核对或说明原因",
          "Of "
              + staff.raw()
              + " staff "
              + (trained.isEmpty() ? "none is said to have" : trained.raw() + " have")
              + " been trained within three years; all should have been: check or explain");
    }
  }
}
