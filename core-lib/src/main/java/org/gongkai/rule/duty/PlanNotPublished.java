package org.gongkai.rule.duty;

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

/** There is an implementation plan, and it is public. */
@AutoService(Rule.class)
@RuleInfo(
    code = "plan-not-published",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "制定具体实施方案或工作措施并在政府网站公开",
    titleInEnglish = "There is an implementation plan and it is public",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "四、解决公开工作突出问题",
          quote = "要制定具体实施方案或工作措施，并在本地区本部门政府网站公开",
          from = Instrument.NOTICE_2016_YEAR_FROM,
          to = Instrument.NOTICE_2016_YEAR_TO)
    },
    inputs = {"safeguards.implementationPlan", "safeguards.planPublishedOn", "cover.dataAsOf"})
public final class PlanNotPublished extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    if (!judging.isYearOver() || !findings.card().holdsOn(judging.lastDay())) {
      return;
    }
    Safeguards safeguards = submission.safeguards();

    if (safeguards.implementationPlan().isEmpty()) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          safeguards.implementationPlan(),
          "填写实施方案或工作措施的名称",
          "没有填实施方案或工作措施的名称，要求制定并在政府网站公开，请补填或说明原因",
          "No implementation plan is named; one must be made and published: fill it in or explain");
    }
    if (safeguards.planPublishedOn().isEmpty()) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          safeguards.planPublishedOn(),
          "填写公开日期",
          "没有填实施方案公开日期，实施方案应在政府网站公开，请公开后补填",
          "The date on which the implementation plan was published is missing: publish it and fill in the date");
    }
  }
}
