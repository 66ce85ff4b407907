package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** An item of which the notice asks a quantity has one. */
@AutoService(Rule.class)
@RuleInfo(
    code = "catalogue-quantity-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "目录要求数量的事项应填数量",
    titleInEnglish = "An item that asks for a quantity has one",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务19",
          quote = "重点公开城乡低保对象人数、特困人员人数、低保标准、补助水平、资金支出等情况",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {"disclosures.catalogueItem", "disclosures.attribute", "disclosures.quantity"})
public final class CatalogueQuantityMissing extends RowRule<Disclosure> {

  public CatalogueQuantityMissing() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    if (!row.catalogueItem().isGiven()
        || !row.quantity().isEmpty()
        || !row.attribute().is(DisclosureAttribute.PROACTIVE)) {
      return;
    }
    judging
        .findItem(row.catalogueItem().get())
        .filter(item -> item.taskNumber() == 19 && !item.unitsOfMeasure().isEmpty())
        .ifPresent(
            item -> {
              String units = String.join("、", item.unitsOfMeasure());
              findings.report(
                  row,
                  row.quantity(),
                  "数字（" + units + "）",
                  "目录事项" + item.code() + "“" + item.title() + "”应公开数量，但没有填数量，请补填（" + units + "）",
                  "Catalogue item "
                      + item.code()
                      + " asks for a quantity but none is given: fill it in ("
                      + units
                      + ")");
            });
  }
}
