package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
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
 * An interpreted normative document on livelihood was also interpreted in the radio programme.
 *
 * <p>The notice names no day; a document is reported once its 3 working days are over, and only if
 * it was interpreted at all, as {@link InterpretationMissing} speaks of the others.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "interpretation-radio-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "涉及民生的规范性文件通过“解文说事”栏目解读",
    titleInEnglish = "A normative document on livelihood is interpreted in the radio programme",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务30",
          quote = "涉及民生的规范性文件应通过吉林市经济广播电台“解文说事”栏目进行解读",
          from = Instrument.NOTICE_2016_FROM,
          limit = 3)
    },
    inputs = {
      "disclosures.entryNumber",
      "disclosures.kind",
      "disclosures.livelihood",
      "disclosures.attribute",
      "disclosures.publishedOn",
      "interpretations.documentEntry",
      "interpretations.onRadio",
      "cover.dataAsOf"
    })
public final class InterpretationRadioMissing implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new LivelihoodDocuments(judging) {
      @Override
      void check(
          String entry,
          Disclosure document,
          boolean isInterpreted,
          boolean isOnRadio,
          FindingSink findings) {
        if (isInterpreted && !isOnRadio) {
          findings.report(
              document,
              document.livelihood(),
              "在解读回应台账填写“解文说事”播出日期",
              "涉及民生的行政规范性文件（登记编号" + entry + "）没有“解文说事”播出日期，请安排播出后在解读回应台账补填",
              "The normative document on livelihood, entry "
                  + entry
                  + ", has no broadcast date in the radio programme: have it broadcast and fill in the date");
        }
      }
    };
  }
}
