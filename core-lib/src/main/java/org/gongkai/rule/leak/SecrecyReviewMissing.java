package org.gongkai.rule.leak;

import com.google.auto.service.AutoService;
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

/** Whatever was published was reviewed for secrecy, by a named person on a day. */
@AutoService(Rule.class)
@RuleInfo(
    code = "secrecy-review-missing",
    severity = Severity.WARNING,
    subject = Subject.MUST_NOT_GET_OUT,
    title = "已公开的信息应有保密审查人和保密审查日期",
    titleInEnglish = "What was published has a secrecy review with reviewer and date",
    sources = {
      @Source(
          document = Instrument.REGULATION_2008,
          clause = "第四条",
          quote = "对拟公开的政府信息进行保密审查",
          from = Instrument.REGULATION_2008_FROM,
          to = Instrument.REGULATION_2008_TO),
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务35",
          quote = "严格执行保密审查制度，对拟公开的政府信息要依法依规做好保密审查",
          from = Instrument.NOTICE_2016_FROM),
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第十七条",
          quote = "行政机关应当依照《中华人民共和国保守国家秘密法》以及其他法律、法规和国家有关规定对拟公开的政府信息进行审查",
          from = Instrument.REGULATION_2019_FROM)
    },
    inputs = {
      "disclosures.publishedOn",
      "disclosures.secrecyReviewer",
      "disclosures.secrecyReviewedOn"
    })
public final class SecrecyReviewMissing extends RowRule<Disclosure> {

  public SecrecyReviewMissing() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    if (!row.publishedOn().isGiven() || !findings.card().holdsOn(row.publishedOn().get())) {
      return;
    }
    check(row, row.secrecyReviewer(), "保密审查人", findings);
    check(row, row.secrecyReviewedOn(), "保密审查日期", findings);
  }

  private static void check(Disclosure row, Reported<?> cell, String header, FindingSink findings) {
    if (cell.isEmpty()) {
      findings.report(
          row,
          cell,
          "填写" + header,
          "信息已于" + row.publishedOn().get() + "公开，但没有填" + header + "，请补填；未审查的应立即补审",
          "The information was published on "
              + row.publishedOn().get()
              + " but "
              + header
              + " is empty: fill it in, and make up for a review that was not held");
    }
  }
}
