package org.gongkai.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample workspace's inbox against the code that writes it. */
class SampleInboxTest {

  /** Set to {@code true} to write the inbox anew: {@code -Dgongkai.rewrite=true}. */
  private static final boolean REWRITE = Boolean.getBoolean("gongkai.rewrite");

  private static final Path INBOX = SampleCity.FOLDER.resolve("inbox");
  private static final SampleInbox SAMPLE = new SampleInbox(SampleCity.read());

  @Test
  void inboxIsWhatTheCodeWrites(@TempDir Path folder) throws IOException {
    SAMPLE.write(folder);
    if (REWRITE) {
      replace(folder, INBOX);
    }

    Map<String, byte[]> written = files(folder);
    Map<String, byte[]> kept = files(INBOX);
    assertThat(kept.keySet())
        .as("files of sample-input/inbox; -Dgongkai.rewrite=true writes them anew")
        .isEqualTo(written.keySet());
    written.forEach(
        (name, bytes) ->
            assertThat(kept.get(name))
                .as(name + "; -Dgongkai.rewrite=true writes it anew")
                .isEqualTo(bytes));
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : files(to).keySet()) {
      Files.delete(to.resolve(name));
    }
    for (Map.Entry<String, byte[]> file : files(from).entrySet()) {
      Files.write(to.resolve(file.getKey()), file.getValue());
    }
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> listed = Files.list(folder)) {
        for (Path file : listed.toList()) {
          files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  @Test
  void mostExpectedUnitsHandedIn() {
    List<SampleFile> files = SAMPLE.files();

    assertThat(files.stream().map(SampleFile::unitCode).distinct()).hasSize(65);
    assertThat(files.stream().filter(file -> file.name().endsWith(".xls")).count())
        .isGreaterThanOrEqualTo(5);
    assertThat(files.stream().filter(file -> file.planted().isPresent()).count())
        .isGreaterThanOrEqualTo(17);
  }
}
