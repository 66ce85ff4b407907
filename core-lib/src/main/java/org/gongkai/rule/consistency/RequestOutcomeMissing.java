package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Request;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** An answered request says how it was answered. */
@AutoService(Rule.class)
@RuleInfo(
    code = "request-outcome-missing",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "有答复日期的申请应填答复结果",
    titleInEnglish = "An answered request has an outcome",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "有答复日期的申请应填答复结果")},
    inputs = {"requests.repliedOn", "requests.outcome"})
public final class RequestOutcomeMissing extends RowRule<Request> {

  public RequestOutcomeMissing() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (row.repliedOn().isGiven() && row.outcome().isEmpty()) {
      findings.report(
          row,
          row.outcome(),
          "从下拉选项中选择答复结果",
          "申请已于" + row.repliedOn().get() + "答复，但没有填答复结果，请补填",
          "The request was answered on "
              + row.repliedOn().get()
              + " but has no outcome: fill it in");
    }
  }
}
