package org.gongkai.rule.form;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.CellNames;
import org.gongkai.form.FormCell;
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

/** A figure of the form is exact. */
@AutoService(Rule.class)
@RuleInfo(
    code = "form-figure-approximate",
    severity = Severity.WARNING,
    subject = Subject.FORM,
    title = "统计数应为准确数字",
    titleInEnglish = "A figure of the form is exact",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "统计表：统计数")},
    inputs = {"form"})
public final class FormFigureApproximate extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    for (FormCell cell : judging.form().cells().values()) {
      Reported<BigDecimal> figure =
          submission.declaredForm().getOrDefault(cell.code(), Reported.absent());
      if (figure.kind() == ValueKind.APPROXIMATE) {
        findings.report(
            WorkbookLayout.FORM_SHEET,
            figure,
            "准确数字（" + cell.unitOfMeasure() + "）",
            CellNames.full(judging.form(), cell.code())
                + "填的是“"
                + figure.raw()
                + "”，应填准确数字，不用“约”“余”等字样，请改正",
            "Figure "
                + cell.code()
                + " is '"
                + figure.raw()
                + "': an exact number is expected; please correct it");
      }
    }
  }
}
