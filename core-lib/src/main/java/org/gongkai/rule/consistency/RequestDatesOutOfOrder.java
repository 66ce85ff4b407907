package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.gongkai.finding.Reported;
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

/** The steps of a request follow one another. */
@AutoService(Rule.class)
@RuleInfo(
    code = "request-dates-out-of-order",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "补正、征求意见、延期等日期应前后相符",
    titleInEnglish = "The steps of a request are in order",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "补正、征求意见、延期等日期应前后相符")},
    inputs = {
      "requests.receivedOn",
      "requests.correctionAskedOn",
      "requests.correctedOn",
      "requests.thirdPartyAskedOn",
      "requests.thirdPartyAnsweredOn",
      "requests.otherOrganAskedOn",
      "requests.otherOrganAnsweredOn",
      "requests.extensionNotifiedOn",
      "requests.repliedOn"
    })
public final class RequestDatesOutOfOrder extends RowRule<Request> {

  public RequestDatesOutOfOrder() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    check(row, row.receivedOn(), "收到日期", row.correctionAskedOn(), "告知补正日期", findings);
    check(row, row.correctionAskedOn(), "告知补正日期", row.correctedOn(), "收到补正日期", findings);
    check(row, row.receivedOn(), "收到日期", row.correctedOn(), "收到补正日期", findings);
    check(row, row.receivedOn(), "收到日期", row.thirdPartyAskedOn(), "征求第三方意见日期", findings);
    check(
        row, row.thirdPartyAskedOn(), "征求第三方意见日期", row.thirdPartyAnsweredOn(), "第三方答复日期", findings);
    check(row, row.receivedOn(), "收到日期", row.otherOrganAskedOn(), "征求其他机关意见日期", findings);
    check(
        row,
        row.otherOrganAskedOn(),
        "征求其他机关意见日期",
        row.otherOrganAnsweredOn(),
        "其他机关答复日期",
        findings);
    check(row, row.receivedOn(), "收到日期", row.extensionNotifiedOn(), "告知延期日期", findings);
    check(row, row.extensionNotifiedOn(), "告知延期日期", row.repliedOn(), "答复日期", findings);
  }

  private static void check(
      Request row,
      Reported<LocalDate> earlier,
      String earlierHeader,
      Reported<LocalDate> later,
      String laterHeader,
      FindingSink findings) {
    if (earlier.isGiven() && later.isGiven() && later.get().isBefore(earlier.get())) {
      findings.report(
          row,
          later,
          "不早于" + earlier.get(),
          laterHeader + later.get() + "早于" + earlierHeader + earlier.get() + "，请核对两个日期",
          laterHeader
              + " ("
              + later.get()
              + ") lies before "
              + earlierHeader
              + " ("
              + earlier.get()
              + "): check both dates");
    }
  }
}
