package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Request;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** A third party answers within 15 working days; after that the organ decides without it. */
@AutoService(Rule.class)
@RuleInfo(
    code = "third-party-answer-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "第三方自收到征求意见书之日起15个工作日内提出意见",
    titleInEnglish = "A third party answers within 15 working days",
    sources = {
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第三十二条",
          quote = "第三方应当自收到征求意见书之日起15个工作日内提出意见",
          from = Instrument.REGULATION_2019_FROM,
          limit = 15)
    },
    inputs = {"requests.receivedOn", "requests.thirdPartyAskedOn", "requests.thirdPartyAnsweredOn"})
public final class ThirdPartyAnswerLate extends RequestStepLate {

  public ThirdPartyAnswerLate() {
    super(
        new Step(Request::thirdPartyAskedOn, "征求第三方意见日期", "asking"),
        new Step(Request::thirdPartyAnsweredOn, "第三方答复日期", "The third party's answer"));
  }
}
