package org.gongkai.rule.timelimit;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.EventLevel;
import org.gongkai.ledger.Interpretation;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;

/** Something follows an event within a number of hours, counted from the minute of the event. */
abstract class EventAnswerLate extends RowRule<Interpretation> {

  private final Set<EventLevel> levels;
  private final Function<Interpretation, Reported<LocalDateTime>> time;
  private final String done;
  private final String doneInEnglish;

  /**
   * A rule on events of some levels.
   *
   * @param time the column that says when it was done
   * @param done what was done, in Chinese
   * @param doneInEnglish the same as a clause that ends before the time
   */
  EventAnswerLate(
      Set<EventLevel> levels,
      Function<Interpretation, Reported<LocalDateTime>> time,
      String done,
      String doneInEnglish) {
    super(Interpretation.class);
    this.levels = levels;
    this.time = time;
    this.done = done;
    this.doneInEnglish = doneInEnglish;
  }

  @Override
  protected final void check(Interpretation row, Judging judging, FindingSink findings) {
    Reported<LocalDateTime> cell = time.apply(row);
    if (levels.stream().noneMatch(row.eventLevel()::is)
        || !row.occurredAt().isGiven()
        || !cell.isGiven()) {
      return;
    }
    LocalDateTime occurred = row.occurredAt().get();
    findings
        .card()
        .findSourceOn(occurred.toLocalDate())
        .ifPresent(
            source -> {
              LocalDateTime due = occurred.plusHours(source.limit());
              if (cell.get().isAfter(due)) {
                findings.report(
                    row,
                    cell,
                    "不晚于" + EventTime.print(due),
                    "事件发生于"
                        + EventTime.print(occurred)
                        + "，"
                        + EventTime.print(cell.get())
                        + "才"
                        + done
                        + "，应在"
                        + source.limit()
                        + "小时内即"
                        + EventTime.print(due)
                        + "前，请核对时间或说明原因",
                    "The event happened at "
                        + EventTime.print(occurred)
                        + ", "
                        + doneInEnglish
                        + " "
                        + EventTime.print(cell.get())
                        + "; the limit of "
                        + source.limit()
                        + " hours ended at "
                        + EventTime.print(due)
                        + ": check the times or explain");
              }
            });
  }
}
