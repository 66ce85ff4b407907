package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.calendar.StatutoryDay.Kind;
import org.gongkai.finding.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCalendarTest {

  private static final String NOTICE_2016 =
      "http://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm";

  private final WorkingDayCalendar calendar = WorkingDayCalendar.statutory();

  /**
   * Start, working days given, last day. The first is a request received before the Mid-Autumn and
   * National Day holidays, the second a document with its interpretation due in 3 working days.
   */
  @ParameterizedTest
  @CsvSource({
    "2016-09-12, 20, 2016-10-14",
    "2016-08-05,  3, 2016-08-10",
    "2016-08-05,  0, 2016-08-05", // nothing given: the start day itself
    "2016-08-06,  0, 2016-08-06", // even if it is a Saturday
    "2016-08-05,  1, 2016-08-08", // Friday to Monday
    "2016-08-06,  1, 2016-08-08", // Saturday to Monday
    "2016-10-07,  1, 2016-10-08", // last holiday to the make-up Saturday
    "2016-10-07,  2, 2016-10-09", // to the make-up Sunday
    "2016-10-07,  3, 2016-10-10",
    "2016-09-30,  1, 2016-10-08", // over the whole National Day week
    "2016-12-30,  1, 2017-01-03", // New Year on a Sunday, 2 January off
    "2018-12-28,  1, 2018-12-29", // Saturday worked for the next year's New Year
    "2018-12-29,  1, 2019-01-02",
    "2007-12-28,  1, 2007-12-29", // the 2008 notice reaches back into 2007
    "2019-05-15, 20, 2019-06-13", // Dragon Boat Festival on Friday 7 June
  })
  void timeLimitEnds(LocalDate startExclusive, int workingDays, LocalDate end) {
    assertThat(calendar.plusWorkingDays(startExclusive, workingDays)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"2016, 250", "2019, 250", "2024, 251", "2025, 248"})
  void yearHasItsWorkingDays(int year, long workingDays) {
    LocalDate lastDayBefore = LocalDate.of(year - 1, 12, 31);

    assertThat(calendar.workingDaysBetween(lastDayBefore, LocalDate.of(year, 12, 31)))
        .isEqualTo(workingDays);
  }

  /**
   * The notice for 2016 as printed: days off and make-up days that depart from Monday to Friday.
   */
  @Test
  void departuresOf2016AreThoseOfTheNotice() {
    LocalDate newYear = LocalDate.of(2016, 1, 1);
    List<LocalDate> days = newYear.datesUntil(newYear.plusYears(1)).toList();

    assertThat(days)
        .filteredOn(day -> StatutoryDay.isMondayToFriday(day) && !calendar.isWorkingDay(day))
        .containsExactly(
            newYear, // 元旦
            LocalDate.of(2016, 2, 8), // 春节
            LocalDate.of(2016, 2, 9),
            LocalDate.of(2016, 2, 10),
            LocalDate.of(2016, 2, 11),
            LocalDate.of(2016, 2, 12),
            LocalDate.of(2016, 4, 4), // 清明节
            LocalDate.of(2016, 5, 2), // 劳动节
            LocalDate.of(2016, 6, 9), // 端午节
            LocalDate.of(2016, 6, 10),
            LocalDate.of(2016, 9, 15), // 中秋节
            LocalDate.of(2016, 9, 16),
            LocalDate.of(2016, 10, 3), // 国庆节
            LocalDate.of(2016, 10, 4),
            LocalDate.of(2016, 10, 5),
            LocalDate.of(2016, 10, 6),
            LocalDate.of(2016, 10, 7));
    assertThat(days)
        .filteredOn(day -> !StatutoryDay.isMondayToFriday(day) && calendar.isWorkingDay(day))
        .containsExactly(
            LocalDate.of(2016, 2, 6),
            LocalDate.of(2016, 2, 14),
            LocalDate.of(2016, 6, 12),
            LocalDate.of(2016, 9, 18),
            LocalDate.of(2016, 10, 8),
            LocalDate.of(2016, 10, 9));
  }

  @Test
  void makeUpSaturdayIsWorked() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2016, 10, 8))).isTrue();
  }

  @Test
  void makeUpSundayIsWorked() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2016, 9, 18))).isTrue();
  }

  @Test
  void ordinarySaturdayIsNotWorked() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2016, 10, 15))).isFalse();
  }

  @Test
  void holidayOnAWeekdayIsNotWorked() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2016, 9, 15))).isFalse();
  }

  @Test
  void firstDayAfterAHolidayIsWorked() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2016, 1, 4))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2016-08-05, 2016-08-05,  0",
    "2016-08-05, 2016-08-08,  1", // Friday to Monday
    "2016-08-08, 2016-08-05, -1",
    "2016-10-07, 2016-10-09,  2", // both make-up days
    "2016-09-30, 2016-10-07,  0", // the holiday week
    "2016-12-30, 2017-01-02,  0", // year roll-over
    "2016-12-30, 2017-01-03,  1",
  })
  void countExcludesTheStartAndIncludesTheEnd(
      LocalDate startExclusive, LocalDate endInclusive, long expected) {
    assertThat(calendar.workingDaysBetween(startExclusive, endInclusive)).isEqualTo(expected);
  }

  @Test
  void negativeTimeLimitIsRefused() {
    LocalDate start = LocalDate.of(2016, 8, 5);

    assertThatThrownBy(() -> calendar.plusWorkingDays(start, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A time limit has no negative days: -1");
    assertThatThrownBy(() -> calendar.explain(start, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A time limit has no negative days: -1");
  }

  @Test
  void everyDayIsExplained() {
    assertThat(calendar.explain(LocalDate.of(2016, 9, 14), 2))
        .containsExactly(
            new ExplainedDay(
                LocalDate.of(2016, 9, 15),
                false,
                0,
                new Message("周四，中秋节放假", "Thursday, holiday: 中秋节"),
                NOTICE_2016,
                true),
            new ExplainedDay(
                LocalDate.of(2016, 9, 16),
                false,
                0,
                new Message("周五，中秋节放假", "Friday, holiday: 中秋节"),
                NOTICE_2016,
                true),
            new ExplainedDay(
                LocalDate.of(2016, 9, 17),
                false,
                0,
                new Message("周六，中秋节放假", "Saturday, holiday: 中秋节"),
                NOTICE_2016,
                true),
            new ExplainedDay(
                LocalDate.of(2016, 9, 18),
                true,
                1,
                new Message("周日，中秋节调休上班", "Sunday, make-up working day: 中秋节"),
                NOTICE_2016,
                true),
            new ExplainedDay(
                LocalDate.of(2016, 9, 19),
                true,
                2,
                new Message("周一，工作日", "Monday, working day"),
                null,
                true));
  }

  @Test
  void ordinaryWeekendIsExplained() {
    assertThat(calendar.explain(LocalDate.of(2016, 8, 5), 1))
        .extracting(ExplainedDay::reason)
        .containsExactly(
            new Message("周六，休息日", "Saturday, weekend"),
            new Message("周日，休息日", "Sunday, weekend"),
            new Message("周一，工作日", "Monday, working day"));
  }

  @Test
  void nothingGivenNeedsNoExplanation() {
    assertThat(calendar.explain(LocalDate.of(2016, 8, 5), 0)).isEmpty();
  }

  @Test
  void yearWithoutNoticeIsCountedMondayToFridayAndSaysSo() {
    assertThat(calendar.explain(LocalDate.of(2026, 12, 31), 2))
        .containsExactly(
            new ExplainedDay(
                LocalDate.of(2027, 1, 1),
                true,
                1,
                new Message(
                    "周五，工作日（没有2027年的放假安排，按周一至周五推算）",
                    "Friday, working day (no notice for 2027, taken as Monday to Friday)"),
                null,
                false),
            new ExplainedDay(
                LocalDate.of(2027, 1, 2),
                false,
                1,
                new Message(
                    "周六，休息日（没有2027年的放假安排，按周一至周五推算）",
                    "Saturday, weekend (no notice for 2027, taken as Monday to Friday)"),
                null,
                false),
            new ExplainedDay(
                LocalDate.of(2027, 1, 3),
                false,
                1,
                new Message(
                    "周日，休息日（没有2027年的放假安排，按周一至周五推算）",
                    "Sunday, weekend (no notice for 2027, taken as Monday to Friday)"),
                null,
                false),
            new ExplainedDay(
                LocalDate.of(2027, 1, 4),
                true,
                2,
                new Message(
                    "周一，工作日（没有2027年的放假安排，按周一至周五推算）",
                    "Monday, working day (no notice for 2027, taken as Monday to Friday)"),
                null,
                false));
  }

  @Test
  void coverageIsThatOfTheNotices() {
    assertThat(calendar.firstYearCovered()).isEqualTo(2008);
    assertThat(calendar.lastYearCovered()).isEqualTo(2026);
    assertThat(IntStream.rangeClosed(2008, 2026))
        .allMatch(year -> calendar.isCovered(LocalDate.of(year, 7, 1)));
  }

  @Test
  void firstAndLastDayOfTheNoticesAreCovered() {
    assertThat(calendar.isCovered(LocalDate.of(2007, 12, 31))).isFalse();
    assertThat(calendar.isCovered(LocalDate.of(2008, 1, 1))).isTrue();
    assertThat(calendar.isCovered(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(calendar.isCovered(LocalDate.of(2027, 1, 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2007-12-31, 2008-01-01, true", // the start day does not count
    "2007-12-30, 2008-01-01, false",
    "2016-12-01, 2017-01-31, true",
    "2026-12-01, 2026-12-31, true",
    "2026-12-01, 2027-01-01, false",
    "2027-05-01, 2027-05-01, true", // no day at all
    "2007-01-01, 2030-01-01, false",
  })
  void spanIsCoveredIfEachOfItsDaysIs(LocalDate startExclusive, LocalDate end, boolean covered) {
    assertThat(calendar.isCovered(startExclusive, end)).isEqualTo(covered);
  }

  @Test
  void theEarliestDepartureOfAllCounts() {
    LocalDate firstMakeUpSaturday = LocalDate.of(2007, 12, 29);

    assertThat(calendar.workingDaysBetween(firstMakeUpSaturday.minusDays(1), firstMakeUpSaturday))
        .isEqualTo(1);
    assertThat(calendar.workingDaysBetween(firstMakeUpSaturday, firstMakeUpSaturday.plusDays(1)))
        .isZero();
  }

  @Test
  void furtherNoticeMovesRunningTimeLimits() {
    LocalDate start = LocalDate.of(2026, 12, 31);
    WorkingDayCalendar next =
        calendar.with(
            List.of(day(2027, 1, 1, Kind.HOLIDAY, "元旦"), day(2027, 10, 1, Kind.HOLIDAY, "国庆节")));

    assertThat(calendar.plusWorkingDays(start, 1)).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(next.plusWorkingDays(start, 1)).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(next.lastYearCovered()).isEqualTo(2027);
    assertThat(next.isCovered(LocalDate.of(2027, 1, 1))).isTrue();
  }

  @Test
  void yearMissingBetweenTwoNoticesIsNotCovered() {
    WorkingDayCalendar gap = calendar.with(List.of(day(2028, 10, 1, Kind.HOLIDAY, "国庆节")));

    assertThat(gap.lastYearCovered()).isEqualTo(2028);
    assertThat(gap.isCovered(LocalDate.of(2027, 6, 1))).isFalse();
    assertThat(gap.isCovered(LocalDate.of(2026, 6, 1), LocalDate.of(2028, 6, 1))).isFalse();
  }

  @Test
  void laterNoticeWinsForTheSameDay() {
    LocalDate date = LocalDate.of(2016, 10, 8);

    WorkingDayCalendar once = calendar.with(List.of(day(2016, 10, 8, Kind.HOLIDAY, "国庆节")));
    WorkingDayCalendar twice =
        calendar.with(
            List.of(day(2016, 10, 8, Kind.HOLIDAY, "国庆节"), day(2016, 10, 8, Kind.WORKDAY, "国庆节")));

    assertThat(once.isWorkingDay(date)).isFalse();
    assertThat(twice.isWorkingDay(date)).isTrue();
    assertThat(calendar.isWorkingDay(date)).isTrue();
  }

  @Test
  void fingerprintFollowsTheContentAndNotTheWayToIt() {
    StatutoryDay a = day(2027, 1, 1, Kind.HOLIDAY, "元旦");
    StatutoryDay b = day(2027, 10, 1, Kind.HOLIDAY, "国庆节");

    assertThat(calendar.fingerprint())
        .matches("[0-9a-f]{64}")
        .isEqualTo(calendar.with(List.of()).fingerprint())
        .isNotEqualTo(calendar.with(List.of(a)).fingerprint());
    assertThat(calendar.with(List.of(a, b)).fingerprint())
        .isEqualTo(calendar.with(List.of(b)).with(List.of(a)).fingerprint());
  }

  private static StatutoryDay day(int year, int month, int day, Kind kind, String festival) {
    return new StatutoryDay(LocalDate.of(year, month, day), kind, festival, "国办发明电");
  }
}
