package org.gongkai.rule.across;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.ComparedFindings;
import org.gongkai.rule.ComparingRule;
import org.gongkai.rule.Comparison;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.StandingWorkbook;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearToYearRule;

/**
 * A unit's figures are not those of the year before once more.
 *
 * <p>Only forms with at least ten figures other than 0 are compared.
 */
@AutoService(ComparingRule.class)
@RuleInfo(
    code = "form-same-as-previous-year",
    severity = Severity.WARNING,
    subject = Subject.FORM,
    title = "统计表不应与上年度完全相同",
    titleInEnglish = "The figures are not those of the year before once more",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "统计表：统计数")},
    inputs = {"form"})
public final class FormSameAsPreviousYear extends YearToYearRule {

  private static final int ENOUGH = 10;

  @Override
  protected void compare(
      StandingWorkbook now,
      StandingWorkbook before,
      Comparison comparison,
      ComparedFindings findings) {
    int same = same(now, before, comparison.form());
    if (same >= ENOUGH) {
      report(now, before, same, findings);
      report(before, now, same, findings);
    }
  }

  /** How many figures other than 0 both have; 0 if any differs. */
  private static int same(StandingWorkbook a, StandingWorkbook b, StatisticalForm form) {
    int same = 0;
    for (String code : form.cells().keySet()) {
      BigDecimal ofA = a.figure(code).find().orElse(BigDecimal.ZERO);
      BigDecimal ofB = b.figure(code).find().orElse(BigDecimal.ZERO);
      if (ofA.compareTo(ofB) != 0) {
        return 0;
      }
      same += ofA.signum() == 0 ? 0 : 1;
    }
    return same;
  }

  private static void report(
      StandingWorkbook workbook, StandingWorkbook other, int same, ComparedFindings findings) {
    findings.report(
        workbook,
        Place.sheet(WorkbookLayout.FORM_SHEET),
        "",
        "各年度各自的实际数",
        "统计表的" + same + "个非零数与" + other.year() + "年度完全相同，请核对是否沿用了别的年度的数",
        "All "
            + same
            + " figures other than 0 equal those of "
            + other.year()
            + ": check whether one year's were copied into the other");
  }
}
