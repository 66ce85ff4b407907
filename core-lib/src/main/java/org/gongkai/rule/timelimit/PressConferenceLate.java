package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Interpretation;
import org.gongkai.rule.Instrument;
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
public final class PressConferenceLate extends EventAnswerLate {

  public PressConferenceLate() {
    super(
        EventTime.SERIOUS,
        Interpretation::pressConferenceAt,
        "举行新闻发布会",
        "the press conference was held at");
  }
}
