package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.util.List;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/**
 * A disclosed item has the content elements that the notice asks for.
 *
 * <p>An element counts as given if its words stand anywhere in the column, however they are set
 * off.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "catalogue-elements-missing",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "公开内容应包含目录要求的各项要素",
    titleInEnglish = "A disclosed item has the content elements that the notice asks for",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务分解表",
          quote = "任务分解和具体要求",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {"disclosures.catalogueItem", "disclosures.attribute", "disclosures.contentElements"})
public final class CatalogueElementsMissing extends RowRule<Disclosure> {

  public CatalogueElementsMissing() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    if (!row.catalogueItem().isGiven() || row.attribute().is(DisclosureAttribute.NOT_DISCLOSED)) {
      return;
    }
    DisclosureItem item = judging.findItem(row.catalogueItem().get()).orElse(null);
    if (item == null
        || item.elements().isEmpty()
        || !(row.contentElements().isGiven() || row.contentElements().isEmpty())) {
      return;
    }
    String given = withoutBlanks(row.contentElements().find().orElse(""));
    List<String> missing =
        item.elements().stream()
            .filter(element -> !given.contains(withoutBlanks(element)))
            .toList();
    if (!missing.isEmpty()) {
      String lacking = String.join("、", missing);
      findings.report(
          row,
          row.contentElements(),
          String.join("、", item.elements()),
          "目录事项" + item.code() + "“" + item.title() + "”的公开要素缺少" + lacking + "，请补充公开后填写",
          "Catalogue item "
              + item.code()
              + " lacks the content elements "
              + lacking
              + ": disclose them and fill them in");
    }
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("[\\s\u3000\u00a0]+", "");
  }
}
