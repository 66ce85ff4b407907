package org.gongkai.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.batch.collect.Inbox;
import org.gongkai.batch.collect.InboxFile;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.validate.JudgedWorkbook;
import org.gongkai.finding.Severity;
import org.gongkai.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample workspace's inbox against the code that writes it, and against the rule book. */
class SampleInboxTest {

  /** Writes the inbox and the tables of its page anew: {@code -Dgongkai.rewrite=true}. */
  private static final boolean REWRITE = Boolean.getBoolean("gongkai.rewrite");

  private static final Path INBOX = SampleCity.FOLDER.resolve("inbox");
  private static final Path README = SampleCity.FOLDER.resolve("README.md");
  private static final String BEGIN = "<!-- made by SampleInboxTest: begin -->\n";
  private static final String END = "<!-- made by SampleInboxTest: end -->\n";

  private static final SampleCity CITY = SampleCity.read();
  private static final SampleInbox SAMPLE = new SampleInbox(CITY);

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
  void everyFileLeadsToItsPlantedFindingsAndNoOther() throws IOException {
    SampleCheck check = new SampleCheck(SampleCheck.open(SampleCity.FOLDER));
    Map<String, List<PlantedFinding>> planted = SAMPLE.planted();

    Map<String, List<String>> found = new TreeMap<>();
    for (InboxFile file : Inbox.scan(INBOX, ReadLimits.DEFAULT, Instant.MAX)) {
      found.put(file.name(), lines(check.judge(file)));
    }

    Map<String, List<String>> expected = new TreeMap<>();
    SAMPLE
        .files()
        .forEach(
            file -> {
              List<PlantedFinding> findings = planted.get(file.name());
              List<String> lines = new ArrayList<>();
              lines.add(verdict(findings));
              findings.stream().map(SampleInboxTest::line).sorted().forEach(lines::add);
              expected.put(file.name(), lines);
            });
    assertThat(found).isEqualTo(expected);
  }

  private static List<String> lines(JudgedWorkbook judged) {
    List<String> lines = new ArrayList<>();
    lines.add(judged.verdict().name());
    judged.judgement().findings().stream()
        .map(f -> (f.severity() + " " + f.code() + " " + f.place()).strip())
        .distinct()
        .sorted()
        .forEach(lines::add);
    return lines;
  }

  private static String line(PlantedFinding finding) {
    String place = finding.place() == null ? "" : finding.place().toString();
    return (finding.severity() + " " + finding.code() + " " + place).strip();
  }

  @Test
  void mostExpectedUnitsHandedIn() {
    List<SampleFile> files = SAMPLE.files();

    assertThat(handedIn()).hasSize(65);
    assertThat(missing()).hasSize(12);
    assertThat(files).filteredOn(file -> file.name().endsWith(".xls")).hasSize(9);
    assertThat(files).filteredOn(file -> file.planted().isPresent()).hasSize(29);
  }

  private static List<Unit> handedIn() {
    return expected(unit -> !SampleInbox.MISSING.contains(unit.code()));
  }

  private static List<Unit> missing() {
    return expected(unit -> SampleInbox.MISSING.contains(unit.code()));
  }

  private static List<Unit> expected(Predicate<Unit> wanted) {
    return CITY.roster().expectedOn(SampleCity.END_OF_YEAR).stream().filter(wanted).toList();
  }

  @Test
  void readmeListsWhatIsPlanted() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    if (REWRITE) {
      readme = readme.substring(0, begin) + tables() + readme.substring(end);
      Files.writeString(README, readme);
      end = readme.indexOf(END);
    }

    assertThat(readme.substring(begin, end))
        .as("tables of sample-input/README.md; -Dgongkai.rewrite=true writes them anew")
        .isEqualTo(tables());
  }

  private static String tables() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Handed in nothing (未报): " + names(missing()) + ".");
    lines.add("");
    lines.add("### Planted defects (预设差错)");
    lines.add("");
    lines.add("| file (文件) | what the clerk did | sheet!cell | finding | severity | verdict |");
    lines.add("|---|---|---|---|---|---|");
    Map<String, List<PlantedFinding>> planted = SAMPLE.planted();
    for (SampleFile file : SAMPLE.files()) {
      for (PlantedFinding finding : planted.get(file.name())) {
        lines.add(
            "| "
                + String.join(
                    " | ",
                    file.name(),
                    file.planted().orElseThrow(),
                    finding.place() == null ? "" : "`" + finding.place() + "`",
                    "`" + finding.code() + "`",
                    finding.severity().name(),
                    verdict(planted.get(file.name())))
                + " |");
      }
      if (file.isEarlierVersion()) {
        lines.add(
            "| "
                + file.name()
                + " | an earlier version of a workbook handed in again | | | | SUPERSEDED |");
      }
    }
    lines.add("");
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String names(List<Unit> units) {
    return units.stream().map(Unit::shortName).collect(Collectors.joining("、"));
  }

  private static String verdict(List<PlantedFinding> findings) {
    if (findings.stream().anyMatch(finding -> finding.place() == null)) {
      return "UNREADABLE";
    }
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
        ? "RETURNED"
        : "ACCEPTED";
  }
}
