package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
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

/** The workbook speaks as of a day of its year. */
@AutoService(Rule.class)
@RuleInfo(
    code = "data-as-of-outside-year",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "数据截止日期应在报送年度内",
    titleInEnglish = "The workbook speaks as of a day of its year",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "报送单位：数据截止日期")},
    inputs = {"cover.dataAsOf"})
public final class DataAsOfOutsideYear extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Reported<LocalDate> asOf = submission.cover().dataAsOf();
    if (asOf.isGiven() && asOf.get().getYear() != judging.year()) {
      findings.report(
          WorkbookLayout.COVER_SHEET,
          asOf,
          judging.firstDay() + "至" + judging.lastDay(),
          "数据截止日期" + asOf.get() + "不在报送年度" + judging.year() + "年内，请改正",
          "The data is said to be as of "
              + asOf.get()
              + ", which is not a day of "
              + judging.year()
              + ": please correct it");
    }
  }
}
