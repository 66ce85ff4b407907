package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.Test;

class CrossYearRelationRuleTest {

  private static final StatisticalForm FORM = StatisticalForm.forYear(2022);

  private final RuleBench bench =
      new RuleBench(
              new CrossYearRelationRule(
                  FORM,
                  FORM.crossYearRelations().stream()
                      .filter(relation -> relation.code().equals("form-2021-stock-rules"))
                      .findFirst()
                      .orElseThrow()))
          .year(2022)
          .form("2/规章/本年制发件数", "2", "2/规章/本年废止件数", "1");

  @Test
  void stockFollowsFromTheYearBefore() {
    assertThat(bench.form("2/规章/现行有效件数", "11").previousForm("2/规章/现行有效件数", "10").judge()).isEmpty();
  }

  @Test
  void stockThatDoesNotFollowIsReported() {
    assertThat(bench.form("2/规章/现行有效件数", "12").previousForm("2/规章/现行有效件数", "10").judge())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("form-2021-stock-rules");
              assertThat(finding.place()).hasToString("统计表!D6");
              assertThat(finding.message().chinese())
                  .startsWith("表二“规章”行“现行有效件数”列为12，而上年现行有效件数 10 + 本年制发件数 2 - 本年废止件数 1 = 11，相差1；");
            });
  }

  @Test
  void withoutAYearBeforeThereIsNothingToCompare() {
    assertThat(bench.form("2/规章/现行有效件数", "12").judge()).isEmpty();
  }

  @Test
  void reorganisedUnitsAreLeftToTheComparisonOverGroups() {
    assertThat(
            bench
                .reorganisedOn("2021-01-01")
                .form("2/规章/现行有效件数", "12")
                .previousForm("2/规章/现行有效件数", "10")
                .judge())
        .isEmpty();
  }

  @Test
  void reorganisationLongAgoDoesNotMatter() {
    assertThat(
            bench
                .reorganisedOn("2020-12-31")
                .form("2/规章/现行有效件数", "12")
                .previousForm("2/规章/现行有效件数", "10")
                .judge())
        .hasSize(1);
  }
}
