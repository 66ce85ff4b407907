package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Reported;
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

/** The disclosure column of the website has its five elements. */
@AutoService(Rule.class)
@RuleInfo(
    code = "website-column-incomplete",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "网站信息公开专栏的指南、目录、解读、制度、依申请公开平台五项要素齐全",
    titleInEnglish =
        "The website column has guide, directory, interpretations, institutions and request platform",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务36",
          quote = "确保政府信息公开指南、目录、解读、制度、依申请公开平台等要素齐全",
          from = Instrument.NOTICE_2016_FROM)
    },
    inputs = {
      "safeguards.hasGuide",
      "safeguards.hasDirectory",
      "safeguards.hasInterpretations",
      "safeguards.hasInstitutions",
      "safeguards.hasRequestPlatform",
      "cover.dataAsOf"
    })
public final class WebsiteColumnIncomplete extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    if (!judging.isYearOver() || !findings.card().holdsOn(judging.lastDay())) {
      return;
    }
    Safeguards safeguards = submission.safeguards();

    check(safeguards.hasGuide(), "公开指南", "the guide", findings);
    check(safeguards.hasDirectory(), "公开目录", "the directory", findings);
    check(safeguards.hasInterpretations(), "政策解读", "interpretations", findings);
    check(safeguards.hasInstitutions(), "公开制度", "institutions", findings);
    check(safeguards.hasRequestPlatform(), "依申请公开平台", "the request platform", findings);
  }

  private static void check(
      Reported<YesNo> item, String name, String nameInEnglish, FindingSink findings) {
    if (item.isEmpty() || item.is(YesNo.NO)) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          item,
          "是",
          "网站专栏" + (item.isEmpty() ? "是否有" + name + "没有填写" : "没有" + name) + "，五项要素应齐全，请补齐后改填",
          "The website column "
              + (item.isEmpty() ? "is not said to have " : "lacks ")
              + nameInEnglish
              + ", one of its five elements: complete it and correct the answer");
    }
  }
}
