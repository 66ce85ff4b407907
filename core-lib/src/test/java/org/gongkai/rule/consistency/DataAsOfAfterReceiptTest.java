package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class DataAsOfAfterReceiptTest {

  private final RuleBench bench = new RuleBench(new DataAsOfAfterReceipt());

  @Test
  void dayOfReceipt() {
    assertThat(bench.receivedOn("2016-10-31").dataAsOf("2016-10-31").judge()).isEmpty();
  }

  @Test
  void dayAfterReceipt() {
    assertThat(bench.receivedOn("2016-10-31").dataAsOf("2016-11-01").judge())
        .containsExactly(
            bench.finding(
                "报送单位!B6",
                "2016-11-01",
                "不晚于2016-10-31",
                "数据截止日期2016-11-01晚于收到报送表的日期2016-10-31，请改正",
                "The data is said to be as of 2016-11-01, after the workbook was received on 2016-10-31: please correct it"));
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.cover().judge()).isEmpty();
  }
}
