package org.gongkai.batch.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gongkai.calendar.WorkingDayCalendar;

/** Days on which offices work, picked at random or counted (工作日). */
final class WorkDays {

  private final WorkingDayCalendar calendar;
  private final Dice dice;

  WorkDays(WorkingDayCalendar calendar, Dice dice) {
    this.calendar = calendar;
    this.dice = dice;
  }

  /** A working day within a span that has one, both ends included. */
  LocalDate between(LocalDate first, LocalDate last) {
    int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay());
    LocalDate day = first.plusDays(dice.between(0, days));
    while (!calendar.isWorkingDay(day) && day.isBefore(last)) {
      day = day.plusDays(1);
    }
    return onOrBefore(day);
  }

  /** The last working day up to a day. */
  LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!calendar.isWorkingDay(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** A working day so many working days later, at least and at most. */
  LocalDate after(LocalDate day, int atLeast, int atMost) {
    return calendar.plusWorkingDays(day, dice.between(atLeast, atMost));
  }

  /** How many working days lie after a day up to another. */
  int count(LocalDate startExclusive, LocalDate endInclusive) {
    return Math.toIntExact(calendar.workingDaysBetween(startExclusive, endInclusive));
  }

  /** A time of the day within office hours. */
  LocalDateTime during(LocalDate day) {
    return day.atTime(dice.between(8, 11), dice.between(0, 11) * 5);
  }
}
