package org.gongkai.rule.leak;

import com.google.auto.service.AutoService;
import java.util.regex.Pattern;
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
 * No text that may be published holds the address of a home, down to the room.
 *
 * <p>Only a warning: an office may have such an address too.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "personal-address",
    severity = Severity.WARNING,
    subject = Subject.MUST_NOT_GET_OUT,
    title = "对外公开的栏目不应含有住址",
    titleInEnglish = "No public text holds the address of a home",
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
public final class PersonalAddress implements YearRule {

  private static final String NUMBER = "[0-9０-９一二三四五六七八九十]";

  private static final Pattern HOME =
      Pattern.compile(
          NUMBER + "+(?:号楼|栋|幢|单元|号)(?:" + NUMBER + "*(?:号楼|栋|幢|单元|楼|层|门|院|-|－))*[0-9０-９]{2,4}室");

  @Override
  public RuleCheck begin(Judging judging) {
    return new PublicTexts() {
      @Override
      void check(ColumnSpec column, Reported<?> cell, String text, FindingSink findings) {
        if (text.indexOf('室') >= 0 && HOME.matcher(text).find()) {
          findings.report(
              cell,
              "不含门牌住址",
              "“" + column.header() + "”会对外公开，其中含有疑似住址，请删去到门牌的部分",
              "Column "
                  + column.header()
                  + " is made public but holds what looks like a home address: delete it down to the street");
        }
      }
    };
  }
}
