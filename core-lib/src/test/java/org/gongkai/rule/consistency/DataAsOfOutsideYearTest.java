package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class DataAsOfOutsideYearTest {

  private final RuleBench bench = new RuleBench(new DataAsOfOutsideYear());

  @Test
  void firstAndLastDay() {
    assertThat(bench.cover("dataAsOf", "2016-01-01").judge()).isEmpty();
    assertThat(bench.cover("dataAsOf", "2016-12-31").judge()).isEmpty();
  }

  @Test
  void dayBeforeAndDayAfter() {
    assertThat(bench.cover("dataAsOf", "2015-12-31").judge())
        .containsExactly(
            bench.finding(
                "报送单位!B6",
                "2015-12-31",
                "2016-01-01至2016-12-31",
                "数据截止日期2015-12-31不在报送年度2016年内，请改正",
                "The data is said to be as of 2015-12-31, which is not a day of 2016: please correct it"));
    assertThat(bench.cover("dataAsOf", "2017-01-01").judge()).hasSize(1);
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.cover().judge()).isEmpty();
  }
}
