package org.gongkai.rule.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.rule.ComparingBench;
import org.junit.jupiter.api.Test;

class SummaryLessThanUnitsTest {

  private final ComparingBench bench =
      new ComparingBench(new SummaryLessThanUnits(), 2016)
          .figures("2", 2016, "3.1", "3")
          .figures("3", 2016, "3.1", "4");

  @Test
  void equalAndGreaterSumsAreRight() {
    assertThat(bench.summary("1", List.of("2", "3"), "3.1", "7").compare()).isEmpty();
    assertThat(bench.summary("1", List.of("2", "3"), "3.1", "8").compare()).isEmpty();
  }

  @Test
  void oneLessIsReportedOnEachSide() {
    var found = bench.summary("1", List.of("2", "3"), "3.1", "6").compare();
    assertThat(found).containsOnlyKeys("1/2016", "2/2016", "3/2016");
    assertThat(found.get("1/2016"))
        .extracting(finding -> finding.place() + " " + finding.message().chinese())
        .containsExactly("统计表!D4 汇总数3.1“收到申请数”为6，小于所含2个单位填报数之和7，相差1，请与所含单位核对");
    assertThat(found.get("2/2016"))
        .extracting(finding -> finding.message().chinese())
        .containsExactly("汇总表（1）中3.1“收到申请数”为6，小于所含2个单位填报数之和7，相差1，请与汇总单位核对本单位的数");
  }

  @Test
  void blankTotalsAndUnitsWithoutWorkbooksAreNotCompared() {
    assertThat(bench.summary("1", List.of("2", "3"), "3.1", "").compare()).isEmpty();
    assertThat(bench.summary("1", List.of("4"), "3.1", "0").compare()).isEmpty();
  }
}
