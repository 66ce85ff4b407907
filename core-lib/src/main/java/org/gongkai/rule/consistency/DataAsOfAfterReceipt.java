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

/** The workbook speaks as of a day that was over when it was handed in. */
@AutoService(Rule.class)
@RuleInfo(
    code = "data-as-of-after-receipt",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "数据截止日期不得晚于收到日期",
    titleInEnglish = "The workbook does not speak of a day after its receipt",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "报送单位：数据截止日期")},
    inputs = {"cover.dataAsOf"})
public final class DataAsOfAfterReceipt extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Reported<LocalDate> asOf = submission.cover().dataAsOf();
    if (asOf.isGiven() && asOf.get().isAfter(judging.receivedOn())) {
      findings.report(
          WorkbookLayout.COVER_SHEET,
          asOf,
          "不晚于" + judging.receivedOn(),
          "数据截止日期" + asOf.get() + "晚于收到报送表的日期" + judging.receivedOn() + "，请改正",
          "The data is said to be as of "
              + asOf.get()
              + ", after the workbook was received on "
              + judging.receivedOn()
              + ": please correct it");
    }
  }
}
