package org.gongkai.supervision.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.reference.Reading;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleBook;
import org.junit.jupiter.api.Test;

class IndicatorTableTest {

  private static final String HEAD = String.join(",", IndicatorTable.COLUMNS) + "\n";

  private static List<String> problems(String rows) {
    Reading<IndicatorTable> reading = IndicatorTable.parse("i.csv", (HEAD + rows).getBytes(UTF_8));
    return ((Reading.Refused<IndicatorTable>) reading)
        .problems().stream().map(problem -> problem.sentence().chinese()).toList();
  }

  @Test
  void theBundledBlocksHaveTheWeightsOfTheirSource() {
    Map<String, BigDecimal> weights =
        IndicatorTable.bundled().indicators().stream()
            .filter(one -> one.kind() == IndicatorKind.BASE)
            .collect(
                Collectors.groupingBy(
                    Indicator::block,
                    Collectors.reducing(BigDecimal.ZERO, Indicator::weight, BigDecimal::add)));
    assertThat(weights)
        .isEqualTo(
            Map.of(
                "政府信息公开", new BigDecimal("40"),
                "解读回应参与", new BigDecimal("20"),
                "服务公开", new BigDecimal("15"),
                "平台建设", new BigDecimal("15"),
                "组织保障", new BigDecimal("10")));
    assertThat(
            IndicatorTable.bundled().indicators().stream()
                .filter(one -> one.level2().equals("主动公开"))
                .map(Indicator::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .as("70 percent of the first block")
        .isEqualByComparingTo("28");
  }

  @Test
  void theBundledTableNamesRulesThatExist() {
    Set<String> named = new HashSet<>();
    IndicatorTable.bundled().indicators().stream()
        .filter(
            one -> one.measure() == Measure.WITHOUT_FINDINGS || one.measure() == Measure.FINDINGS)
        .forEach(one -> named.addAll(IndicatorTable.pointsPerFinding(one.parameter()).keySet()));
    assertThat(RuleBook.standard().rules().stream().map(Rule::card).map(card -> card.code()))
        .containsAll(named);
  }

  @Test
  void basePointsMustAddUpToAHundred() {
    assertThat(problems("A1,甲,乙,丙,99.5,BASE,ENTERED,,,,\n"))
        .containsExactly("i.csv：基本分的分值合计为99.5，应为100，请调整各指标的分值。");
  }

  @Test
  void aCodeOccursOnce() {
    assertThat(problems("A1,甲,乙,丙,50,BASE,ENTERED,,,,\nA1,甲,乙,丁,50,BASE,ENTERED,,,,\n"))
        .containsExactly("i.csv 第3行：编号“A1”重复，每个指标应有自己的编号。");
  }

  @Test
  void eachMistakeIsToldWithItsRow() {
    assertThat(problems("A1,甲,乙,丙,一百,基本分,ENTERED,,,,\nA2,甲,乙,丙,50,基本分,无审核发现,逾期扣一分,,,\n"))
        .containsExactly(
            "i.csv 第2行：分值“一百”不对，应为0到999的数，最多两位小数。",
            "i.csv 第3行：参数“逾期扣一分”不对，“无审核发现”的参数应形如“request-reply-late 1、interpretation-late 0.5”。");
  }
}
