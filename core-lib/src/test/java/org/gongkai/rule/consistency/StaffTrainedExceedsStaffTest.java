package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class StaffTrainedExceedsStaffTest {

  private final RuleBench bench = new RuleBench(new StaffTrainedExceedsStaff());

  @Test
  void allTrained() {
    assertThat(bench.safeguards("staff", "5", "staffTrained", "5").judge()).isEmpty();
  }

  @Test
  void oneMore() {
    assertThat(bench.safeguards("staff", "5", "staffTrained", "6").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B23",
                "6",
                "不多于5",
                "三年内已参加轮训人数6多于政务公开工作人员总数5，请核对两个数",
                "Staff trained within three years (6) exceed all staff (5): check both numbers"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.safeguards().judge()).isEmpty();
    assertThat(bench.safeguards("staffTrained", "6").judge()).isEmpty();
  }
}
