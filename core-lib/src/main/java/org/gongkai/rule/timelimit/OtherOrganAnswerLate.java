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

/** An organ that is asked answers within 15 working days; after that it counts as having agreed. */
@AutoService(Rule.class)
@RuleInfo(
    code = "other-organ-answer-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "被征求意见机关自收到征求意见书之日起15个工作日内提出意见",
    titleInEnglish = "An organ that is asked answers within 15 working days",
    sources = {
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第三十四条",
          quote = "被征求意见机关应当自收到征求意见书之日起15个工作日内提出意见",
          from = Instrument.REGULATION_2019_FROM,
          limit = 15)
    },
    inputs = {"requests.receivedOn", "requests.otherOrganAskedOn", "requests.otherOrganAnsweredOn"})
public final class OtherOrganAnswerLate extends RowRule<Request> {

  public OtherOrganAnswerLate() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (!row.otherOrganAskedOn().isGiven()
        || !row.otherOrganAnsweredOn().isGiven()
        || !row.receivedOn().isGiven()) {
      return;
    }
    findings
        .card()
        .findSourceOn(row.receivedOn().get())
        .ifPresent(
            source -> {
              LocalDate due =
                  judging.calendar().plusWorkingDays(row.otherOrganAskedOn().get(), source.limit());
              if (row.otherOrganAnsweredOn().get().isAfter(due)) {
                findings.report(
                    row,
                    row.otherOrganAnsweredOn(),
                    "不晚于" + due,
                    "其他机关答复日期"
                        + row.otherOrganAnsweredOn().get()
                        + "距征求其他机关意见日期"
                        + row.otherOrganAskedOn().get()
                        + "超过"
                        + source.limit()
                        + "个工作日，期限至"
                        + due
                        + "，请核对日期或说明原因",
                    "The other organ's answer ("
                        + row.otherOrganAnsweredOn().get()
                        + ") lies more than "
                        + source.limit()
                        + " working days after asking ("
                        + row.otherOrganAskedOn().get()
                        + "); the limit ended on "
                        + due
                        + ": check the dates or explain");
              }
            });
  }
}
