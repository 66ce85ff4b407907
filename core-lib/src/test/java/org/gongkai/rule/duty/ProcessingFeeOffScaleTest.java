package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ProcessingFeeOffScaleTest {

  private final RuleBench bench = new RuleBench(new ProcessingFeeOffScale());

  @Test
  void byPageBandByBand() {
    assertThat(List.of("30", "31", "100", "101", "200", "201"))
        .extracting(pages -> ProcessingFeeOffScale.byPage(new BigDecimal(pages)).toPlainString())
        .containsExactly("0", "10", "700", "720", "2700", "2740");
  }

  @Test
  void feeByPage() {
    assertThat(
            bench
                .year(2021)
                .judge(
                    request(
                        "receivedOn", "2021-03-01", "pages", "68", "processingFeeCharged", "380")))
        .isEmpty();
    assertThat(
            bench
                .year(2021)
                .judge(
                    request(
                        "receivedOn", "2021-03-01", "pages", "101", "processingFeeCharged", "720")))
        .isEmpty();
  }

  @Test
  void feeByCase() {
    assertThat(
            bench
                .year(2021)
                .judge(
                    request(
                        "receivedOn", "2021-03-01", "pages", "3", "processingFeeCharged", "200")))
        .isEmpty();
  }

  @Test
  void neither() {
    assertThat(
            bench
                .year(2021)
                .judge(
                    request(
                        "receivedOn", "2021-03-01", "pages", "68", "processingFeeCharged", "390")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!T4",
                "390",
                "按68页为380元，按件为100元的整数倍",
                "信息处理费通知金额390元不符合收费标准（按68页为380元，按件为100元的整数倍），请核对金额和页数",
                "A processing fee of 390 yuan does not fit the scale (380 yuan for 68 pages, or a multiple of 100 yuan by case): check amount and pages"));
  }

  @Test
  void withoutPagesAMultipleOfTenMayBeRight() {
    assertThat(
            bench
                .year(2021)
                .judge(request("receivedOn", "2021-03-01", "processingFeeCharged", "380")))
        .isEmpty();
    assertThat(
            bench
                .year(2021)
                .judge(request("receivedOn", "2021-03-01", "processingFeeCharged", "385")))
        .hasSize(1);
  }

  @Test
  void zeroBlankAndEarlierRequestsAreNotJudged() {
    assertThat(
            bench
                .year(2021)
                .judge(
                    request(),
                    request("receivedOn", "2021-03-01", "processingFeeCharged", "0"),
                    request("receivedOn", "2020-12-31", "processingFeeCharged", "385")))
        .isEmpty();
  }
}
