package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Review;
import org.gongkai.ledger.ReviewResult;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** A pending case has no date of decision. */
@AutoService(Rule.class)
@RuleInfo(
    code = "review-pending-with-date",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "尚未审结的案件不填审结日期",
    titleInEnglish = "A pending case has no date of conclusion",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "尚未审结的案件不填审结日期")},
    inputs = {"reviews.result", "reviews.concludedOn"})
public final class ReviewPendingWithDate extends RowRule<Review> {

  public ReviewPendingWithDate() {
    super(Review.class);
  }

  @Override
  protected void check(Review row, Judging judging, FindingSink findings) {
    if (row.result().is(ReviewResult.PENDING) && row.concludedOn().isGiven()) {
      findings.report(
          row,
          row.result(),
          "实际的审理结果，或清空审结日期",
          "审理结果填为“尚未审结”，但填了审结日期" + row.concludedOn().get() + "，请核对",
          "The case is said to be pending but was concluded on "
              + row.concludedOn().get()
              + ": check which is right");
    }
  }
}
