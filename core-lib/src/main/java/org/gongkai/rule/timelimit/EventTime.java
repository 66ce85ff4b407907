package org.gongkai.rule.timelimit;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints the time of an event to the minute, as the workbook asks for it. */
final class EventTime {

  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private EventTime() {}

  static String print(LocalDateTime time) {
    return time.format(TO_THE_MINUTE);
  }
}
