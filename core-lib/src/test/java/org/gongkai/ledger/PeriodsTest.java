package org.gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

  private static final LocalDate FIRST_OF_JULY = LocalDate.of(2016, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "2016年第1季度, 4, 1",
    "第二季度, 4, 2",
    "2016年4季度, 4, 4",
    "Q1, 4, 1",
    "q2, 4, 2",
    "第４季, 4, 4",
    "2016年上半年, 2, 1",
    "下半年, 2, 2",
    "2016年1月, 12, 1",
    "9月, 12, 9",
    "2016年10月, 12, 10",
    "12月份, 12, 12"
  })
  void thePeriodSaysWhich(String words, int perYear, int expected) {
    assertThat(Periods.of(words, FIRST_OF_JULY, perYear)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3", "6, 4", "12, 7"})
  void withoutAPeriodTheDayOfPublicationSays(int perYear, int expected) {
    assertThat(Periods.of("全年", FIRST_OF_JULY, perYear)).isEqualTo(expected);
    assertThat(Periods.of("", FIRST_OF_JULY, perYear)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-01-01, 4, 1",
    "2016-03-31, 4, 1",
    "2016-04-01, 4, 2",
    "2016-12-31, 4, 4",
    "2016-06-30, 2, 1",
    "2016-07-01, 2, 2",
    "2016-12-31, 12, 12",
    "2016-12-31, 1, 1"
  })
  void aDayLiesInItsPeriod(LocalDate day, int perYear, int expected) {
    assertThat(Periods.of(day, perYear)).isEqualTo(expected);
  }
}
