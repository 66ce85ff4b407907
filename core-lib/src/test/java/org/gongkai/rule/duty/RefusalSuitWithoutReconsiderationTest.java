package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.request;
import static org.gongkai.ledger.Written.review;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class RefusalSuitWithoutReconsiderationTest {

  private final RuleBench bench = new RuleBench(new RefusalSuitWithoutReconsideration());

  @Test
  void lastDayOfTheOldLaw() {
    assertThat(
            bench
                .year(2024)
                .judge(
                    request("entryNumber", "S-1", "outcome", "不予公开：属于国家秘密"),
                    review("kind", "直接起诉", "acceptedOn", "2023-12-31", "requestEntry", "S-1")))
        .isEmpty();
  }

  @Test
  void firstDayOfTheNewLaw() {
    assertThat(
            bench
                .year(2024)
                .judge(
                    request("entryNumber", "S-1", "outcome", "不予公开：属于国家秘密"),
                    review("kind", "直接起诉", "acceptedOn", "2024-01-01", "requestEntry", "S-1")))
        .containsExactly(
            bench.finding(
                "复议诉讼台账!B4",
                "直接起诉",
                "行政复议或行政诉讼（复议后起诉）",
                "对不予公开的申请S-1于2024-01-01未经复议直接起诉，自2024年起应先申请行政复议，请核对案件类别",
                "The refusal of request S-1 went to court directly on 2024-01-01; since 2024 reconsideration comes first: check the kind of case"));
  }

  @Test
  void otherOutcomesKindsAndBlanksAreNotJudged() {
    assertThat(
            bench
                .year(2024)
                .judge(
                    request("entryNumber", "S-1", "outcome", "予以公开"),
                    request("entryNumber", "S-2", "outcome", "不予公开：属于国家秘密"),
                    review("kind", "直接起诉", "acceptedOn", "2024-03-01", "requestEntry", "S-1"),
                    review("kind", "复议后起诉", "acceptedOn", "2024-03-01", "requestEntry", "S-2"),
                    review("kind", "直接起诉", "acceptedOn", "2024-03-01"),
                    review()))
        .isEmpty();
  }
}
