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

/** A decided case says when it was decided. */
@AutoService(Rule.class)
@RuleInfo(
    code = "review-conclusion-date-missing",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "有审理结果的案件应填审结日期",
    titleInEnglish = "A decided case has a date",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "有审理结果的案件应填审结日期")},
    inputs = {"reviews.result", "reviews.concludedOn"})
public final class ReviewConclusionDateMissing extends RowRule<Review> {

  public ReviewConclusionDateMissing() {
    super(Review.class);
  }

  @Override
  protected void check(Review row, Judging judging, FindingSink findings) {
    if (row.result().isGiven()
        && !row.result().is(ReviewResult.PENDING)
        && row.concludedOn().isEmpty()) {
      findings.report(
          row,
          row.concludedOn(),
          "填写审结日期，或将审理结果改为“尚未审结”",
          "审理结果填了“" + row.result().get().label() + "”，但没有填审结日期，请补填",
          "The result is "
              + row.result().get().label()
              + " but the date of conclusion is missing: fill it in");
    }
  }
}
