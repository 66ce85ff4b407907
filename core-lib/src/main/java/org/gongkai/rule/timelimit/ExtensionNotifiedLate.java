package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
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

/** An extension is notified before the time that it extends has run out. */
@AutoService(Rule.class)
@RuleInfo(
    code = "extension-notified-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "延期应在答复期限届满前告知",
    titleInEnglish = "An extension is notified before the reply is due",
    sources = {
      @Source(
          document = Instrument.REGULATION_2008,
          clause = "第二十四条",
          quote = "如需延长答复期限的，应当经政府信息公开工作机构负责人同意，并告知申请人",
          from = Instrument.REGULATION_2008_FROM,
          to = Instrument.REGULATION_2008_TO,
          limit = 15),
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第三十三条",
          quote = "需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人",
          from = Instrument.REGULATION_2019_FROM,
          limit = 20)
    },
    inputs = {
      "requests.receivedOn",
      "requests.correctedOn",
      "requests.thirdPartyAskedOn",
      "requests.thirdPartyAnsweredOn",
      "requests.otherOrganAskedOn",
      "requests.otherOrganAnsweredOn",
      "requests.extensionNotifiedOn"
    })
public final class ExtensionNotifiedLate extends RowRule<Request> {

  public ExtensionNotifiedLate() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (!row.receivedOn().isGiven() || !row.extensionNotifiedOn().isGiven()) {
      return;
    }
    LocalDate notified = row.extensionNotifiedOn().get();
    findings
        .card()
        .findSourceOn(row.receivedOn().get())
        .ifPresent(
            law -> {
              LocalDate due = ReplyPeriod.of(row).due(law, judging.calendar(), notified);
              if (notified.isAfter(due)) {
                findings.report(
                    row,
                    row.extensionNotifiedOn(),
                    "不晚于" + due,
                    "告知延期日期" + notified + "晚于原答复期限" + due + "，应在期限届满前告知，请核对日期或说明原因",
                    "The extension was notified on "
                        + notified
                        + ", after the reply was due on "
                        + due
                        + ": check the dates or explain");
              }
            });
  }
}
