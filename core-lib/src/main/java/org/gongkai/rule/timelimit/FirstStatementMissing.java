package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.EventLevel;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;

/** A serious event has a first statement once 5 hours are over. */
@AutoService(Rule.class)
@RuleInfo(
    code = "first-statement-missing",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "特别重大、重大突发事件应有首次发布信息时间",
    titleInEnglish = "A serious event has the time of its first statement",
    sources = {
      @Source(
          document = Instrument.DETAILED_RULES_2016,
          clause = "政务舆情回应时限",
          quote = "最迟要在5小时内发布权威信息",
          from = Instrument.DETAILED_RULES_2016_FROM,
          limit = 5)
    },
    inputs = {
      "interpretations.eventLevel",
      "interpretations.concern",
      "interpretations.occurredAt",
      "interpretations.firstStatementAt",
      "cover.dataAsOf"
    })
public final class FirstStatementMissing implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    return new Check(judging);
  }

  private static final class Check implements RuleCheck {

    private final Judging judging;

    /** The first row of each serious event that no row says more of, by the name of the concern. */
    private final Map<String, Interpretation> open = new LinkedHashMap<>();

    private final Set<String> answered = new HashSet<>();

    Check(Judging judging) {
      this.judging = judging;
    }

    @Override
    public void row(LedgerRow ledgerRow, FindingSink findings) {
      if (ledgerRow instanceof Interpretation row && isSerious(row)) {
        String event = row.concern().find().orElseGet(() -> "row " + row.row().row());
        if (!row.firstStatementAt().isEmpty()) {
          answered.add(event);
          open.remove(event);
        } else if (row.occurredAt().isGiven() && !answered.contains(event)) {
          open.putIfAbsent(event, row);
        }
      }
    }

    private static boolean isSerious(Interpretation row) {
      return row.eventLevel().is(EventLevel.EXTREMELY_SERIOUS)
          || row.eventLevel().is(EventLevel.SERIOUS);
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
                        row.firstStatementAt(),
                        "填写实际时间，应不晚于" + EventTime.print(due),
                        EventTime.print(occurred)
                            + "发生的"
                            + row.eventLevel().get().label()
                            + "没有首次发布信息时间，应在"
                            + source.limit()
                            + "小时内即"
                            + EventTime.print(due)
                            + "前，请补填或说明原因",
                        "For the serious event of "
                            + EventTime.print(occurred)
                            + " no first statement is given; the limit of "
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
