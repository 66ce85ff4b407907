package org.gongkai.rule.consistency;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Complaint;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** No complaint is settled before it came in. */
@AutoService(Rule.class)
@RuleInfo(
    code = "complaint-handled-before-received",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "投诉举报的办结日期不得早于收到日期",
    titleInEnglish = "No complaint is settled before it came in",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "投诉举报的办结日期不得早于收到日期")},
    inputs = {"complaints.receivedOn", "complaints.handledOn"})
public final class ComplaintHandledBeforeReceived extends RowRule<Complaint> {

  public ComplaintHandledBeforeReceived() {
    super(Complaint.class);
  }

  @Override
  protected void check(Complaint row, Judging judging, FindingSink findings) {
    if (row.receivedOn().isGiven()
        && row.handledOn().isGiven()
        && row.handledOn().get().isBefore(row.receivedOn().get())) {
      findings.report(
          row,
          row.handledOn(),
          "不早于" + row.receivedOn().get(),
          "办结日期" + row.handledOn().get() + "早于收到日期" + row.receivedOn().get() + "，请核对两个日期",
          "The complaint was settled on "
              + row.handledOn().get()
              + ", before it was received on "
              + row.receivedOn().get()
              + ": check both dates");
    }
  }
}
