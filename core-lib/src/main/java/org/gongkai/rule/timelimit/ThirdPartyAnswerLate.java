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

/** A third party answers within 15 working days; after that the organ decides without it. */
@AutoService(Rule.class)
@RuleInfo(
    code = "third-party-answer-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "第三方自收到征求意见书之日起15个工作日内提出意见",
    titleInEnglish = "A third party answers within 15 working days",
    sources = {
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第三十二条",
          quote = "第三方应当自收到征求意见书之日起15个工作日内提出意见",
          from = Instrument.REGULATION_2019_FROM,
          limit = 15)
    },
    inputs = {"requests.receivedOn", "requests.thirdPartyAskedOn", "requests.thirdPartyAnsweredOn"})
public final class ThirdPartyAnswerLate extends RowRule<Request> {

  public ThirdPartyAnswerLate() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (!row.thirdPartyAskedOn().isGiven()
        || !row.thirdPartyAnsweredOn().isGiven()
        || !row.receivedOn().isGiven()) {
      return;
    }
    findings
        .card()
        .findSourceOn(row.receivedOn().get())
        .ifPresent(
            source -> {
              LocalDate due =
                  judging.calendar().plusWorkingDays(row.thirdPartyAskedOn().get(), source.limit());
              if (row.thirdPartyAnsweredOn().get().isAfter(due)) {
                findings.report(
                    row,
                    row.thirdPartyAnsweredOn(),
                    "不晚于" + due,
                    "第三方答复日期"
                        + row.thirdPartyAnsweredOn().get()
                        + "距征求第三方意见日期"
                        + row.thirdPartyAskedOn().get()
                        + "超过"
                        + source.limit()
                        + "个工作日，期限至"
                        + due
                        + "，请核对日期或说明原因",
                    "The third party's answer ("
                        + row.thirdPartyAnsweredOn().get()
                        + ") lies more than "
                        + source.limit()
                        + " working days after asking ("
                        + row.thirdPartyAskedOn().get()
                        + "); the limit ended on "
                        + due
                        + ": check the dates or explain");
              }
            });
  }
}
