package org.gongkai.rule.form;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
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

/** A figure of the form is not negative. */
@AutoService(Rule.class)
@RuleInfo(
    code = "form-figure-negative",
    severity = Severity.ERROR,
    subject = Subject.FORM,
    title = "统计数不得为负数",
    titleInEnglish = "A figure of the form is not negative",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "统计表：统计数")},
    inputs = {"form"})
public final class FormFigureNegative extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    for (FormCell cell : judging.form().cells().values()) {
      Reported<BigDecimal> figure =
          submission.declaredForm().getOrDefault(cell.code(), Reported.absent());
      if (!cell.kind().takesNegative() && figure.isGiven() && figure.get().signum() < 0) {
        findings.report(
            WorkbookLayout.FORM_SHEET,
            figure,
            "不小于0",
            CellNames.full(judging.form(), cell.code()) + "填的是“" + figure.raw() + "”，不得为负数，请改正",
            "Figure "
                + cell.code()
                + " is '"
                + figure.raw()
                + "': it must not be negative; please correct it");
      }
    }
  }
}
