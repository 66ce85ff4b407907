package org.gongkai.batch.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One event as one line of the log (日志行): whatever strangers wrote cannot begin a line of its own,
 * steer a terminal, or stand there as personal data.
 *
 * <p>Numbers of identity cards, telephones and bank cards are masked wherever they stand; in what
 * exceptions say, whatever stands in quotation marks is left out, because databases and parsers put
 * the value there at which they failed.
 */
public final class LogLayout extends LayoutBase<ILoggingEvent> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int MOST_CHARACTERS = 16_000;
  private static final int FRAMES = 30;
  private static final int CAUSES = 8;

  /** Seven digits and more, with the blanks and dashes people put between them; no dates. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile(
          "(?<![\\dA-Za-z.:_-])(?!\\d{4}-\\d\\d-\\d\\d(?!\\d))\\d(?:["
              + " -]?\\d){6,18}[\\dXx]?(?![\\dA-Za-z:_-])");

  private static final Pattern QUOTED =
      Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|“[^”]*”|‘[^’]*’");

  /** Made by Logback. */
  public LogLayout() {}

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(200);
    line.append(TIME.format(event.getInstant()))
        .append(' ')
        .append(event.getLevel())
        .append(' ')
        .append(event.getLoggerName())
        .append(" - ")
        .append(masked(event.getFormattedMessage()));
    append(event.getThrowableProxy(), line);
    return oneLine(line) + "\n";
  }

  private static void append(@Nullable IThrowableProxy first, StringBuilder line) {
    IThrowableProxy failure = first;
    for (int depth = 0; failure != null && depth < CAUSES; depth++) {
      line.append(depth == 0 ? " | " : " | caused by ").append(failure.getClassName());
      String message = failure.getMessage();
      if (message != null) {
        line.append(": ").append(masked(QUOTED.matcher(message).replaceAll("'…'")));
      }
      StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        line.append(" | ").append(frames[i].getSTEAsString());
      }
      failure = failure.getCause() == failure ? null : failure.getCause();
    }
  }

  /** The text with long numbers reduced to their first three digits. */
  static String masked(@Nullable String text) {
    return text == null
        ? ""
        : LONG_NUMBER.matcher(text).replaceAll(found -> found.group().substring(0, 3) + "****");
  }

  /**
   * The text without line breaks, control and direction characters; each is shown as its number.
   */
  static String oneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars()
        .limit(MOST_CHARACTERS)
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean harmless =
                  type != Character.CONTROL
                      && type != Character.FORMAT
                      && type != Character.LINE_SEPARATOR
                      && type != Character.PARAGRAPH_SEPARATOR;
              if (harmless) {
                line.append((char) c);
              } else {
                line.append(String.format(Locale.ROOT, "\\u%04X", c));
              }
            });
    return line.toString();
  }
}
