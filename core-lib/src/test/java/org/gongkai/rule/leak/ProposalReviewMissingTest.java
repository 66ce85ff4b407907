package org.gongkai.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.proposal;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class ProposalReviewMissingTest {

  private final RuleBench bench = new RuleBench(new ProposalReviewMissing());

  @Test
  void reviewedOnTheDayOfDisclosure() {
    assertThat(
            bench.judge(
                proposal(
                    "disclosed",
                    "是",
                    "disclosedOn",
                    "2016-09-01",
                    "reviewer",
                    "甲",
                    "reviewedOn",
                    "2016-09-01")))
        .isEmpty();
  }

  @Test
  void reviewedOnTheDayAfter() {
    assertThat(
            bench.judge(
                proposal(
                    "disclosed",
                    "是",
                    "disclosedOn",
                    "2016-09-01",
                    "reviewer",
                    "甲",
                    "reviewedOn",
                    "2016-09-02")))
        .containsExactly(
            bench.finding(
                "建议提案台账!L4",
                "2016-09-02",
                "不晚于2016-09-01",
                "公开审查日期2016-09-02晚于公开日期2016-09-01，应先审查后公开，请核对日期或说明原因",
                "The review is dated 2016-09-02, after disclosure on 2016-09-01: check the dates or explain"));
  }

  @Test
  void blankReview() {
    assertThat(bench.judge(proposal("disclosed", "是", "disclosedOn", "2016-09-01")))
        .containsExactly(
            bench.finding(
                "建议提案台账!K4",
                "",
                "填写公开审查人",
                "复文已公开，但没有填公开审查人，公开前应进行审查，请补填",
                "The answer is disclosed but its reviewer is missing; it must be reviewed first: fill it in"),
            bench.finding(
                "建议提案台账!L4",
                "",
                "填写公开审查日期",
                "复文已公开，但没有填公开审查日期，公开前应进行审查，请补填",
                "The answer is disclosed but the date of its review is missing; it must be reviewed first: fill it in"));
  }

  @Test
  void undisclosedAnswersAreNotJudged() {
    assertThat(bench.judge(proposal(), proposal("disclosed", "否"))).isEmpty();
  }
}
