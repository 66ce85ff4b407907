package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
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

/** The cover names the unit for which the workbook is judged. */
@AutoService(Rule.class)
@RuleInfo(
    code = "cover-unit-differs",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "报送单位编码应为本单位编码",
    titleInEnglish = "The cover names the unit",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "报送单位：单位编码")},
    inputs = {"cover.unitCode"})
public final class CoverUnitDiffers extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Reported<String> code = submission.cover().unitCode();
    if (code.isGiven() && !code.get().strip().equals(judging.unit().code())) {
      findings.report(
          WorkbookLayout.COVER_SHEET,
          code,
          judging.unit().code(),
          "单位编码填为“"
              + code.raw()
              + "”，“"
              + judging.unit().fullName()
              + "”的编码是"
              + judging.unit().code()
              + "，请改正",
          "The unit's code is given as '"
              + code.raw()
              + "'; that of "
              + judging.unit().fullName()
              + " is "
              + judging.unit().code()
              + ": please correct it");
    }
  }
}
