package org.gongkai.rule.leak;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/**
 * No text that may be published holds an identity card number: 18 characters with a date of birth
 * and the check digit of GB 11643.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "identity-card-number",
    severity = Severity.ERROR,
    subject = Subject.MUST_NOT_GET_OUT,
    title = "对外公开的栏目不得含有身份证号码",
    titleInEnglish = "No public text holds an identity card number",
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
public final class IdentityCardNumber extends PublicNumberRule {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  public IdentityCardNumber() {
    super(18, "身份证号码", "身份证号码", "an identity card number");
  }

  @Override
  boolean isMeant(String number, boolean isWithinWord) {
    return number.length() == 18 && isIdentityCardNumber(number);
  }

  static boolean isIdentityCardNumber(String number) {
    int year = Integer.parseInt(number.substring(6, 10));
    int month = Integer.parseInt(number.substring(10, 12));
    int day = Integer.parseInt(number.substring(12, 14));
    if (number.charAt(0) == '0'
        || year < 1880
        || year > 2100
        || month < 1
        || month > 12
        || day < 1
        || day > 31) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11) == number.charAt(17);
  }
}
