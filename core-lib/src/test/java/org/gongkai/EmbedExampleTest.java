package org.gongkai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of the README is the one that is compiled and run outside the reactor. */
class EmbedExampleTest {

  @Test
  void theReadmeShowsTheExampleThatIsCompiledOutsideTheReactor() throws IOException {
    String example =
        Files.readString(
            Path.of("src/it/embed/src/main/java/EmbedExample.java"), StandardCharsets.UTF_8);
    GeneratedText.assertBetween(
        Path.of("../README.md"),
        "<!-- embed-example -->",
        "<!-- /embed-example -->",
        "```java\n" + example + "```\n");
  }
}
