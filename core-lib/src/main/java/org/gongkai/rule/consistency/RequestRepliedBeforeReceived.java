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

/** No answer is dated before its request. */
@AutoService(Rule.class)
@RuleInfo(
    code = "request-replied-before-received",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "答复日期不得早于收到日期",
    titleInEnglish = "A reply is not dated before its request",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "答复日期不得早于收到日期")},
    inputs = {"requests.receivedOn", "requests.repliedOn"})
public final class RequestRepliedBeforeReceived extends RowRule<Request> {

  public RequestRepliedBeforeReceived() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (row.receivedOn().isGiven()
        && row.repliedOn().isGiven()
        && row.repliedOn().get().isBefore(row.receivedOn().get())) {
      findings.report(
          row,
          row.repliedOn(),
          "不早于" + row.receivedOn().get(),
          "答复日期" + row.repliedOn().get() + "早于收到日期" + row.receivedOn().get() + "，请核对两个日期",
          "The reply is dated "
              + row.repliedOn().get()
              + ", before the request was received on "
              + row.receivedOn().get()
              + ": check both dates");
    }
  }
}
