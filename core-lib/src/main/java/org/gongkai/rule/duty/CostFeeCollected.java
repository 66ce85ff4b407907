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

/**
 * Since 2019 nothing is charged for copies and post.
 *
 * <p>The processing fee for excessive requests has columns of its own.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "cost-fee-collected",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "依申请提供政府信息不收取检索、复制、邮寄等费用",
    titleInEnglish = "No cost fee is collected for a request",
    sources = {
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第四十二条",
          quote = "行政机关依申请提供政府信息，不收取费用",
          from = Instrument.REGULATION_2019_FROM)
    },
    inputs = {"requests.receivedOn", "requests.feeCollected"})
public final class CostFeeCollected extends RowRule<Request> {

  public CostFeeCollected() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (row.receivedOn().isGiven()
        && row.feeCollected().isGiven()
        && row.feeCollected().get().signum() > 0
        && findings.card().holdsOn(row.receivedOn().get())) {
      findings.report(
          row,
          row.feeCollected(),
          "0，信息处理费填在专门的栏目",
          row.receivedOn().get()
              + "收到的申请收取费用"
              + row.feeCollected().raw()
              + "元，依申请提供政府信息不收取费用，请核对，信息处理费应填在专门的栏目",
          "A fee of "
              + row.feeCollected().raw()
              + " yuan was collected for the request of "
              + row.receivedOn().get()
              + "; no fee is due: check it, and enter a processing fee in its own column");
    }
  }
}
