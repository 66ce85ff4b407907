package org.gongkai.rule.leak;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

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
    inputs = "public-texts")
public final class BankCardNumber extends PublicNumberRule {

  public BankCardNumber() {
    super(16, "银行卡号", "疑似银行卡号的数字", "what looks like a bank card number");
  }

  @Override
  boolean isMeant(String number, boolean isWithinWord) {
    return !isWithinWord
        && number.length() <= 19
        && !number.endsWith("X")
        && isBankCardNumber(number);
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
