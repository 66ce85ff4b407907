package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class RequestOutcomeOfOtherEraTest {

  private final RuleBench bench = new RuleBench(new RequestOutcomeOfOtherEra());

  @Test
  void outcomeOfTheForm() {
    assertThat(bench.judge(request("outcome", "同意公开"))).isEmpty();
  }

  @Test
  void laterOutcomeInAnEarlierYear() {
    assertThat(bench.judge(request("outcome", "予以公开")))
        .containsExactly(
            bench.finding(
                "依申请公开台账!O4",
                "予以公开",
                "2016年度统计表所列的答复结果",
                "答复结果“予以公开”不是2016年度统计表所列的情形，请从下拉选项中改选",
                "The outcome 予以公开 is not one of the form of 2016: choose another from the list"));
  }

  @Test
  void lastYearOfTheOldForm() {
    assertThat(bench.year(2018).judge(request("outcome", "同意公开"))).isEmpty();
  }

  @Test
  void firstYearOfTheNewForm() {
    assertThat(bench.year(2019).judge(request("outcome", "同意公开"))).hasSize(1);
    assertThat(bench.year(2019).judge(request("outcome", "予以公开"))).isEmpty();
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.judge(request())).isEmpty();
  }
}
