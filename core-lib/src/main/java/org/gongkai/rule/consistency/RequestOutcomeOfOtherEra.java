package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.RequestOutcome;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** The outcome is one that the form of the year knows. */
@AutoService(Rule.class)
@RuleInfo(
    code = "request-outcome-of-other-era",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "答复结果应为报送年度统计表所列的情形",
    titleInEnglish = "The outcome belongs to the form of the report year",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "答复结果应为报送年度统计表所列的情形")},
    inputs = {"requests.outcome"})
public final class RequestOutcomeOfOtherEra extends RowRule<Request> {

  public RequestOutcomeOfOtherEra() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (row.outcome().isGiven()
        && !RequestOutcome.listForYear(judging.year()).contains(row.outcome().get())) {
      findings.report(
          row,
          row.outcome(),
          judging.year() + "年度统计表所列的答复结果",
          "答复结果“" + row.outcome().get().label() + "”不是" + judging.year() + "年度统计表所列的情形，请从下拉选项中改选",
          "The outcome "
              + row.outcome().get().label()
              + " is not one of the form of "
              + judging.year()
              + ": choose another from the list");
    }
  }
}
