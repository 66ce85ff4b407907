package org.gongkai.rule.leak;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

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
    inputs = "public-texts")
public final class MobileNumber extends PublicNumberRule {

  public MobileNumber() {
    super(11, "手机号码", "手机号码", "a mobile number");
  }

  @Override
  boolean isMeant(String number, boolean isWithinWord) {
    return !isWithinWord
        && number.length() == 11
        && number.charAt(0) == '1'
        && number.charAt(1) >= '3';
  }
}
