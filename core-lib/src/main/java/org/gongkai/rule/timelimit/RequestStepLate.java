package org.gongkai.rule.timelimit;

import java.time.LocalDate;
import java.util.function.Function;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Request;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;

/**
 * One step in the handling of a request follows another within a number of working days; which law
 * holds is decided by the day of receipt.
 */
abstract class RequestStepLate extends RowRule<Request> {

  private final Step from;
  private final Step to;

  /** A rule on the time between two steps. */
  RequestStepLate(Step from, Step to) {
    super(Request.class);
    this.from = from;
    this.to = to;
  }

  /**
   * A step of a request.
   *
   * @param date its column
   * @param header the header of that column
   * @param english the step in English
   */
  record Step(Function<Request, Reported<LocalDate>> date, String header, String english) {}

  @Override
  protected final void check(Request row, Judging judging, FindingSink findings) {
    Reported<LocalDate> begun = from.date().apply(row);
    Reported<LocalDate> done = to.date().apply(row);
    if (!row.receivedOn().isGiven() || !begun.isGiven() || !done.isGiven()) {
      return;
    }
    findings
        .card()
        .findSourceOn(row.receivedOn().get())
        .ifPresent(
            source -> {
              LocalDate due = judging.calendar().plusWorkingDays(begun.get(), source.limit());
              if (done.get().isAfter(due)) {
                findings.report(
                    row,
                    done,
                    "不晚于" + due,
                    to.header()
                        + done.get()
                        + "距"
                        + from.header()
                        + begun.get()
                        + "超过"
                        + source.limit()
                        + "个工作日，期限至"
                        + due
                        + "，请核对日期或说明原因",
                    to.english()
                        + " ("
                        + done.get()
                        + ") lies more than "
                        + source.limit()
                        + " working days after "
                        + from.english()
                        + " ("
                        + begun.get()
                        + "); the limit ended on "
                        + due
                        + ": check the dates or explain");
              }
            });
  }
}
