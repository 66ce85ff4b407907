package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.EventLevel;
import org.gongkai.ledger.Interpretation;
import org.gongkai.rule.Instrument;
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
public final class PublicConcernResponseLate extends EventAnswerLate {

  public PublicConcernResponseLate() {
    super(
        Set.of(EventLevel.PUBLIC_CONCERN),
        Interpretation::respondedAt,
        "回应",
        "the answer was given at");
  }
}
