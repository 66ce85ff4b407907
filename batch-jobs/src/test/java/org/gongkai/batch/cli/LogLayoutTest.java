package org.gongkai.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogLayoutTest {

  private static String line(String message, Throwable failure) {
    LoggingEvent event =
        new LoggingEvent(
            "",
            new LoggerContext().getLogger("org.gongkai.Job"),
            Level.WARN,
            message,
            failure,
            null);
    event.setInstant(Instant.parse("2017-03-20T01:30:00.5Z"));
    return new LogLayout().doLayout(event);
  }

  @Test
  void anEventIsOneLine() {
    assertThat(line("Run 3 ended", null))
        .isEqualTo("2017-03-20T01:30:00.500Z WARN org.gongkai.Job - Run 3 ended\n");
  }

  @Test
  void lineBreaksAndControlCharactersAreShownAsNumbers() {
    assertThat(line("甲\n2017-01-01 ERROR forged\r\u001B[31m\u202E\u2028", null))
        .isEqualTo(
            "2017-03-20T01:30:00.500Z WARN org.gongkai.Job - 甲\\u000A2017-01-01 ERROR forged"
                + "\\u000D\\u001B[31m\\u202E\\u2028\n");
  }

  @Test
  void numbersOfPersonsAreMasked() {
    assertThat(
            LogLayout.masked(
                "身份证 220202198001011234，22020219800101123X；电话 13800138000、0432-62010000，"
                    + "卡号 6222 0200 1234 5678 901"))
        .isEqualTo("身份证 220****，220****；电话 138****、043****，卡号 622****");
  }

  @Test
  void hashesDatesRunsAndAddressesAreNot() {
    String text = "run 12, 2017-03-20, 3f135c5f446368db542835057fb156890fd42907, 127.0.0.1:33060";
    assertThat(LogLayout.masked(text)).isEqualTo(text);
  }

  @Test
  void whatFailuresQuoteIsLeftOut() {
    SQLException cause = new SQLException("Value too long for column \"CELLS\": 'applicant Zhang'");
    assertThat(line("The database refuses file 7", new IllegalStateException("at 'x'", cause)))
        .startsWith(
            "2017-03-20T01:30:00.500Z WARN org.gongkai.Job - The database refuses file 7"
                + " | java.lang.IllegalStateException: at '…' | ")
        .contains(" | caused by java.sql.SQLException: Value too long for column '…': '…' | ")
        .doesNotContain("Zhang")
        .hasLineCount(1);
  }
}
