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

/** A normative document on livelihood has an interpretation once its time has run out. */
@AutoService(Rule.class)
@RuleInfo(
    code = "interpretation-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "涉及民生的规范性文件应有解读",
    titleInEnglish = "A normative document on livelihood is interpreted",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务30",
          quote =
              "涉及民生的规范性文件和其他重要政策，牵头起草部门应将文件和解读方案一并报批。相关解读材料应于文件公开后3个工作日内通过本级政府网、政府信息公开网及本部门的网站进行公开",
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
      "cover.dataAsOf"
    })
public final class InterpretationMissing implements YearRule {

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
        if (!isInterpreted) {
          findings.report(
              document,
              document.entryNumber(),
              "在解读回应台账填写对应的解读",
              "涉及民生的行政规范性文件（登记编号" + entry + "）在解读回应台账中没有对应的解读，请解读后补填并写明对应文件登记编号",
              "The normative document on livelihood, entry "
                  + entry
                  + ", has no interpretation in the ledger of interpretations: interpret it and enter it with the entry number");
        }
      }
    };
  }
}
