package org.gongkai.batch.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every odd file gets a verdict, in one process with the memory that the whole job has. The
 * verdicts stand in {@code odd-files.txt} beside this test, written anew with {@code
 * -Dgongkai.rewrite=true}.
 */
@Tag("hostile")
class OddFilesTest {

  private static final Path SAMPLE = Path.of("../sample-input");
  private static final Path VERDICTS =
      Path.of("src/test/resources/org/gongkai/batch/hostile/odd-files.txt");

  /** Entries of these are many and all alike. */
  private static final List<String> CROWDS = List.of("zip-bombs.zip!");

  /**
   * Broken at random places: what such a file still says depends on the bytes of the sample, so no
   * list can hold it.
   */
  private static final String AT_RANDOM = "mutated-";

  /** What may be said of a file that was broken at random. */
  private static final Set<String> LINES_AT_RANDOM =
      Set.of(
          "read",
          "UNREADABLE | workbook-damaged",
          "UNREADABLE | file-truncated",
          "UNREADABLE | workbook-abnormal",
          "UNREADABLE | workbook-without-sheets");

  @TempDir static Path folder;

  @BeforeAll
  static void writeFiles() throws IOException {
    OddFiles.write(folder.resolve("odd"), SAMPLE.resolve("inbox"));
    Files.createDirectories(folder.resolve("city/inbox"));
    for (String file : List.of("gongkai.yaml", "units.csv", "reorganisations.csv")) {
      Files.copy(SAMPLE.resolve(file), folder.resolve("city").resolve(file));
    }
    Files.createDirectories(folder.resolve("city/notice"));
    Files.copy(
        SAMPLE.resolve("notice/notice-2016-45.docx"),
        folder.resolve("city/notice/notice-2016-45.docx"));
  }

  @Test
  void eachHasAVerdictInOneCheckOfTheFolder() throws IOException {
    GongkaiProcess.Ended ended =
        GongkaiProcess.Setup.in(folder)
            .run("check", folder.resolve("odd").toString(), "--today", "2017-03-20", "--json");

    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).doesNotContain("\tat ", "Exception");
    JsonNode result = JsonMapper.shared().readTree(ended.out());
    List<String> lines = lines(result);
    if (Boolean.getBoolean("gongkai.rewrite")) {
      Files.createDirectories(VERDICTS.getParent());
      Files.write(VERDICTS, lines, UTF_8);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(VERDICTS, UTF_8));
    assertThat(linesAtRandom(result))
        .hasSizeGreaterThan(200)
        .allSatisfy((name, line) -> assertThat(line).isIn(LINES_AT_RANDOM));
    assertThat(sumOfVerdicts(result.get("totals"))).isEqualTo(result.get("files").size());
  }

  @Test
  void anImportOfThemClosesItsBooksAndASecondFindsThemUnchanged() throws IOException {
    GongkaiProcess.Setup process = GongkaiProcess.Setup.in(folder);
    String[] command = {
      "import",
      folder.resolve("city").toString(),
      "--inbox",
      folder.resolve("odd").toString(),
      "--out",
      folder.resolve("out").toString()
    };

    GongkaiProcess.Ended first = process.run(command);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err()).doesNotContain("\tat ", "Exception");
    JsonNode totals = result().get("totals");
    assertThat(sumOfVerdicts(totals)).isEqualTo(result().get("files").size());
    assertThat(totals.get("rowsRead").asInt())
        .isEqualTo(totals.get("rowsStored").asInt() + totals.get("rowsSkipped").asInt());
    assertThat(totals.get("DEFERRED").asInt()).isPositive();

    GongkaiProcess.Ended second = process.run(command);
    assertThat(second.exitCode()).as(second.err()).isZero();
    for (JsonNode file : result().get("files")) {
      // What cannot be unpacked has no bytes of its own that could be the same.
      if (!file.get("sha256").isNull()
          && !Set.of("DEFERRED", "REFUSED").contains(file.get("verdict").asString())) {
        assertThat(file.get("verdict").asString()).as(file.toString()).isEqualTo("UNCHANGED");
      }
    }
    assertThat(Files.readString(folder.resolve("city/.gongkai/log/gongkai.log"), UTF_8))
        .doesNotContain("\tat ", "OutOfMemoryError");
  }

  private static JsonNode result() throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readString(folder.resolve("out/import-result.json"), UTF_8));
  }

  private static int sumOfVerdicts(JsonNode totals) {
    int sum = 0;
    for (Map.Entry<String, JsonNode> total : totals.properties()) {
      if (total.getKey().matches("[A-Z]+")) {
        sum += total.getValue().asInt();
      }
    }
    return sum;
  }

  /** Name, and whether it could be read, else the verdict and its code; notes are left out. */
  private static List<String> lines(JsonNode result) {
    Map<String, String> byName = new TreeMap<>();
    for (JsonNode file : result.get("files")) {
      String name = file.get("file").asString();
      if (name.startsWith(AT_RANDOM) || CROWDS.stream().anyMatch(name::startsWith)) {
        continue;
      }
      String shown = name.replace("\n", "\\n").replace("\t", "\\t").replace("\u001B", "\\e");
      byName.merge(shown, shown + " | " + line(file), (one, other) -> one + "\n" + other);
    }
    return new ArrayList<>(byName.values().stream().flatMap(String::lines).toList());
  }

  private static Map<String, String> linesAtRandom(JsonNode result) {
    Map<String, String> byName = new TreeMap<>();
    for (JsonNode file : result.get("files")) {
      if (file.get("file").asString().startsWith(AT_RANDOM)) {
        byName.put(file.get("file").asString(), line(file));
      }
    }
    return byName;
  }

  /** What could be read is judged by rules, which have tests of their own. */
  private static String line(JsonNode file) {
    TreeSet<String> codes = new TreeSet<>();
    for (JsonNode finding : file.get("findings")) {
      if (!finding.get("severity").asString().equals("INFO")) {
        codes.add(finding.get("code").asString());
      }
    }
    String verdict = file.get("verdict").asString();
    boolean read = verdict.equals("ACCEPTED") || verdict.equals("RETURNED");
    return read ? "read" : verdict + " | " + String.join(" ", codes);
  }
}
