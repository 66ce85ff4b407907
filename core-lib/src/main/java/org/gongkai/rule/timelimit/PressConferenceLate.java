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

/** After a serious event a press conference is held within 24 hours. */
@AutoService(Rule.class)
@RuleInfo(
    code = "press-conference-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "特别重大、重大突发事件发生后24小时内举行新闻发布会",
    titleInEnglish = "A press conference is held within 24 hours of a serious event",
    sources = {
      @Source(
          document = Instrument.PUBLIC_CONCERN_2016,
          clause = "政务舆情回应时限",
          quote = "最迟应在24小时内举行新闻发布会",
          from = Instrument.PUBLIC_CONCERN_2016_FROM,
          limit = 24),
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务31",
          quote = "特别重大、重大突发事件发生后，应在24小时内举行新闻发布会",
          from = Instrument.NOTICE_2016_FROM,
          limit = 24),
      @Source(
          document = Instrument.DETAILED_RULES_2016,
          clause = "政务舆情回应时限",
          quote = "在24小时内举行新闻发布会",
          from = Instrument.DETAILED_RULES_2016_FROM,
          limit = 24)
    },
    inputs = {
      "interpretations.eventLevel",
      "interpretations.occurredAt",
      "interpretations.pressConferenceAt"
    })
public final class PressConferenceLate extends RowRule<Interpretation> {

  public PressConferenceLate() {
    super(Interpretation.class);
  }

  @Override
  protected void check(Interpretation row, Judging judging, FindingSink findings) {
    if ((!row.eventLevel().is(EventLevel.EXTREMELY_SERIOUS)
            && !row.eventLevel().is(EventLevel.SERIOUS))
        || !row.occurredAt().isGiven()
        || !row.pressConferenceAt().isGiven()) {
      return;
    }
    LocalDateTime occurred = row.occurredAt().get();
    LocalDateTime done = row.pressConferenceAt().get();
    findings
        .card()
        .findSourceOn(occurred.toLocalDate())
        .ifPresent(
            source -> {
              LocalDateTime due = occurred.plusHours(source.limit());
              if (done.isAfter(due)) {
                findings.report(
                    row,
                    row.pressConferenceAt(),
                    "不晚于" + EventTime.print(due),
                    "事件发生于"
                        + EventTime.print(occurred)
                        + "，"
                        + EventTime.print(done)
                        + "才举行新闻发布会，应在"
                        + source.limit()
                        + "小时内即"
                        + EventTime.print(due)
                        + "前，请核对时间或说明原因",
                    "The event happened at "
                        + EventTime.print(occurred)
                        + ", the press conference was held at "
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
