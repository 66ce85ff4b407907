package org.gongkai.rule.duty;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
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
 * A processing fee is one that the scale can give: by page or by case, never both.
 *
 * <p>By page: up to 30 free, 31 to 100 at 10 yuan, 101 to 200 at 20, beyond at 40, each page at the
 * rate of its band. By case: a multiple of 100 yuan. How many cases an applicant had in the month
 * the workbook does not tell.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "processing-fee-off-scale",
    severity = Severity.WARNING,
    subject = Subject.DUTY,
    title = "信息处理费应符合按页或按件的收费标准",
    titleInEnglish = "A processing fee is one that the scale can give",
    sources = {
      @Source(
          document = Instrument.PROCESSING_FEE_2020,
          clause = "收费标准",
          confirmed = false,
          from = Instrument.PROCESSING_FEE_2020_FROM)
    },
    inputs = {"requests.receivedOn", "requests.pages", "requests.processingFeeCharged"})
public final class ProcessingFeeOffScale extends RowRule<Request> {

  public ProcessingFeeOffScale() {
    super(Request.class);
  }

  @Override
  protected void check(Request row, Judging judging, FindingSink findings) {
    if (!row.processingFeeCharged().isGiven()
        || !row.receivedOn().isGiven()
        || !findings.card().holdsOn(row.receivedOn().get())) {
      return;
    }
    BigDecimal charged = row.processingFeeCharged().get();
    boolean byCase = charged.remainder(RATE_BY_CASE).signum() == 0;
    if (charged.signum() <= 0
        || byCase
        || (!row.pages().isGiven() && charged.remainder(RATE_BY_PAGE).signum() == 0)) {
      return;
    }
    BigDecimal byPage = row.pages().find().map(pages -> byPage(pages)).orElse(BigDecimal.ZERO);
    if (charged.compareTo(byPage) != 0) {
      String scale =
          (row.pages().isGiven()
                  ? "按" + row.pages().raw() + "页为" + byPage.toPlainString() + "元，"
                  : "")
              + "按件为100元的整数倍";
      findings.report(
          row,
          row.processingFeeCharged(),
          scale,
          "信息处理费通知金额" + row.processingFeeCharged().raw() + "元不符合收费标准（" + scale + "），请核对金额和页数",
          "A processing fee of "
              + row.processingFeeCharged().raw()
              + " yuan does not fit the scale ("
              + (row.pages().isGiven()
                  ? byPage.toPlainString() + " yuan for " + row.pages().raw() + " pages, or "
                  : "")
              + "a multiple of 100 yuan by case): check amount and pages");
    }
  }

  private static final BigDecimal RATE_BY_CASE = BigDecimal.valueOf(100);
  private static final BigDecimal RATE_BY_PAGE = BigDecimal.TEN;

  /** The fee for a number of pages, band by band. */
  static BigDecimal byPage(BigDecimal pages) {
    return band(pages, 30, 100, 10)
        .add(band(pages, 100, 200, 20))
        .add(band(pages, 200, Integer.MAX_VALUE, 40));
  }

  private static BigDecimal band(
      BigDecimal pages, int aboveExclusive, int upToInclusive, int rate) {
    BigDecimal within =
        pages.min(BigDecimal.valueOf(upToInclusive)).subtract(BigDecimal.valueOf(aboveExclusive));
    return within.max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(rate));
  }
}
