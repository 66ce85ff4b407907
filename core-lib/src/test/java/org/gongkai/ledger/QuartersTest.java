package org.gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartersTest {

  private static Disclosure disclosure(String period) {
    return RowBuilder.ofRow(Disclosure.class, 3)
        .with("period", period)
        .with("onOwnSite", LocalDate.of(2016, 7, 1))
        .build();
  }

  @ParameterizedTest
  @CsvSource({"2016年第1季度, 1", "第二季度, 2", "2016年4季度, 4", "Q3, 3", "q2, 2", "第３季, 3"})
  void thePeriodSaysWhichQuarter(String period, int expected) {
    assertThat(Quarters.of(disclosure(period))).isEqualTo(expected);
  }

  @Test
  void withoutAPeriodTheDayOfPublicationSays() {
    assertThat(Quarters.of(disclosure("全年"))).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"2016-01-01, 1", "2016-03-31, 1", "2016-04-01, 2", "2016-12-31, 4"})
  void aDayLiesInItsQuarter(LocalDate day, int expected) {
    assertThat(Quarters.of(day)).isEqualTo(expected);
  }
}
