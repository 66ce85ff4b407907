package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Interpretation;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** An interpretation is not published before its document. */
@AutoService(Rule.class)
@RuleInfo(
    code = "interpretation-before-document",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "解读日期不应早于文件公开日期",
    titleInEnglish = "An interpretation is not published before its document",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "解读回应台账：文件公开日期、解读日期")},
    inputs = {
      "interpretations.documentPublishedOn",
      "interpretations.onGovernmentSite",
      "interpretations.onDisclosureSite",
      "interpretations.onOwnSite"
    })
public final class InterpretationBeforeDocument extends RowRule<Interpretation> {

  public InterpretationBeforeDocument() {
    super(Interpretation.class);
  }

  @Override
  protected void check(Interpretation row, Judging judging, FindingSink findings) {
    if (row.documentPublishedOn().isGiven()) {
      check(row, row.onGovernmentSite(), "本级政府网解读日期", findings);
      check(row, row.onDisclosureSite(), "政府信息公开网解读日期", findings);
      check(row, row.onOwnSite(), "部门网站解读日期", findings);
    }
  }

  private static void check(
      Interpretation row, Reported<LocalDate> interpreted, String header, FindingSink findings) {
    LocalDate published = row.documentPublishedOn().get();
    if (interpreted.isGiven() && interpreted.get().isBefore(published)) {
      findings.report(
          row,
          interpreted,
          "不早于" + published,
          header + interpreted.get() + "早于文件公开日期" + published + "，请核对两个日期",
          header
              + " ("
              + interpreted.get()
              + ") lies before the document's publication ("
              + published
              + "): check both dates");
    }
  }
}
