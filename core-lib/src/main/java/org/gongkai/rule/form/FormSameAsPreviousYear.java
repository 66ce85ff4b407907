package org.gongkai.rule.form;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.Map;
import org.gongkai.finding.Place;
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

/**
 * The figures are not those of the year before once more.
 *
 * <p>Only forms with at least ten figures other than 0 are compared.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "form-same-as-previous-year",
    severity = Severity.WARNING,
    subject = Subject.FORM,
    title = "统计表不应与上年度完全相同",
    titleInEnglish = "The figures are not those of the year before once more",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "统计表：统计数")},
    inputs = {"form"})
public final class FormSameAsPreviousYear extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    Map<String, Reported<BigDecimal>> figures = submission.declaredForm();
    int same = 0;
    for (String code : judging.form().cells().keySet()) {
      BigDecimal now = figures.getOrDefault(code, Reported.absent()).find().orElse(BigDecimal.ZERO);
      BigDecimal before =
          judging
              .previousForm()
              .getOrDefault(code, Reported.absent())
              .find()
              .orElse(BigDecimal.ZERO);
      if (now.compareTo(before) != 0) {
        return;
      }
      same += now.signum() == 0 ? 0 : 1;
    }
    if (same >= ENOUGH) {
      findings.report(
          Place.sheet(WorkbookLayout.FORM_SHEET),
          "",
          "本年度的实际数",
          "统计表的" + same + "个非零数与上年度完全相同，请核对是否沿用了上年的数",
          "All "
              + same
              + " figures other than 0 equal those of the year before: check whether last year's were copied");
    }
  }

  private static final int ENOUGH = 10;
}
