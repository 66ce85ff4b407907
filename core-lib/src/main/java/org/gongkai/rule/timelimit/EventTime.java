package org.gongkai.rule.timelimit;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.gongkai.ledger.EventLevel;

/** Events and their times to the minute, as the workbook asks for them. */
final class EventTime {

  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** The levels at which the public is owed a first statement and a press conference. */
  static final Set<EventLevel> SERIOUS =
      Collections.unmodifiableSet(EnumSet.of(EventLevel.EXTREMELY_SERIOUS, EventLevel.SERIOUS));

  private EventTime() {}

  static String print(LocalDateTime time) {
    return time.format(TO_THE_MINUTE);
  }
}
