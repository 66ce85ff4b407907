package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** A catalogue item that a row names is in the catalogue. */
@AutoService(Rule.class)
@RuleInfo(
    code = "catalogue-item-unknown",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "目录事项编号应在主动公开目录中",
    titleInEnglish = "A catalogue item that a row names is in the catalogue",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "主动公开台账：目录事项编号")},
    inputs = {"disclosures.catalogueItem"})
public final class CatalogueItemUnknown extends RowRule<Disclosure> {

  public CatalogueItemUnknown() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    if (!judging.catalogue().isEmpty()
        && row.catalogueItem().isGiven()
        && judging.findItem(row.catalogueItem().get()).isEmpty()) {
      findings.report(
          row,
          row.catalogueItem(),
          "“目录事项”表中的编号",
          "目录事项编号“" + row.catalogueItem().get() + "”不在主动公开目录中，请按“目录事项”表改正",
          "The catalogue has no item "
              + row.catalogueItem().get()
              + ": take the number from the sheet of catalogue items");
    }
  }
}
