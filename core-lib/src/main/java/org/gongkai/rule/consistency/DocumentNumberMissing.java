package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DocumentKind;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** A rule or normative document has a document number. */
@AutoService(Rule.class)
@RuleInfo(
    code = "document-number-missing",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "规章和行政规范性文件应填文号",
    titleInEnglish = "A rule or normative document has a number",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "主动公开台账：文号")},
    inputs = {"disclosures.kind", "disclosures.documentNumber"})
public final class DocumentNumberMissing extends RowRule<Disclosure> {

  public DocumentNumberMissing() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    if ((row.kind().is(DocumentKind.RULE) || row.kind().is(DocumentKind.NORMATIVE))
        && row.documentNumber().isEmpty()) {
      findings.report(
          row,
          row.documentNumber(),
          "填写文号",
          "信息类别为“" + row.kind().get().label() + "”，但没有填文号，请补填或改正信息类别",
          "The information is a "
              + row.kind().get().label()
              + " but its document number is missing: fill it in or correct the kind");
    }
  }
}
