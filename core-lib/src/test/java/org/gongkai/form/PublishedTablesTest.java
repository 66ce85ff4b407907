package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The relations tried on five reports that were really published. */
class PublishedTablesTest {

  private static final StatisticalForm FORM_2019 = StatisticalForm.forYear(2019);
  private static final StatisticalForm FORM_2021 = StatisticalForm.forYear(2021);
  private static final StatisticalForm ONE_LINE =
      StatisticalForm.find("2021-one-line").orElseThrow();

  /**
   * What does not hold: for each finding code the total as printed, and what its parts add up to.
   */
  private static Map<String, String> breaks(
      StatisticalForm form, Map<String, Reported<BigDecimal>> figures) {
    Map<String, String> breaks = new LinkedHashMap<>();
    for (Relation relation : form.relations()) {
      if (relation.test(figures) instanceof RelationResult.Broken broken) {
        String printed = figures.get(relation.cells().get(0)).raw();
        assertThat(broken.left())
            .isEqualTo(printed.isEmpty() ? BigDecimal.ZERO : new BigDecimal(printed));
        breaks.put(
            relation.code(),
            (printed.isEmpty() ? "blank" : printed) + " for " + broken.right().toPlainString());
      }
    }
    return breaks;
  }

  @ParameterizedTest
  @ValueSource(strings = {"suqian-2023", "shanghai-stcsm-2024"})
  void reportsInOrderHaveNoBreak(String name) {
    assertThat(breaks(FORM_2021, PublishedFigures.read(name, FORM_2021))).isEmpty();
  }

  @Test
  void aReportThatKeptTheOneLineOf2019HasNoBreak() {
    Map<String, Reported<BigDecimal>> figures = PublishedFigures.read("hongze-2024", ONE_LINE);
    assertThat(breaks(ONE_LINE, figures)).isEmpty();
    assertThat(breaks(FORM_2021, figures)).isEmpty();
  }

  @Test
  void theOneLineCountsInTheTotal() {
    Map<String, Reported<BigDecimal>> figures =
        new HashMap<>(PublishedFigures.read("hongze-2024", ONE_LINE));
    figures.put("3/3.6/自然人", Reported.of(ValueKind.NUMBER, new BigDecimal("2"), "2", null));
    Map<String, String> expected =
        Map.of(
            "form-2021-t3-sum-natural-person", "95 for 97",
            "form-2021-t3-row-3-6", "0 for 2");
    assertThat(breaks(ONE_LINE, figures)).isEqualTo(expected);
    assertThat(breaks(FORM_2021, figures)).isEqualTo(expected);
  }

  @Test
  void jinhuCountedNoDirectSuitsInItsTotal() {
    assertThat(breaks(FORM_2021, PublishedFigures.read("jinhu-2023", FORM_2021)))
        .isEqualTo(Map.of("form-2021-t4-sum-direct-suit", "0 for 3"));
  }

  @Test
  void shanghaiLeftTheTotalsBlank() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("form-2019-t3-sum-total", "805 for 0");
    expected.put("form-2019-t3-row-3-1", "blank for 272");
    expected.put("form-2019-t3-row-3-2", "blank for 3");
    expected.put("form-2019-t3-row-3-3-1", "blank for 14");
    expected.put("form-2019-t3-row-3-3-5", "blank for 5");
    expected.put("form-2019-t3-row-3-3-6", "blank for 4");
    expected.put("form-2019-t3-row-3-3-8", "blank for 12");
    expected.put("form-2019-t3-row-3-4-1", "blank for 265");
    expected.put("form-2019-t3-row-3-4-2", "blank for 47");
    expected.put("form-2019-t3-row-3-4-3", "blank for 25");
    expected.put("form-2019-t3-row-3-5-1", "blank for 149");
    expected.put("form-2019-t3-row-3-5-2", "blank for 9");
    assertThat(breaks(FORM_2019, PublishedFigures.read("shanghai-gov-office-2019", FORM_2019)))
        .isEqualTo(expected);
  }

  @Test
  void suqianCarriedOverInto2024WhatItLeftOpenIn2023() {
    Map<String, Reported<BigDecimal>> of2023 = PublishedFigures.read("suqian-2023", FORM_2021);
    CrossYearRelation carry =
        FORM_2021.crossYearRelations().stream()
            .filter(relation -> relation.code().equals("form-2021-carry-total"))
            .findFirst()
            .orElseThrow();
    // The report for 2024: 收办 3646 件, of which 新收 3525 件.
    BigDecimal carried = new BigDecimal("3646").subtract(new BigDecimal("3525"));
    assertThat(
            carry.test(
                Map.of("3/2/总计", Reported.of(ValueKind.NUMBER, carried, "121", null)), of2023))
        .isEqualTo(new RelationResult.Holds());
  }
}
