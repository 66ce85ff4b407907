package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Request;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** An organ that is asked answers within 15 working days; after that it counts as having agreed. */
@AutoService(Rule.class)
@RuleInfo(
    code = "other-organ-answer-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "被征求意见机关自收到征求意见书之日起15个工作日内提出意见",
    titleInEnglish = "An organ that is asked answers within 15 working days",
    sources = {
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第三十四条",
          quote = "被征求意见机关应当自收到征求意见书之日起15个工作日内提出意见",
          from = Instrument.REGULATION_2019_FROM,
          limit = 15)
    },
    inputs = {"requests.receivedOn", "requests.otherOrganAskedOn", "requests.otherOrganAnsweredOn"})
public final class OtherOrganAnswerLate extends RequestStepLate {

  public OtherOrganAnswerLate() {
    super(
        new Step(Request::otherOrganAskedOn, "征求其他机关意见日期", "asking"),
        new Step(Request::otherOrganAnsweredOn, "其他机关答复日期", "The other organ's answer"));
  }
}
