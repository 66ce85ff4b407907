package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.Test;

class CrossYearRelationRuleTest {

  private static final StatisticalForm FORM = StatisticalForm.forYear(2022);
  private static final String MADE = "2/规章/本年制发件数";
  private static final String ABOLISHED = "2/规章/本年废止件数";
  private static final String STOCK = "2/规章/现行有效件数";

  private final ComparingBench bench =
      new ComparingBench(
          new CrossYearRelationRule(
              FORM,
              FORM.crossYearRelations().stream()
                  .filter(relation -> relation.code().equals("form-2021-stock-rules"))
                  .findFirst()
                  .orElseThrow()),
          2022);

  private ComparingBench stock(String now) {
    return bench.figures("2", 2022, MADE, "2", ABOLISHED, "1", STOCK, now);
  }

  @Test
  void stockFollowsFromTheYearBefore() {
    assertThat(stock("11").figures("2", 2021, STOCK, "10").compare()).isEmpty();
  }

  @Test
  void stockThatDoesNotFollowIsToldToBothYears() {
    var found = stock("12").figures("2", 2021, STOCK, "10").compare();
    assertThat(found).containsOnlyKeys("2/2022", "2/2021");
    assertThat(found.get("2/2022"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("form-2021-stock-rules");
              assertThat(finding.place()).hasToString("统计表!D6");
              assertThat(finding.value()).isEqualTo("12");
              assertThat(finding.message().chinese())
                  .startsWith("表二“规章”行“现行有效件数”列为12，而上年现行有效件数 10 + 本年制发件数 2 - 本年废止件数 1 = 11，相差1；");
            });
    assertThat(found.get("2/2021"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).hasToString("统计表!D4");
              assertThat(finding.value()).isEqualTo("10");
              assertThat(finding.message().chinese()).startsWith("2022年度表二“规章”行“现行有效件数”列为12，而");
            });
  }

  @Test
  void withoutAYearBeforeThereIsNothingToCompare() {
    assertThat(stock("12").compare()).isEmpty();
    assertThat(stock("12").figures("3", 2021, STOCK, "10").compare()).isEmpty();
  }

  @Test
  void reorganisedUnitsAreLeftToTheComparisonOverGroups() {
    assertThat(
            stock("12")
                .figures("2", 2021, STOCK, "10")
                .reorganised("3", "2", "2021-01-01")
                .compare())
        .isEmpty();
  }

  @Test
  void reorganisationLongAgoDoesNotMatter() {
    assertThat(
            stock("12")
                .figures("2", 2021, STOCK, "10")
                .reorganised("3", "2", "2020-12-31")
                .compare())
        .containsOnlyKeys("2/2022", "2/2021");
  }

  @Test
  void theUnitAloneIsNotComparedWithTheUnitAndItsOwn() {
    assertThat(
            bench
                .summary("2", List.of("3"), MADE, "2", ABOLISHED, "1", STOCK, "12")
                .figures("2", 2021, STOCK, "10")
                .compare())
        .isEmpty();
  }
}
