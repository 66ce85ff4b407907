package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.calendar.StatutoryDay.Kind;

/** The calendar against a loop over the days, for any arrangement of days off and make-up days. */
class WorkingDayCalendarPropertyTest {

  private static final LocalDate FIRST = LocalDate.of(2029, 11, 1);

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(-90, 400).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<List<StatutoryDay>> arrangements() {
    Arbitrary<StatutoryDay> day =
        Combinators.combine(Arbitraries.integers().between(0, 300), Arbitraries.of(Kind.values()))
            .as((offset, kind) -> new StatutoryDay(FIRST.plusDays(offset), kind, "节", "号"));
    return day.list().ofMaxSize(60).uniqueElements(StatutoryDay::date);
  }

  private static boolean worked(Map<LocalDate, StatutoryDay> arranged, LocalDate date) {
    StatutoryDay day = arranged.get(date);
    return day == null ? date.getDayOfWeek().getValue() <= 5 : day.kind() == Kind.WORKDAY;
  }

  private static Map<LocalDate, StatutoryDay> byDate(List<StatutoryDay> days) {
    return days.stream().collect(Collectors.toMap(StatutoryDay::date, Function.identity()));
  }

  @Property
  void countEqualsALoop(
      @ForAll("arrangements") List<StatutoryDay> days,
      @ForAll("dates") LocalDate a,
      @ForAll("dates") LocalDate b) {
    LocalDate start = a.isBefore(b) ? a : b;
    LocalDate end = a.isBefore(b) ? b : a;
    Map<LocalDate, StatutoryDay> arranged = byDate(days);

    long counted =
        start
            .plusDays(1)
            .datesUntil(end.plusDays(1))
            .filter(date -> worked(arranged, date))
            .count();

    WorkingDayCalendar calendar = WorkingDayCalendar.statutory().with(days);
    assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(counted);
    assertThat(calendar.workingDaysBetween(end, start)).isEqualTo(-counted);
  }

  @Property
  void timeLimitEndsOnTheWorkingDayOfItsNumber(
      @ForAll("arrangements") List<StatutoryDay> days,
      @ForAll("dates") LocalDate start,
      @ForAll @IntRange(min = 1, max = 60) int workingDays) {
    WorkingDayCalendar calendar = WorkingDayCalendar.statutory().with(days);

    LocalDate end = calendar.plusWorkingDays(start, workingDays);

    assertThat(worked(byDate(days), end)).isTrue();
    assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(workingDays);
  }

  @Property
  void explanationAgreesWithTheTimeLimit(
      @ForAll("arrangements") List<StatutoryDay> days,
      @ForAll("dates") LocalDate start,
      @ForAll @IntRange(min = 1, max = 40) int workingDays) {
    WorkingDayCalendar calendar = WorkingDayCalendar.statutory().with(days);

    List<ExplainedDay> explained = calendar.explain(start, workingDays);

    LocalDate end = calendar.plusWorkingDays(start, workingDays);
    assertThat(explained)
        .extracting(ExplainedDay::date)
        .containsExactlyElementsOf(start.plusDays(1).datesUntil(end.plusDays(1)).toList());
    assertThat(explained)
        .allMatch(day -> day.counted() == worked(byDate(days), day.date()))
        .allMatch(day -> day.number() == calendar.workingDaysBetween(start, day.date()));
  }

  @Property
  void statutoryCountEqualsALoopOverManyYears(
      @ForAll @IntRange(min = -1000, max = 8000) int from,
      @ForAll @IntRange(min = 0, max = 900) int length) {
    WorkingDayCalendar calendar = WorkingDayCalendar.statutory();
    LocalDate start = LocalDate.of(2007, 1, 1).plusDays(from);
    LocalDate end = start.plusDays(length);

    assertThat(calendar.workingDaysBetween(start, end))
        .isEqualTo(
            start.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isWorkingDay).count());
  }
}
