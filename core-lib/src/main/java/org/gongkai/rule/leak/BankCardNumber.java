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
 * No text that may be published holds a bank card number: 16 to 19 digits from 3 to 6 whose check
 * digit is right by Luhn.
 *
 * <p>Only a warning, as one long number in ten passes by chance. Identity card numbers and digits
 * within a web address are left out.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "bank-card-number",
    severity = Severity.WARNING,
    subject = Subject.MUST_NOT_GET_OUT,
    title = "对外公开的栏目不应含有银行卡号",
    titleInEnglish = "No public text holds a bank card number",
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
public final class BankCardNumber implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new PublicTexts() {
      @Override
      void check(ColumnSpec column, Reported<?> cell, String text, FindingSink findings) {
        forEachNumber(
            text,
            16,
            (number, withinWord) -> {
              if (!withinWord
                  && number.length() <= 19
                  && !number.endsWith("X")
                  && isBankCardNumber(number)) {
                findings.report(
                    cell,
                    "不含银行卡号",
                    "“" + column.header() + "”会对外公开，其中含有疑似银行卡号的数字，请删去或改填代称",
                    "Column "
                        + column.header()
                        + " is made public but holds what looks like a bank card number: delete it or put a placeholder");
              }
            });
      }
    };
  }

  private static boolean isBankCardNumber(String number) {
    if (number.charAt(0) < '3'
        || number.charAt(0) > '6'
        || (number.length() == 18 && IdentityCardNumber.isIdentityCardNumber(number))) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
