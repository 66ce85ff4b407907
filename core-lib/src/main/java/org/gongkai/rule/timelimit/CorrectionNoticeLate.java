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

/** An applicant is asked to correct an unclear request within 7 working days. */
@AutoService(Rule.class)
@RuleInfo(
    code = "correction-notice-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "收到申请后7个工作日内一次性告知补正",
    titleInEnglish = "A correction is asked for within 7 working days",
    sources = {
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第三十条",
          quote = "自收到申请之日起7个工作日内一次性告知申请人作出补正",
          from = Instrument.REGULATION_2019_FROM,
          limit = 7)
    },
    inputs = {"requests.receivedOn", "requests.correctionAskedOn"})
public final class CorrectionNoticeLate extends RowRule<Request> {

  public CorrectionNoticeLate() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (!row.receivedOn().isGiven()
        || !row.correctionAskedOn().isGiven()
        || !row.receivedOn().isGiven()) {
      return;
    }
    findings
        .card()
        .findSourceOn(row.receivedOn().get())
        .ifPresent(
            source -> {
              LocalDate due =
                  judging.calendar().plusWorkingDays(row.receivedOn().get(), source.limit());
              if (row.correctionAskedOn().get().isAfter(due)) {
                findings.report(
                    row,
                    row.correctionAskedOn(),
                    "不晚于" + due,
                    "告知补正日期"
                        + row.correctionAskedOn().get()
                        + "距收到日期"
                        + row.receivedOn().get()
                        + "超过"
                        + source.limit()
                        + "个工作日，期限至"
                        + due
                        + "，请核对日期或说明原因",
                    "The request for correction ("
                        + row.correctionAskedOn().get()
                        + ") lies more than "
                        + source.limit()
                        + " working days after receipt ("
                        + row.receivedOn().get()
                        + "); the limit ended on "
                        + due
                        + ": check the dates or explain");
              }
            });
  }
}
