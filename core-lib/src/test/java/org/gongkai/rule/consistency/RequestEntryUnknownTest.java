package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.complaint;
import static org.gongkai.ledger.Written.request;
import static org.gongkai.ledger.Written.review;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class RequestEntryUnknownTest {

  private final RuleBench bench = new RuleBench(new RequestEntryUnknown());

  @Test
  void known() {
    assertThat(
            bench.judge(
                request("entryNumber", "S-1"),
                review("requestEntry", "S-1"),
                complaint("requestEntry", "S-1")))
        .isEmpty();
  }

  @Test
  void unknown() {
    assertThat(bench.judge(review("requestEntry", "S-9")))
        .containsExactly(
            bench.finding(
                "复议诉讼台账!D4",
                "S-9",
                "依申请公开台账中已有的登记编号",
                "依申请公开台账中没有登记编号“S-9”，请核对编号或补登该事项",
                "The ledger 依申请公开台账 has no entry S-9: check the number or add the entry"));
  }

  @Test
  void complaintsReferToRequestsToo() {
    assertThat(bench.judge(request("entryNumber", "S-1"), complaint("requestEntry", "S-9")))
        .extracting(finding -> finding.place().sheet() + " " + finding.value())
        .containsExactly("投诉举报台账 S-9");
  }

  @Test
  void blankIsNotJudged() {
    assertThat(bench.judge(review(), complaint())).isEmpty();
  }
}
