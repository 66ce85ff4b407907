package org.gongkai.rule.form;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.Map;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.form.CellNames;
import org.gongkai.form.DerivedForm;
import org.gongkai.form.FormCell;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/**
 * A figure of the form is what the ledgers add up to.
 *
 * <p>Left out for a consolidated workbook, whose ledgers do not hold the rows of the units it
 * includes, and for ledgers without rows that are not declared empty.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "form-differs-from-ledger",
    severity = Severity.WARNING,
    subject = Subject.FORM,
    title = "统计表填报数应与台账取数一致",
    titleInEnglish = "A figure of the form is what the ledgers add up to",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "统计表：统计数")},
    inputs = {
      "form",
      "cover.scope",
      "cover.zeroReports",
      "disclosures.*",
      "requests.*",
      "interpretations.*",
      "reviews.*",
      "complaints.*",
      "safeguards.*"
    })
public final class FormDiffersFromLedger implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new Check(DerivedForm.begin(judging.form(), judging.year()));
  }

  private static final class Check implements RuleCheck {

    private final DerivedForm derived;

    Check(DerivedForm derived) {
      this.derived = derived;
    }

    @Override
    public void row(LedgerRow row, FindingSink findings) {
      derived.add(row);
    }

    @Override
    public void end(Submission submission, FindingSink findings) {
      if (submission.cover().scope().is(ReportScope.CONSOLIDATED)) {
        return;
      }
      Map<String, BigDecimal> figures =
          derived.finish(submission.safeguards(), submission.zeroReports());
      for (FormCell cell : derived.form().cells().values()) {
        Reported<BigDecimal> declared =
            submission.declaredForm().getOrDefault(cell.code(), Reported.absent());
        BigDecimal fromLedgers = figures.get(cell.code());
        if (declared.isGiven()
            && fromLedgers != null
            && declared.get().compareTo(fromLedgers) != 0) {
          report(cell, declared, fromLedgers, findings);
        }
      }
    }

    private void report(
        FormCell cell,
        Reported<BigDecimal> declared,
        BigDecimal fromLedgers,
        FindingSink findings) {
      String counted =
          fromLedgers.signum() == 0 ? "0" : fromLedgers.stripTrailingZeros().toPlainString();
      findings.report(
          WorkbookLayout.FORM_SHEET,
          declared,
          counted,
          CellNames.full(derived.form(), cell.code())
              + "填报为"
              + declared.raw()
              + "，按台账应为"
              + counted
              + "（"
              + cell.derivation().inChinese()
              + "），请核对台账和统计表",
          "Figure "
              + cell.code()
              + " is "
              + declared.raw()
              + " but the ledgers give "
              + counted
              + " ("
              + String.join(", ", cell.derivation().columns())
              + "): check ledger and form");
    }
  }
}
