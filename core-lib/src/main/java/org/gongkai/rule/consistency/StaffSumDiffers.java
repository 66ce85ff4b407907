package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Safeguards;
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

/** Full-time and part-time staff are all staff. */
@AutoService(Rule.class)
@RuleInfo(
    code = "staff-sum-differs",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "专职人员数与兼职人员数之和应等于工作人员总数",
    titleInEnglish = "Full-time and part-time staff add up to all staff",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "工作保障：工作人员总数、专职人员数、兼职人员数")},
    inputs = {"safeguards.staff", "safeguards.fullTimeStaff", "safeguards.partTimeStaff"})
public final class StaffSumDiffers extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Safeguards safeguards = submission.safeguards();
    if (!safeguards.staff().isGiven()
        || !safeguards.fullTimeStaff().isGiven()
        || !safeguards.partTimeStaff().isGiven()) {
      return;
    }
    BigDecimal sum = safeguards.fullTimeStaff().get().add(safeguards.partTimeStaff().get());
    if (sum.compareTo(safeguards.staff().get()) != 0) {
      findings.report(
          WorkbookLayout.SAFEGUARDS_SHEET,
          safeguards.staff(),
          sum.toPlainString(),
          "政务公开工作人员总数填为"
              + safeguards.staff().raw()
              + "，专职"
              + safeguards.fullTimeStaff().raw()
              + "人与兼职"
              + safeguards.partTimeStaff().raw()
              + "人之和为"
              + sum.toPlainString()
              + "，请核对",
          "All staff are "
              + safeguards.staff().raw()
              + " but "
              + safeguards.fullTimeStaff().raw()
              + " full-time and "
              + safeguards.partTimeStaff().raw()
              + " part-time staff make "
              + sum.toPlainString()
              + ": please check");
    }
  }
}
