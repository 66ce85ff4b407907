package org.gongkai.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.supervision.SmallCounty.DISTRICT;
import static org.gongkai.supervision.SmallCounty.FINANCE;
import static org.gongkai.supervision.SmallCounty.OFFICE;
import static org.gongkai.supervision.SmallCounty.ROSTER;
import static org.gongkai.supervision.SmallCounty.day;

import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandInDeadlinesTest {

  private static final Checkpoint THIRD_QUARTER = Checkpoint.recurring(2016, 4).get(2);

  @ParameterizedTest
  @CsvSource({
    "220200-008, 2016, 2017-03-31",
    "220200-008, 2018, 2019-03-31",
    "220200-008, 2019, 2020-01-31",
    "220203-000, 2018, 2019-03-31",
    "220203-000, 2019, 2020-03-31",
    "220200-001, 2019, 2020-03-31",
    "220200-000, 2023, 2024-03-31",
    "220203-001, 2019, 2020-01-31"
  })
  void theLawOfTheReportYearSaysWhen(String unit, int year, String expected) {
    assertThat(HandInDeadlines.ofLaw().lastDay(ROSTER.get(unit), year)).isEqualTo(expected);
  }

  @Test
  void theCitysOwnDaysAreEarlier() {
    HandInDeadlines city = HandInDeadlines.ofCity(MonthDay.of(1, 15), MonthDay.of(2, 20), 0);
    assertThat(city.lastDay(ROSTER.get(FINANCE), 2016)).isEqualTo("2017-01-15");
    assertThat(city.lastDay(ROSTER.get(OFFICE), 2016)).isEqualTo("2017-02-20");
    assertThat(city.lastDay(ROSTER.get(DISTRICT), 2019)).isEqualTo("2020-02-20");
  }

  @Test
  void aDayLaterThanTheLawsDoesNotCount() {
    HandInDeadlines city = HandInDeadlines.ofCity(MonthDay.of(2, 10), MonthDay.of(4, 30), 0);
    assertThat(city.lastDay(ROSTER.get(FINANCE), 2019)).isEqualTo("2020-01-31");
    assertThat(city.lastDay(ROSTER.get(DISTRICT), 2019)).isEqualTo("2020-03-31");
  }

  @Test
  void dataOfAQuarterAreAskedForWithTheYearsUnlessTheCitySaysOtherwise() {
    assertThat(HandInDeadlines.ofLaw().lastDay(ROSTER.get(FINANCE), THIRD_QUARTER))
        .isEqualTo("2017-03-31");
    assertThat(HandInDeadlines.ofCity(null, null, 15).lastDay(ROSTER.get(FINANCE), THIRD_QUARTER))
        .isEqualTo("2016-10-15");
  }

  @Test
  void theFourthQuarterIsNeverDueAfterTheYear() {
    Checkpoint fourth = Checkpoint.recurring(2016, 4).get(3);
    HandInDeadlines city = HandInDeadlines.ofCity(MonthDay.of(1, 10), null, 15);
    assertThat(city.lastDay(ROSTER.get(FINANCE), fourth)).isEqualTo("2017-01-10");
  }

  @Test
  void noDataAreDueBeforeTheirPeriodEnds() {
    assertThatThrownBy(() -> HandInDeadlines.ofCity(null, null, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No data are due before their period ends");
  }

  @Test
  void theClauseIsThatOfTheReportYear() {
    assertThat(List.of(HandInDeadlines.clause(2018), HandInDeadlines.clause(2019)))
        .containsExactly("《政府信息公开条例》（国务院令第492号）第三十一条", "《政府信息公开条例》（国务院令第711号）第四十九条");
  }

  @Test
  void periodsEndWithTheirLastDay() {
    assertThat(Checkpoint.recurring(2016, 4))
        .containsExactly(
            new Checkpoint(1, 4, "第1季度", day(2016, 3, 31)),
            new Checkpoint(2, 4, "第2季度", day(2016, 6, 30)),
            new Checkpoint(3, 4, "第3季度", day(2016, 9, 30)),
            new Checkpoint(4, 4, "第4季度", day(2016, 12, 31)));
    assertThat(Checkpoint.recurring(2016, 12).get(1).end()).isEqualTo("2016-02-29");
    assertThat(Checkpoint.recurring(2016, 2).get(0).label()).isEqualTo("上半年");
    assertThatThrownBy(() -> Checkpoint.recurring(2016, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Periods are whole months; 5 a year are not");
  }
}
