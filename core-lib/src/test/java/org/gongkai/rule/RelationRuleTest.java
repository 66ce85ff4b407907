package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gongkai.form.Relation;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.Test;

class RelationRuleTest {

  private static final StatisticalForm FORM = StatisticalForm.forYear(2016);

  private final RuleBench bench = bench("form-2014-completed-by-time");

  private static RuleBench bench(String code) {
    Relation relation =
        FORM.relations().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    return new RuleBench(new RelationRule(FORM, relation));
  }

  @Test
  void relationHolds() {
    assertThat(bench.form("3.2", "5", "3.2.1", "3", "3.2.2", "2").judge()).isEmpty();
  }

  @Test
  void brokenSumShowsTermsSumAndDifference() {
    assertThat(bench.form("3.2", "6", "3.2.1", "3", "3.2.2", "2").judge())
        .containsExactly(
            bench.finding(
                "统计表!D4",
                "6",
                "3.2 = 3.2.1 + 3.2.2",
                "3.2“申请办结数”一侧为6，与3.2.1=3 + 3.2.2=2（5）不符，相差1；应满足：3.2 = 3.2.1 + 3.2.2，请核对各项后改正",
                "On the side of figure 3.2 stands 6, which does not agree with 3.2.1=3 + 3.2.2=2 (5),"
                    + " difference 1; it should hold that 3.2 = 3.2.1 + 3.2.2: check the figures and"
                    + " correct them"));
  }

  @Test
  void missingTotalIsReportedAtTheFirstCellTheSheetHas() {
    assertThat(bench.form("3.2.1", "3", "3.2.2", "2").judge())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).hasToString("统计表!D4");
              assertThat(finding.value()).isEmpty();
            });
  }

  @Test
  void differenceIsExact() {
    assertThat(new BigDecimal("0.1").add(new BigDecimal("0.2"))).isEqualTo(new BigDecimal("0.3"));
    assertThat(bench.form("3.2", "0.3", "3.2.1", "0.1", "3.2.2", "0.2").judge()).isEmpty();
  }

  @Test
  void blanksAreNotCompared() {
    assertThat(bench.judge()).isEmpty();
    assertThat(bench.form("3.2", "", "3.2.1", "/", "3.2.2", "无").judge()).isEmpty();
  }

  @Test
  void inequalityHoldsAtEquality() {
    RuleBench atMost = bench("form-2014-head-at-conferences");
    assertThat(atMost.form("2.2.1", "2", "2.2.1a", "2").judge()).isEmpty();
    assertThat(bench("form-2014-head-at-conferences").form("2.2.1", "2", "2.2.1a", "3").judge())
        .hasSize(1);
  }

  @Test
  void relationOfAnotherFormIsNotJudged() {
    assertThat(bench.year(2021).form("3.2", "6", "3.2.1", "3", "3.2.2", "2").judge()).isEmpty();
  }
}
