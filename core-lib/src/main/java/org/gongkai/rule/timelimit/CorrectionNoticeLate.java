package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Request;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/** An applicant is asked to correct an unclear request within 7 working days. */
@AutoService(Rule.class)
@RuleInfo(
    code = "correction-notice-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "收到申请后7个工作日内一次性告知补正",
    titleInEnglish = "A correction is asked for within 7 working days",
    sources = {
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第三十条",
          quote = "自收到申请之日起7个工作日内一次性告知申请人作出补正",
          from = Instrument.REGULATION_2019_FROM,
          limit = 7)
    },
    inputs = {"requests.receivedOn", "requests.correctionAskedOn"})
public final class CorrectionNoticeLate extends RequestStepLate {

  public CorrectionNoticeLate() {
    super(
        new Step(Request::receivedOn, "收到日期", "receipt"),
        new Step(Request::correctionAskedOn, "告知补正日期", "The request for correction"));
  }
}
