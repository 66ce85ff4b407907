package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** A quantity is stated in the unit of measure that the catalogue gives. */
@AutoService(Rule.class)
@RuleInfo(
    code = "catalogue-unit-of-measure-wrong",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "数量应按目录规定的计量单位填报",
    titleInEnglish = "A quantity has the unit of measure that the catalogue gives",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务19",
          quote = "医疗救助方面，重点公开救助对象的人次数、资金支出等情况；临时救助方面，重点公开救助对象的户次数、救助水平、资金支出等情况",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {"disclosures.catalogueItem", "disclosures.quantity", "disclosures.quantityUnit"})
public final class CatalogueUnitOfMeasureWrong extends RowRule<Disclosure> {

  public CatalogueUnitOfMeasureWrong() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    if (!row.catalogueItem().isGiven()
        || !(row.quantity().isGiven() || row.quantityUnit().isGiven())) {
      return;
    }
    DisclosureItem item = judging.findItem(row.catalogueItem().get()).orElse(null);
    if (item == null || item.unitsOfMeasure().isEmpty()) {
      return;
    }
    String given = row.quantityUnit().find().map(String::strip).orElse("");
    if (!item.unitsOfMeasure().contains(given)) {
      String accepted = String.join("、", item.unitsOfMeasure());
      findings.report(
          row,
          row.quantityUnit(),
          accepted,
          "目录事项"
              + item.code()
              + "“"
              + item.title()
              + "”的计量单位"
              + (given.isEmpty() ? "没有填写" : "填为“" + given + "”")
              + "，应为"
              + accepted
              + "，请核对数量和单位",
          "The unit of measure of catalogue item "
              + item.code()
              + (given.isEmpty() ? " is missing" : " is " + given)
              + "; it should be "
              + accepted
              + ": check quantity and unit");
    }
  }
}
