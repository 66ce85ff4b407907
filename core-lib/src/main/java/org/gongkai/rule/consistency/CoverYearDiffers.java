package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
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

/** The cover names the year that is collected. */
@AutoService(Rule.class)
@RuleInfo(
    code = "cover-year-differs",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "报送年度应为本次报送的年度",
    titleInEnglish = "The cover names the year that is collected",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "报送单位：报送年度")},
    inputs = {"cover.year"})
public final class CoverYearDiffers extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Reported<BigDecimal> year = submission.cover().year();
    if (year.isGiven() && year.get().compareTo(BigDecimal.valueOf(judging.year())) != 0) {
      findings.report(
          WorkbookLayout.COVER_SHEET,
          year,
          String.valueOf(judging.year()),
          "报送年度填为" + year.raw() + "，本次报送的是" + judging.year() + "年度，请改正或换用该年度的报送表",
          "The year is given as "
              + year.raw()
              + "; what is collected is "
              + judging.year()
              + ": correct it or use the workbook of that year");
    }
  }
}
