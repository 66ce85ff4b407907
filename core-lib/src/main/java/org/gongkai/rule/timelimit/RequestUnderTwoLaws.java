package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Request;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/**
 * Says of a request that it was received under the Regulation of 2008 and was open under that of
 * 2019.
 *
 * <p>The law of the day of receipt is applied to it.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "request-under-two-laws",
    severity = Severity.INFO,
    subject = Subject.TIME_LIMIT,
    title = "跨新旧《条例》办理的申请适用收到之日的规定",
    titleInEnglish =
        "A request that spans both Regulations is judged by that of the day of receipt",
    sources = {
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第五十六条",
          quote = "本条例自2019年5月15日起施行",
          from = Instrument.REGULATION_2019_FROM)
    },
    inputs = {"requests.receivedOn", "requests.repliedOn", "cover.dataAsOf"})
public final class RequestUnderTwoLaws extends RowRule<Request> {

  public RequestUnderTwoLaws() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (!row.receivedOn().isGiven() || (!row.repliedOn().isGiven() && !row.repliedOn().isEmpty())) {
      return;
    }
    LocalDate received = row.receivedOn().get();
    LocalDate end = row.repliedOn().find().orElse(judging.asOf());
    if (!findings.card().holdsOn(received) && findings.card().holdsOn(end)) {
      findings.report(
          row,
          row.receivedOn(),
          "",
          "申请于" + received + "收到，" + end + "时新《条例》已施行，答复期限按收到之日的规定计算，无需处理",
          "The request was received on "
              + received
              + " and spans the change of law until "
              + end
              + "; its time is counted by the law of the day of receipt: nothing to do");
    }
  }
}
