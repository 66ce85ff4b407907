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

/** No more people have been trained than there are. */
@AutoService(Rule.class)
@RuleInfo(
    code = "staff-trained-exceeds-staff",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "三年内已参加轮训人数不得多于工作人员总数",
    titleInEnglish = "No more staff have been trained than there are",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "工作保障：三年内已参加轮训人数")},
    inputs = {"safeguards.staff", "safeguards.staffTrained"})
public final class StaffTrainedExceedsStaff extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Reported<BigDecimal> staff = submission.safeguards().staff();
    Reported<BigDecimal> trained = submission.safeguards().staffTrained();
    if (staff.isGiven() && trained.isGiven() && trained.get().compareTo(staff.get()) > 0) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          trained,
          "不多于" + staff.raw(),
          "三年内已参加轮训人数" + trained.raw() + "多于政务公开工作人员总数" + staff.raw() + "，请核对两个数",
          "Staff trained within three years ("
              + trained.raw()
              + ") exceed all staff ("
              + staff.raw()
              + "): check both numbers");
    }
  }
}
