package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text in the repository that is made from the code: compared by every test run, rewritten with
 * {@code ./mvnw test -Dgongkai.rewrite=true}.
 */
public final class GeneratedText {

  private static final boolean REWRITE = Boolean.getBoolean("gongkai.rewrite");

  private GeneratedText() {}

  /** The whole file is generated. */
  public static void assertWhole(Path file, String expected) {
    compare(file, REWRITE && !Files.exists(file) ? "" : read(file), expected);
  }

  /** The part of the file between two lines is generated; the lines themselves stay. */
  public static void assertBetween(Path file, String firstLine, String lastLine, String expected) {
    String text = read(file);
    int start = text.indexOf(firstLine + "\n");
    int end = text.indexOf(lastLine + "\n", start);
    assertThat(start).as("%s holds the line %s", file, firstLine).isNotNegative();
    assertThat(end).as("%s holds the line %s", file, lastLine).isNotNegative();
    compare(
        file, text, text.substring(0, start) + firstLine + "\n" + expected + text.substring(end));
  }

  private static void compare(Path file, String actual, String expected) {
    if (REWRITE) {
      write(file, expected);
    } else {
      assertThat(actual)
          .as("%s is made from the code; rewrite it with -Dgongkai.rewrite=true", file)
          .isEqualTo(expected);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
