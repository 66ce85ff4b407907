package org.gongkai.batch.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.batch.collect.Inbox;
import org.gongkai.batch.collect.InboxFile;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small sample workspace of 2023 against the code that writes it, and the rule book. */
class Sample2023Test {

  /** Writes roster and inbox anew: {@code -Dgongkai.rewrite=true}. */
  private static final boolean REWRITE = Boolean.getBoolean("gongkai.rewrite");

  private static final Sample2023 SAMPLE = Sample2023.read();
  private static final Path INBOX = Sample2023.FOLDER.resolve("inbox");

  @Test
  void rosterAndInboxAreWhatTheCodeWrites(@TempDir Path folder) throws IOException {
    SAMPLE.write(folder);
    if (REWRITE) {
      rewrite(folder);
    }
    assertThat(Files.readString(Sample2023.FOLDER.resolve("units.csv")))
        .as("-Dgongkai.rewrite=true writes it anew")
        .isEqualTo(SAMPLE.units());
    Map<String, byte[]> written = files(folder);
    Map<String, byte[]> kept = files(INBOX);
    assertThat(kept.keySet()).isEqualTo(written.keySet());
    written.forEach(
        (name, bytes) ->
            assertThat(kept.get(name))
                .as(name + "; -Dgongkai.rewrite=true writes it anew")
                .isEqualTo(bytes));
  }

  private static void rewrite(Path folder) throws IOException {
    Files.createDirectories(INBOX);
    for (String name : files(INBOX).keySet()) {
      Files.delete(INBOX.resolve(name));
    }
    for (Map.Entry<String, byte[]> file : files(folder).entrySet()) {
      Files.write(INBOX.resolve(file.getKey()), file.getValue());
    }
    Files.write(Sample2023.FOLDER.resolve("units.csv"), SAMPLE.units().getBytes(UTF_8));
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
  void noWorkbookHasAnError() throws IOException {
    SampleCheck check = new SampleCheck(SampleCheck.open(Sample2023.FOLDER));
    List<String> errors = new ArrayList<>();
    for (InboxFile file : Inbox.scan(INBOX, ReadLimits.DEFAULT, Instant.MAX)) {
      for (Finding finding : check.judge(file).judgement().findings()) {
        if (finding.severity() == Severity.ERROR) {
          errors.add(file.name() + " " + finding.place() + " " + finding.message().english());
        }
      }
    }
    assertThat(errors).isEmpty();
  }
}
