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

/** An amount has at most 4 decimal places. */
@AutoService(Rule.class)
@RuleInfo(
    code = "form-figure-too-precise",
    severity = Severity.ERROR,
    subject = Subject.FORM,
    title = "金额（万元）小数不超过4位",
    titleInEnglish = "An amount in 万元 has at most 4 decimal places",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "统计表：统计数")},
    inputs = {"form"})
public final class FormFigureTooPrecise extends WorkbookRule {

  @Override
  protected void check(Submission submission, Judging judging, FindingSink findings) {
    for (FormCell cell : judging.form().cells().values()) {
      Reported<BigDecimal> figure =
          submission.declaredForm().getOrDefault(cell.code(), Reported.absent());
      if (cell.kind().maxDecimalPlaces() > 0
          && figure.isGiven()
          && figure.get().stripTrailingZeros().scale() > cell.kind().maxDecimalPlaces()) {
        findings.report(
            WorkbookLayout.FORM_SHEET,
            figure,
            "小数不超过" + cell.kind().maxDecimalPlaces() + "位（" + cell.unitOfMeasure() + "）",
            CellNames.full(judging.form(), cell.code())
                + "填的是“"
                + figure.raw()
                + "”，小数不得超过4位，请核对计量单位后改正",
            "Figure "
                + cell.code()
                + " is '"
                + figure.raw()
                + "': at most 4 decimal places are expected; check the unit of measure and correct"
                + " it");
      }
    }
  }
}
