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

/** A request with an outcome says when it was answered. */
@AutoService(Rule.class)
@RuleInfo(
    code = "request-reply-date-missing",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "有答复结果的申请应填答复日期",
    titleInEnglish = "A request with an outcome has the date of its reply",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "有答复结果的申请应填答复日期")},
    inputs = {"requests.repliedOn", "requests.outcome"})
public final class RequestReplyDateMissing extends RowRule<Request> {

  public RequestReplyDateMissing() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (row.outcome().isGiven() && row.repliedOn().isEmpty()) {
      findings.report(
          row,
          row.repliedOn(),
          "填写答复日期",
          "答复结果填了“" + row.outcome().get().label() + "”，但没有填答复日期，请补填",
          "The outcome is "
              + row.outcome().get().label()
              + " but the date of the reply is missing: fill it in");
    }
  }
}
