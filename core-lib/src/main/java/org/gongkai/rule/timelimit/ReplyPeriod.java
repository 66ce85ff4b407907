package org.gongkai.rule.timelimit;

import java.time.LocalDate;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Request;
import org.gongkai.rule.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * The time that an organ has to answer a request (答复期限).
 *
 * @param start the day from which it runs, not counted: receipt, or receipt of the correction
 * @param extended whether an extension was notified
 * @param thirdParty the time during which a third party was asked; null if none was
 * @param otherOrgan the time during which another organ was asked; null if none was
 */
record ReplyPeriod(
    LocalDate start, boolean extended, @Nullable Asking thirdParty, @Nullable Asking otherOrgan) {

  /**
   * A consultation.
   *
   * @param askedOn the day of asking, not counted
   * @param answeredOn the day of the answer, inclusive; null if none is recorded
   */
  record Asking(LocalDate askedOn, @Nullable LocalDate answeredOn) {}

  /** The period of a request whose day of receipt is given. */
  static ReplyPeriod of(Request request) {
    LocalDate received = request.receivedOn().get();
    LocalDate start =
        request.correctedOn().find().filter(day -> day.isAfter(received)).orElse(received);
    return new ReplyPeriod(
        start,
        request.extensionNotifiedOn().isGiven(),
        asking(request.thirdPartyAskedOn(), request.thirdPartyAnsweredOn()),
        asking(request.otherOrganAskedOn(), request.otherOrganAnsweredOn()));
  }

  private static @Nullable Asking asking(Reported<LocalDate> asked, Reported<LocalDate> answered) {
    return asked.isGiven() ? new Asking(asked.get(), answered.find().orElse(null)) : null;
  }

  /**
   * The last day on which an answer is in time.
   *
   * @param end the day of the answer, or the day as of which the request is open; a consultation
   *     without an answer is taken to last until then
   */
  LocalDate due(RuleSource law, WorkingDayCalendar calendar, LocalDate end) {
    int days = law.limit() + (extended ? law.extension() : 0);
    LocalDate due = calendar.plusWorkingDays(start, days);
    while (true) {
      int asking = (int) workingDaysOfAsking(calendar, due, end);
      LocalDate later = calendar.plusWorkingDays(start, days + asking);
      if (later.equals(due)) {
        return due;
      }
      due = later;
    }
  }

  /** Working days of consultations within the period up to its end; overlapping ones count once. */
  private long workingDaysOfAsking(WorkingDayCalendar calendar, LocalDate due, LocalDate end) {
    Span first = span(thirdParty, due, end);
    Span second = span(otherOrgan, due, end);
    return first.workingDays(calendar)
        + second.workingDays(calendar)
        - first.common(second).workingDays(calendar);
  }

  private Span span(@Nullable Asking asking, LocalDate due, LocalDate end) {
    if (asking == null) {
      return new Span(start, start);
    }
    LocalDate answered = asking.answeredOn() == null ? end : asking.answeredOn();
    return new Span(later(start, asking.askedOn()), earlier(due, answered));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** Days after the first up to the second; none if the second does not lie after the first. */
  private record Span(LocalDate fromExclusive, LocalDate toInclusive) {

    long workingDays(WorkingDayCalendar calendar) {
      return Math.max(0, calendar.workingDaysBetween(fromExclusive, toInclusive));
    }

    Span common(Span other) {
      return new Span(
          later(fromExclusive, other.fromExclusive), earlier(toInclusive, other.toInclusive));
    }
  }
}
