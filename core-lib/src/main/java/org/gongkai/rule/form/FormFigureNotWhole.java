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

/** A number of things is a whole number. */
@AutoService(Rule.class)
@RuleInfo(
    code = "form-figure-not-whole",
    severity = Severity.ERROR,
    subject = Subject.FORM,
    title = "件数、条数、次数、人数应为整数",
    titleInEnglish = "A number of things is whole",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "统计表：统计数")},
    inputs = {"form"})
public final class FormFigureNotWhole extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    for (FormCell cell : judging.form().cells().values()) {
      Reported<BigDecimal> figure =
          submission.declaredForm().getOrDefault(cell.code(), Reported.absent());
      if (cell.kind().maxDecimalPlaces() == 0
          && figure.isGiven()
          && figure.get().stripTrailingZeros().scale() > 0) {
        findings.report(
            WorkbookLayout.FORM_SHEET,
            figure,
            "整数（" + cell.unitOfMeasure() + "）",
            CellNames.full(judging.form(), cell.code()) + "填的是“" + figure.raw() + "”，应为整数，请改正",
            "Figure "
                + cell.code()
                + " is '"
                + figure.raw()
                + "': a whole number is expected; please correct it");
      }
    }
  }
}
