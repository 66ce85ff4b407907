package org.gongkai.rule.consistency;

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

/** No more is collected than was charged. */
@AutoService(Rule.class)
@RuleInfo(
    code = "processing-fee-collected-exceeds-charged",
    severity = Severity.ERROR,
    subject = Subject.CONSISTENCY,
    title = "信息处理费实收金额不得大于通知金额",
    titleInEnglish = "No more is collected than was charged",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "信息处理费实收金额不得大于通知金额")},
    inputs = {"requests.processingFeeCharged", "requests.processingFeeCollected"})
public final class ProcessingFeeCollectedExceedsCharged extends RowRule<Request> {

  public ProcessingFeeCollectedExceedsCharged() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (row.processingFeeCollected().isGiven()
        && row.processingFeeCharged().isGiven()
        && row.processingFeeCollected().get().compareTo(row.processingFeeCharged().get()) > 0) {
      findings.report(
          row,
          row.processingFeeCollected(),
          "不大于" + row.processingFeeCharged().raw(),
          "信息处理费实收"
              + row.processingFeeCollected().raw()
              + "元，大于通知金额"
              + row.processingFeeCharged().raw()
              + "元，请核对两个金额",
          "A processing fee of "
              + row.processingFeeCollected().raw()
              + " yuan was collected but only "
              + row.processingFeeCharged().raw()
              + " charged: check both amounts");
    }
  }
}
