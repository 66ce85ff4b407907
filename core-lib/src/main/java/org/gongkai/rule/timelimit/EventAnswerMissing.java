package org.gongkai.rule.timelimit;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.YearRule;

/** Something that follows a serious event is there once its hours are over. */
abstract class EventAnswerMissing implements YearRule {

  private final Function<Interpretation, Reported<LocalDateTime>> time;
  private final String column;
  private final String what;

  /**
   * A rule on serious events.
   *
   * @param time the column that says when it was done
   * @param column the header of that column
   * @param what what is to be done, in English
   */
  EventAnswerMissing(
      Function<Interpretation, Reported<LocalDateTime>> time, String column, String what) {
    this.time = time;
    this.column = column;
    this.what = what;
  }

  @Override
  public final RuleCheck begin(Judging judging) {
    return new Check(judging);
  }

  private final class Check implements RuleCheck {

    private final Judging judging;

    /** The first row of each serious event that no row says more of, by the name of the concern. */
    private final Map<String, Interpretation> open = new LinkedHashMap<>();

    private final Set<String> answered = new HashSet<>();

    Check(Judging judging) {
      this.judging = judging;
    }

    @Override
    public void row(LedgerRow ledgerRow, FindingSink findings) {
      if (ledgerRow instanceof Interpretation row
          && EventTime.SERIOUS.stream().anyMatch(row.eventLevel()::is)) {
        String event = row.concern().find().orElseGet(() -> "row " + row.row().row());
        if (!time.apply(row).isEmpty()) {
          answered.add(event);
          open.remove(event);
        } else if (row.occurredAt().isGiven() && !answered.contains(event)) {
          open.putIfAbsent(event, row);
        }
      }
    }

    @Override
    public void end(Submission submission, FindingSink findings) {
      for (Interpretation row : open.values()) {
        LocalDateTime occurred = row.occurredAt().get();
        findings
            .card()
            .findSourceOn(occurred.toLocalDate())
            .ifPresent(
                source -> {
                  LocalDateTime due = occurred.plusHours(source.limit());
                  if (judging.asOf().isAfter(due.toLocalDate())) {
                    findings.report(
                        row,
                        time.apply(row),
                        "填写实际时间，应不晚于" + EventTime.print(due),
                        EventTime.print(occurred)
                            + "发生的"
                            + row.eventLevel().get().label()
                            + "没有"
                            + column
                            + "，应在"
                            + source.limit()
                            + "小时内即"
                            + EventTime.print(due)
                            + "前，请补填或说明原因",
                        "For the serious event of "
                            + EventTime.print(occurred)
                            + " no "
                            + what
                            + " is given; the limit of "
                            + source.limit()
                            + " hours ended at "
                            + EventTime.print(due)
                            + ": fill it in or explain");
                  }
                });
      }
    }
  }
}
