package org.gongkai.rule.leak;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/**
 * No text that may be published holds a mobile number: 11 digits from 13 to 19.
 *
 * <p>Only a warning: a public service may have a mobile number. Digits within a web address or a
 * longer word are left out.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "mobile-number",
    severity = Severity.WARNING,
    subject = Subject.MUST_NOT_GET_OUT,
    title = "对外公开的栏目不应含有手机号码",
    titleInEnglish = "No public text holds a mobile number",
    sources = {
      @Source(
          document = Instrument.REGULATION_2008,
          clause = "第二十三条",
          quote = "涉及商业秘密、个人隐私，公开后可能损害第三方合法权益的",
          from = Instrument.REGULATION_2008_FROM,
          to = Instrument.REGULATION_2008_TO),
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第十五条",
          quote = "涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开",
          from = Instrument.REGULATION_2019_FROM)
    },
    byYear = true,
    inputs = {
      "task-progress.task",
      "task-progress.requirement",
      "task-progress.notApplicableReason",
      "task-progress.progress",
      "task-progress.evidence",
      "task-progress.evidenceEntry",
      "disclosures.entryNumber",
      "disclosures.title",
      "disclosures.documentNumber",
      "disclosures.catalogueItem",
      "disclosures.period",
      "disclosures.contentElements",
      "disclosures.quantityUnit",
      "disclosures.address",
      "requests.entryNumber",
      "requests.replyNumber",
      "interpretations.entryNumber",
      "interpretations.title",
      "interpretations.documentEntry",
      "interpretations.documentTitle",
      "interpretations.address",
      "interpretations.concern",
      "reviews.entryNumber",
      "reviews.caseNumber",
      "reviews.requestEntry",
      "complaints.entryNumber",
      "complaints.requestEntry",
      "complaints.result",
      "proposals.entryNumber",
      "proposals.title",
      "proposals.address",
      "proposals.reason",
      "safeguards.leader",
      "safeguards.leaderAddress",
      "safeguards.implementationPlan",
      "safeguards.planAddress",
      "safeguards.previousReportAddress"
    })
public final class MobileNumber implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new PublicTexts() {
      @Override
      void check(ColumnSpec column, Reported<?> cell, String text, FindingSink findings) {
        forEachNumber(
            text,
            11,
            (number, withinWord) -> {
              if (!withinWord && number.length() == 11 && isMobileNumber(number)) {
                findings.report(
                    cell,
                    "不含手机号码",
                    "“" + column.header() + "”会对外公开，其中含有手机号码，请删去或改填代称",
                    "Column "
                        + column.header()
                        + " is made public but holds a mobile number: delete it or put a placeholder");
              }
            });
      }
    };
  }

  private static boolean isMobileNumber(String number) {
    return number.charAt(0) == '1' && number.charAt(1) >= '3';
  }
}
