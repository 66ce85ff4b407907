package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class StaffSumDiffersTest {

  private final RuleBench bench = new RuleBench(new StaffSumDiffers());

  @Test
  void equal() {
    assertThat(bench.safeguards("staff", "5", "fullTimeStaff", "2", "partTimeStaff", "3").judge())
        .isEmpty();
  }

  @Test
  void different() {
    assertThat(bench.safeguards("staff", "6", "fullTimeStaff", "2", "partTimeStaff", "3").judge())
        .containsExactly(
            bench.finding(
                "工作保障!B22",
                "6",
                "5",
                "政务公开工作人员总数填为6，专职2人与兼职3人之和为5，请核对",
                "All staff are 6 but 2 full-time and 3 part-time staff make 5: please check"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(bench.safeguards().judge()).isEmpty();
    assertThat(bench.safeguards("staff", "6", "fullTimeStaff", "2").judge()).isEmpty();
  }
}
