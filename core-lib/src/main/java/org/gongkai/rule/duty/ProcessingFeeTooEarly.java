package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
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

/** No processing fee is charged for requests from before the measures on it. */
@AutoService(Rule.class)
@RuleInfo(
    code = "processing-fee-too-early",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "《信息处理费管理办法》施行前收到的申请不收信息处理费",
    titleInEnglish = "No processing fee is charged before the measures on it were in force",
    sources = {
      @Source(
          document = Instrument.PROCESSING_FEE_2020,
          clause = "施行日期",
          confirmed = false,
          from = Instrument.PROCESSING_FEE_2020_FROM)
    },
    inputs = {"requests.receivedOn", "requests.processingFeeCharged"})
public final class ProcessingFeeTooEarly extends RowRule<Request> {

  public ProcessingFeeTooEarly() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (row.receivedOn().isGiven()
        && row.processingFeeCharged().isGiven()
        && row.processingFeeCharged().get().signum() > 0
        && !findings.card().holdsOn(row.receivedOn().get())) {
      findings.report(
          row,
          row.processingFeeCharged(),
          "0",
          row.receivedOn().get()
              + "收到的申请填了信息处理费"
              + row.processingFeeCharged().raw()
              + "元，当时尚未开征，请核对",
          "A processing fee of "
              + row.processingFeeCharged().raw()
              + " yuan was charged for the request of "
              + row.receivedOn().get()
              + ", before there was one: please check");
    }
  }
}
