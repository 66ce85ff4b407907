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
                "3.2“申请办结数”为6，而3.2.1“按时办结数” 3 + 3.2.2“延期办结数” 2 = 5，相差1；"
                    + "应满足：3.2 = 3.2.1 + 3.2.2，请核对各项后改正",
                "3.2=6 does not agree with 3.2.1=3 + 3.2.2=2 = 5, difference 1; it should hold that"
                    + " 3.2 = 3.2.1 + 3.2.2: check the figures and correct them"));
  }

  @Test
  void missingTotalIsReportedAtTheFirstCellTheSheetHas() {
    assertThat(bench.form("3.2.1", "3", "3.2.2", "2").judge())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).hasToString("统计表!D4");
              assertThat(finding.value()).isEmpty();
              assertThat(finding.message().chinese()).startsWith("3.2“申请办结数”没有填（按0计），而");
            });
  }

  @Test
  void cellsOfTablesAreNamedAsTheyArePrinted() {
    RuleBench sum = bench2021("form-2021-t3-sum-natural-person");
    assertThat(
            sum.form("3/3.7/自然人", "9", "3/3.1/自然人", "7", "3/3.3.8/自然人", "1", "3/3.6.3/自然人", "0")
                .judge())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message().chinese())
                    .isEqualTo(
                        "表三“（七）总计”行“自然人”列为9，而（一）予以公开 7 + （三）不予公开·8.属于行政查询事项 1（其余各项为0）"
                            + " = 8，相差1；应满足：表三“自然人”列：三（七）总计等于（一）至（六）各项之和，请核对各项后改正"));
  }

  @Test
  void bothSidesOfABalanceAreShown() {
    RuleBench balance = bench2021("form-2021-t3-col-total");
    assertThat(balance.form("3/1/总计", "5", "3/3.7/总计", "3", "3/4/总计", "1").judge())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message().chinese())
                  .isEqualTo(
                      "表三“一、本年新收政府信息公开申请数量”行“总计”列 5 + 表三“二、上年结转政府信息公开申请数量”行“总计”列 0"
                          + " = 5，而（七）总计 3 + 四、结转下年度继续办理 1 = 4，相差1；"
                          + "应满足：表三“总计”列：一、本年新收加二、上年结转，等于三（七）总计加四、结转下年度，请核对各项后改正");
              assertThat(finding.message().english())
                  .startsWith("3/1/总计=5 + 3/2/总计=0 = 5 does not agree with 3/3.7/总计=3 + ");
            });
  }

  private static RuleBench bench2021(String code) {
    StatisticalForm form = StatisticalForm.forYear(2021);
    Relation relation =
        form.relations().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    return new RuleBench(new RelationRule(form, relation)).year(2021);
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
