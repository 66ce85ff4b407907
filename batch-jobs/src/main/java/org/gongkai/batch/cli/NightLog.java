package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What a nightly run did, a line for each step (运行日志), for people or for a collector of logs. */
final class NightLog {

  /** How the lines are written. */
  enum Format {
    /** Time, step and figures, with blanks between. */
    TEXT,
    /** One JSON object a line. */
    JSON
  }

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Format format;
  private final PrintWriter out;
  private final Clock clock;

  NightLog(Format format, PrintWriter out, Clock clock) {
    this.format = format;
    this.out = out;
    this.clock = clock;
  }

  /**
   * Writes a line.
   *
   * @param step the step, such as import
   * @param chinese what was done
   * @param figures its figures by name, in their order
   */
  synchronized void say(String step, String chinese, Map<String, ?> figures) {
    String time =
        OffsetDateTime.now(clock.withZone(ZONE))
            .truncatedTo(ChronoUnit.SECONDS)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    if (format == Format.JSON) {
      Map<String, Object> line = new java.util.LinkedHashMap<>();
      line.put("time", time);
      line.put("step", step);
      line.put("message", chinese);
      line.putAll(figures);
      out.println(JsonMapper.shared().writeValueAsString(line));
    } else {
      String numbers =
          figures.entrySet().stream()
              .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
              .collect(Collectors.joining());
      out.println(time + " " + step + " " + chinese + numbers);
    }
    out.flush();
  }
}
