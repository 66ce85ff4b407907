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

/** A public concern that is no serious event is answered within 48 hours. */
@AutoService(Rule.class)
@RuleInfo(
    code = "public-concern-response-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "其他政务舆情48小时内予以回应",
    titleInEnglish = "Another public concern is answered within 48 hours",
    sources = {
      @Source(
          document = Instrument.PUBLIC_CONCERN_2016,
          clause = "政务舆情回应时限",
          quote = "对其他政务舆情应在48小时内予以回应",
          from = Instrument.PUBLIC_CONCERN_2016_FROM,
          limit = 48)
    },
    inputs = {
      "interpretations.eventLevel",
      "interpretations.occurredAt",
      "interpretations.respondedAt"
    })
public final class PublicConcernResponseLate extends RowRule<Interpretation> {

  public PublicConcernResponseLate() {
    super(Interpretation.class);
  }

  @Override
  protected void check(Interpretation row, Judging judging, FindingSink findings) {
    if (!row.eventLevel().is(EventLevel.PUBLIC_CONCERN)
        || !row.occurredAt().isGiven()
        || !row.respondedAt().isGiven()) {
      return;
    }
    LocalDateTime occurred = row.occurredAt().get();
    LocalDateTime done = row.respondedAt().get();
    findings
        .card()
        .findSourceOn(occurred.toLocalDate())
        .ifPresent(
            source -> {
              LocalDateTime due = occurred.plusHours(source.limit());
              if (done.isAfter(due)) {
                findings.report(
                    row,
                    row.respondedAt(),
                    "不晚于" + EventTime.print(due),
                    "事件发生于"
                        + EventTime.print(occurred)
                        + "，"
                        + EventTime.print(done)
                        + "才回应，应在"
                        + source.limit()
                        + "小时内即"
                        + EventTime.print(due)
                        + "前，请核对时间或说明原因",
                    "The event happened at "
                        + EventTime.print(occurred)
                        + ", the answer was given at "
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
