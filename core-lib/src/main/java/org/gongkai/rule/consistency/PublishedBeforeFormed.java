package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.gongkai.finding.Reported;
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

/** Nothing is published before it was formed. */
@AutoService(Rule.class)
@RuleInfo(
    code = "published-before-formed",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "公开日期不得早于形成日期",
    titleInEnglish = "Nothing is published before it was formed",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "公开日期不得早于形成日期")},
    inputs = {"disclosures.formedOn", "disclosures.publishedOn"})
public final class PublishedBeforeFormed extends RowRule<Disclosure> {

  public PublishedBeforeFormed() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    if (!row.formedOn().isGiven()) {
      return;
    }
    check(row, row.onGovernmentSite(), "本级政府网公开日期", findings);
    check(row, row.onDisclosureSite(), "政府信息公开网公开日期", findings);
    check(row, row.onOwnSite(), "部门网站公开日期", findings);
    check(row, row.inBulletin(), "政府公报公开日期", findings);
    check(row, row.onWeibo(), "政务微博公开日期", findings);
    check(row, row.onWechat(), "政务微信公开日期", findings);
    check(row, row.byOtherMeans(), "其他方式公开日期", findings);
  }

  private static void check(
      Disclosure row, Reported<LocalDate> published, String header, FindingSink findings) {
    LocalDate formed = row.formedOn().get();
    if (published.isGiven() && published.get().isBefore(formed)) {
      findings.report(
          row,
          published,
          "不早于" + formed,
          header + published.get() + "早于形成日期" + formed + "，请核对两个日期",
          "Column "
              + header
              + " says "
              + published.get()
              + ", before the information was formed on "
              + formed
              + ": check both dates");
    }
  }
}
