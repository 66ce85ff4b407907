package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.Review;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** A case was carried over exactly if it was accepted before the year. */
@AutoService(Rule.class)
@RuleInfo(
    code = "review-carried-over-wrong",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "是否上年结转应与受理日期一致",
    titleInEnglish = "A case was carried over exactly if it was accepted before the year",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "是否上年结转应与受理日期一致")},
    inputs = {"reviews.acceptedOn", "reviews.carriedOver"})
public final class ReviewCarriedOverWrong extends RowRule<Review> {

  public ReviewCarriedOverWrong() {
    super(Review.class);
  }

  @Override
  protected void check(Review row, Judging judging, FindingSink findings) {
    if (!row.acceptedOn().isGiven() || !row.carriedOver().isGiven()) {
      return;
    }
    boolean before = row.acceptedOn().get().isBefore(judging.firstDay());
    if (before != row.carriedOver().is(YesNo.YES)) {
      findings.report(
          row,
          row.carriedOver(),
          before ? "是" : "否",
          "案件于"
              + row.acceptedOn().get()
              + "受理，"
              + (before ? "应为上年结转" : "不是上年结转")
              + "，请改正“是否上年结转”或受理日期",
          "The case was accepted on "
              + row.acceptedOn().get()
              + " and was "
              + (before ? "" : "not ")
              + "carried over: correct the answer or the date");
    }
  }
}
