package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
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

/** A plan to train all staff within three years exists by the end of October. */
@AutoService(Rule.class)
@RuleInfo(
    code = "training-plan-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "10月底前制定三年轮训计划",
    titleInEnglish = "A plan to train all staff within three years exists by the end of October",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务37",
          quote = "要围绕3年内对全国政务公开工作人员轮训一遍的要求，制定业务培训计划",
          from = Instrument.NOTICE_2016_YEAR_FROM,
          to = Instrument.NOTICE_2016_YEAR_TO)
    },
    inputs = {"safeguards.trainingPlannedOn", "cover.dataAsOf"})
public final class TrainingPlanMissing extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    if (!findings.card().holdsOn(judging.lastDay())) {
      return;
    }
    Reported<LocalDate> planned = submission.safeguards().trainingPlannedOn();
    LocalDate due = judging.lastDay().withMonth(10);
    if (planned.isGiven() && planned.get().isAfter(due)) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          planned,
          "不晚于" + due,
          "三年轮训计划于" + planned.get() + "制定，晚于" + due + "，请核对日期或说明原因",
          "The training plan was made on "
              + planned.get()
              + ", after "
              + due
              + ": check the date or explain");
    } else if (planned.isEmpty() && judging.asOf().isAfter(due)) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          planned,
          "填写制定日期，应不晚于" + due,
          "没有填三年轮训计划制定日期，应于" + due + "前制定，请补填或说明原因",
          "The date of the training plan is missing; it was due by "
              + due
              + ": fill it in or explain");
    }
  }
}
