package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.time.LocalDateTime;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.EventLevel;
import org.gongkai.ledger.Interpretation;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/**
 * After a serious event the first authoritative information is out within 5 hours.
 *
 * <p>The limit comes from the detailed rules of November 2016; the notices before it set none.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "first-statement-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "特别重大、重大突发事件发生后5小时内发布权威信息",
    titleInEnglish = "Authoritative information is out within 5 hours of a serious event",
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
      "interpretations.occurredAt",
      "interpretations.firstStatementAt"
    })
public final class FirstStatementLate extends RowRule<Interpretation> {

  public FirstStatementLate() {
    super(Interpretation.class);
  }

  @Override
  protected void check(Interpretation row, Judging judging, FindingSink findings) {
    if ((!row.eventLevel().is(EventLevel.EXTREMELY_SERIOUS)
            && !row.eventLevel().is(EventLevel.SERIOUS))
        || !row.occurredAt().isGiven()
        || !row.firstStatementAt().isGiven()) {
      return;
    }
    LocalDateTime occurred = row.occurredAt().get();
    LocalDateTime done = row.firstStatementAt().get();
    findings
        .card()
        .findSourceOn(occurred.toLocalDate())
        .ifPresent(
            source -> {
              LocalDateTime due = occurred.plusHours(source.limit());
              if (done.isAfter(due)) {
                findings.report(
                    row,
                    row.firstStatementAt(),
                    "不晚于" + EventTime.print(due),
                    "事件发生于"
                        + EventTime.print(occurred)
                        + "，"
                        + EventTime.print(done)
                        + "才首次发布信息，应在"
                        + source.limit()
                        + "小时内即"
                        + EventTime.print(due)
                        + "前，请核对时间或说明原因",
                    "The event happened at "
                        + EventTime.print(occurred)
                        + ", the first statement was made at "
                        + EventTime.print(done)
                        + "; the limit of "
                        + source.limit()
                        + " hours ended at "
                        + EventTime.print(due)
                        + ": check the times or explain");
              }
            });
  }
}
