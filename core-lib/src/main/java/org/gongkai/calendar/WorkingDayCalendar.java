package org.gongkai.calendar;

import static org.gongkai.calendar.StatutoryDay.isMondayToFriday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.finding.Message;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of working days (工作日历): Monday to Friday, less the statutory holidays, plus the
 * make-up working days (调休), as the yearly notices of the State Council's General Office arrange
 * them.
 *
 * <p>The start day of a time limit is not counted, so the day after it is day 1. A year is covered
 * if its National Day is listed, which only the notice for that year does; outside the covered
 * years Monday to Friday are counted.
 */
public final class WorkingDayCalendar {

  private static final String STATUTORY_DAYS = "statutory-days.csv";

  private final NavigableMap<LocalDate, StatutoryDay> days;
  private final NavigableSet<Integer> coveredYears;
  private final String fingerprint;

  /** The days on which the calendar departs from Monday to Friday, ascending. */
  private final long[] departureEpochDays;

  /** The same days for looking one up, which time limits do day by day. */
  private final Map<LocalDate, StatutoryDay> byDate;

  /** By how many days of work the departures before index i change the count. */
  private final int[] departureSums;

  private WorkingDayCalendar(NavigableMap<LocalDate, StatutoryDay> days) {
    this.days = days;
    this.byDate = Map.copyOf(days);
    this.coveredYears = new TreeSet<>();
    for (StatutoryDay day : days.values()) {
      LocalDate date = day.date();
      if (date.getMonthValue() == 10 && date.getDayOfMonth() == 1 && !day.isWorked()) {
        coveredYears.add(date.getYear());
      }
    }
    if (coveredYears.isEmpty()) {
      throw new IllegalArgumentException("A calendar covers at least one year");
    }
    this.fingerprint = Fingerprint.of(days.values().stream().map(StatutoryDay::line).toList());
    List<StatutoryDay> departures =
        days.values().stream().filter(StatutoryDay::departsFromWeek).toList();
    this.departureEpochDays = departures.stream().mapToLong(d -> d.date().toEpochDay()).toArray();
    this.departureSums = new int[departures.size() + 1];
    for (int i = 0; i < departures.size(); i++) {
      departureSums[i + 1] = departureSums[i] + (departures.get(i).isWorked() ? 1 : -1);
    }
  }

  /** The calendar of the bundled notices. */
  public static WorkingDayCalendar statutory() {
    return Bundled.CALENDAR;
  }

  private static final class Bundled {
    static final WorkingDayCalendar CALENDAR =
        new WorkingDayCalendar(
            byDate(
                new TreeMap<>(),
                StatutoryDay.of(
                        CommentedTable.bundled(
                            WorkingDayCalendar.class, STATUTORY_DAYS, StatutoryDay.COLUMNS))
                    .orThrow()));
  }

  /**
   * This calendar with the days of a further notice. For a day that both name the further notice
   * holds; of two entries for one day in it, the later.
   */
  public WorkingDayCalendar with(Collection<StatutoryDay> furtherDays) {
    return new WorkingDayCalendar(byDate(new TreeMap<>(days), furtherDays));
  }

  private static NavigableMap<LocalDate, StatutoryDay> byDate(
      NavigableMap<LocalDate, StatutoryDay> days, Collection<StatutoryDay> furtherDays) {
    furtherDays.forEach(day -> days.put(day.date(), day));
    return days;
  }

  /** Whether the administration works on the day. */
  public boolean isWorkingDay(LocalDate date) {
    StatutoryDay day = byDate.get(date);
    return day == null ? isMondayToFriday(date) : day.isWorked();
  }

  /**
   * The day on which a time limit ends.
   *
   * @param startExclusive the day on which it begins, not counted, working day or not
   * @param workingDays how many working days it gives; with 0 it ends on the start day
   * @throws IllegalArgumentException if the number is negative
   */
  public LocalDate plusWorkingDays(LocalDate startExclusive, int workingDays) {
    requireNotNegative(workingDays);
    long end = startExclusive.toEpochDay();
    long target = workingDaysUpTo(end) + workingDays;
    // A day adds at most one working day, so going on by what is missing never goes too far.
    for (long missing = workingDays; missing > 0; missing = target - workingDaysUpTo(end)) {
      end += missing;
    }
    return LocalDate.ofEpochDay(end);
  }

  /**
   * The working days after one day up to another. Negative if the end lies before the start, so
   * that the counts of two adjoining spans always add up.
   */
  public long workingDaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
    return workingDaysUpTo(endInclusive.toEpochDay())
        - workingDaysUpTo(startExclusive.toEpochDay());
  }

  /** Working days since some fixed Monday long ago: only differences mean something. */
  private long workingDaysUpTo(long epochDay) {
    long sinceMonday = epochDay + 3; // 1970-01-01 was a Thursday
    long weekdays =
        Math.floorDiv(sinceMonday, 7) * 5 + Math.min(Math.floorMod(sinceMonday, 7) + 1, 5);
    int index = Arrays.binarySearch(departureEpochDays, epochDay);
    return weekdays + departureSums[index >= 0 ? index + 1 : -index - 1];
  }

  /**
   * Every day of a time limit, from the day after its start to the day on which it ends.
   *
   * @param startExclusive the day on which it begins, not counted and not listed
   * @throws IllegalArgumentException if the number is negative
   */
  public List<ExplainedDay> explain(LocalDate startExclusive, int workingDays) {
    requireNotNegative(workingDays);
    List<ExplainedDay> explained = new ArrayList<>();
    int number = 0;
    for (LocalDate date = startExclusive.plusDays(1);
        number < workingDays;
        date = date.plusDays(1)) {
      boolean counted = isWorkingDay(date);
      number += counted ? 1 : 0;
      StatutoryDay day = days.get(date);
      explained.add(
          new ExplainedDay(
              date,
              counted,
              number,
              reason(date, day),
              day == null ? null : day.notice(),
              isCovered(date)));
    }
    return List.copyOf(explained);
  }

  private Message reason(LocalDate date, @Nullable StatutoryDay day) {
    DayOfWeek dayOfWeek = date.getDayOfWeek();
    String chinese = "周" + "一二三四五六日".charAt(dayOfWeek.getValue() - 1);
    String english = dayOfWeek.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    if (day != null) {
      String arranged = day.isWorked() ? "调休上班" : "放假";
      return new Message(
          chinese + "，" + day.festival() + arranged,
          english + (day.isWorked() ? ", make-up working day: " : ", holiday: ") + day.festival());
    }
    String ordinary = isMondayToFriday(date) ? "工作日" : "休息日";
    String ordinaryEnglish = isMondayToFriday(date) ? ", working day" : ", weekend";
    if (isCovered(date)) {
      return new Message(chinese + "，" + ordinary, english + ordinaryEnglish);
    }
    int year = date.getYear();
    return new Message(
        chinese + "，" + ordinary + "（没有" + year + "年的放假安排，按周一至周五推算）",
        english + ordinaryEnglish + " (no notice for " + year + ", taken as Monday to Friday)");
  }

  private static void requireNotNegative(int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("A time limit has no negative days: " + workingDays);
    }
  }

  /** The first year whose holiday arrangements are known. */
  public int firstYearCovered() {
    return coveredYears.first();
  }

  /** The last year whose holiday arrangements are known; a year between may still be missing. */
  public int lastYearCovered() {
    return coveredYears.last();
  }

  /** Whether the holiday arrangements of the day's year are known. */
  public boolean isCovered(LocalDate date) {
    return coveredYears.contains(date.getYear());
  }

  /**
   * Whether the holiday arrangements are known for every day after the start up to the end; a count
   * over a span that is not covered deserves a note. True for a span without days.
   */
  public boolean isCovered(LocalDate startExclusive, LocalDate endInclusive) {
    if (!startExclusive.isBefore(endInclusive)) {
      return true;
    }
    int firstYear = startExclusive.plusDays(1).getYear();
    int lastYear = endInclusive.getYear();
    return coveredYears.subSet(firstYear, true, lastYear, true).size() == lastYear - firstYear + 1;
  }

  /**
   * The fingerprint of all days the calendar knows; part of the basis on which a file was judged.
   * Equal contents give the same one, however they were put together.
   */
  public String fingerprint() {
    return fingerprint;
  }
}
