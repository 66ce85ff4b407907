package org.gongkai.rule.across;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.rule.ComparingBench;
import org.junit.jupiter.api.Test;

class ReorganisedGroupDiffersTest {

  private static final String STOCK = "2/规章/现行有效件数";

  private ComparingBench bench(String ofSecond) {
    String[] nothing = {"2/规章/本年制发件数", "0", "2/规章/本年废止件数", "0", STOCK, ofSecond};
    String[] eight = {"2/规章/本年制发件数", "0", "2/规章/本年废止件数", "0", STOCK, "8"};
    return new ComparingBench(new ReorganisedGroupDiffers(), 2022)
        .figures("2", 2021, STOCK, "6")
        .figures("3", 2021, STOCK, "4")
        .figures("2", 2022, eight)
        .figures("3", 2022, nothing);
  }

  @Test
  void whatTheyHaveTogetherFollows() {
    assertThat(bench("2").reorganised("3", "2", "2022-03-01").compare()).isEmpty();
  }

  @Test
  void oneTooManyIsReportedForEachOfBothYears() {
    var found = bench("3").reorganised("3", "2", "2022-03-01").compare();
    assertThat(found).containsOnlyKeys("2/2021", "2/2022", "3/2021", "3/2022");
    assertThat(found.get("2/2022"))
        .extracting(finding -> finding.message().chinese())
        .singleElement()
        .asString()
        .startsWith("机构改革涉及的2个单位（2、3）合计为11，而上年度衔接应为10，相差1；应满足：");
  }

  @Test
  void unitsThatStayedAndGroupsWithAGapAreLeftAlone() {
    assertThat(bench("3").compare()).isEmpty();
    assertThat(bench("3").reorganised("3", "2", "2020-12-31").compare()).isEmpty();
    assertThat(
            bench("3")
                .reorganised("3", "2", "2022-03-01")
                .reorganised("4", "2", "2022-03-01")
                .compare())
        .isEmpty();
  }
}
