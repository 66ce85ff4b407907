package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Review;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** No case is decided before it was accepted. */
@AutoService(Rule.class)
@RuleInfo(
    code = "review-concluded-before-accepted",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "审结日期不得早于受理日期",
    titleInEnglish = "No case is concluded before it was accepted",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "审结日期不得早于受理日期")},
    inputs = {"reviews.acceptedOn", "reviews.concludedOn"})
public final class ReviewConcludedBeforeAccepted extends RowRule<Review> {

  public ReviewConcludedBeforeAccepted() {
    super(Review.class);
  }

  @Override
  protected void check(Review row, Judging judging, FindingSink findings) {
    if (row.acceptedOn().isGiven()
        && row.concludedOn().isGiven()
        && row.concludedOn().get().isBefore(row.acceptedOn().get())) {
      findings.report(
          row,
          row.concludedOn(),
          "不早于" + row.acceptedOn().get(),
          "审结日期" + row.concludedOn().get() + "早于受理日期" + row.acceptedOn().get() + "，请核对两个日期",
          "The case was concluded on "
              + row.concludedOn().get()
              + ", before it was accepted on "
              + row.acceptedOn().get()
              + ": check both dates");
    }
  }
}
