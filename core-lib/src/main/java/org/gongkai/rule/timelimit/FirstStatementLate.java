package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Interpretation;
import org.gongkai.rule.Instrument;
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
public final class FirstStatementLate extends EventAnswerLate {

  public FirstStatementLate() {
    super(
        EventTime.SERIOUS,
        Interpretation::firstStatementAt,
        "首次发布信息",
        "the first statement was made at");
  }
}
