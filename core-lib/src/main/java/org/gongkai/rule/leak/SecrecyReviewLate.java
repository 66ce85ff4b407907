package org.gongkai.rule.leak;

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

/** The secrecy review comes before publication; both may be on one day. */
@AutoService(Rule.class)
@RuleInfo(
    code = "secrecy-review-late",
    severity = Severity.WARNING,
    subject = Subject.MUST_NOT_GET_OUT,
    title = "保密审查日期不得晚于公开日期",
    titleInEnglish = "The secrecy review is not later than publication",
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
    inputs = {"disclosures.publishedOn", "disclosures.secrecyReviewedOn"})
public final class SecrecyReviewLate extends RowRule<Disclosure> {

  public SecrecyReviewLate() {
    super(Disclosure.class);
  }

  @Override
  protected void check(Disclosure row, Judging judging, FindingSink findings) {
    if (row.publishedOn().isGiven()
        && row.secrecyReviewedOn().isGiven()
        && row.secrecyReviewedOn().get().isAfter(row.publishedOn().get())
        && findings.card().holdsOn(row.publishedOn().get())) {
      findings.report(
          row,
          row.secrecyReviewedOn(),
          "不晚于" + row.publishedOn().get(),
          "保密审查日期"
              + row.secrecyReviewedOn().get()
              + "晚于公开日期"
              + row.publishedOn().get()
              + "，应先审查后公开，请核对日期或说明原因",
          "The secrecy review is dated "
              + row.secrecyReviewedOn().get()
              + ", after publication on "
              + row.publishedOn().get()
              + ": check the dates or explain");
    }
  }
}
