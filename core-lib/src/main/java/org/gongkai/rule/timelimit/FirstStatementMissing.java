package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Interpretation;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

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
public final class FirstStatementMissing extends EventAnswerMissing {

  public FirstStatementMissing() {
    super(Interpretation::firstStatementAt, "首次发布信息时间", "first statement");
  }
}
