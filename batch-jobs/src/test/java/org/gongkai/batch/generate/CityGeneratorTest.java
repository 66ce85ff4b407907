package org.gongkai.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.Inbox;
import org.gongkai.batch.collect.InboxFile;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.read.OpenWorkbook;
import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.Finding;
import org.gongkai.ledger.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityGeneratorTest {

  private static final int UNITS = 70;

  @TempDir private Path folder;

  @Test
  void everyWorkbookLeadsToItsPlantedFindingAndNoOther() throws IOException {
    new CityGenerator(new CitySpec(UNITS, 7, 2016, 50)).write(folder, 2, written -> {});

    List<String> planted = new ArrayList<>(Files.readAllLines(folder.resolve("planted.csv")));
    assertThat(planted.remove(0)).isEqualTo("file,sheet,cell,code,severity");
    assertThat(planted).hasSizeBetween(UNITS / 4, UNITS * 3 / 4);
    assertThat(found()).isEqualTo(planted.stream().sorted().toList());
  }

  @Test
  void yearsOfLaterFormsHaveWorkbooksInOrder() throws IOException {
    new CityGenerator(new CitySpec(20, 7, 2023, 0)).write(folder, 1, written -> {});

    assertThat(found()).isEmpty();
    try (Stream<Path> files = Files.walk(folder.resolve("inbox"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(20);
    }
  }

  @Test
  void noTwoUnitsNumberTheirDocumentsAlike() throws Exception {
    new CityGenerator(new CitySpec(200, 7, 2016, 0)).write(folder, 2, written -> {});

    Map<String, String> units = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    for (InboxFile file : Inbox.scan(folder.resolve("inbox"), ReadLimits.DEFAULT, Instant.MAX)) {
      try (OpenWorkbook workbook =
          new WorkbookReader(ReadLimits.DEFAULT)
              .open(folder.resolve("inbox").resolve(file.name()), FileKind.XLSX)) {
        workbook.forEachRow(
            row -> {
              if (row instanceof Disclosure disclosure && disclosure.documentNumber().isGiven()) {
                String number = disclosure.documentNumber().get();
                if (!units.merge(number, file.name(), (a, b) -> a).equals(file.name())) {
                  twice.add(number);
                }
              }
            });
      }
    }
    assertThat(units).hasSizeGreaterThan(200);
    assertThat(twice).isEmpty();
  }

  private List<String> found() throws IOException {
    Workspace workspace = SampleCheck.open(folder);
    SampleCheck check = new SampleCheck(workspace);
    List<String> found = new ArrayList<>();
    for (InboxFile file : Inbox.scan(workspace.inbox(), ReadLimits.DEFAULT, Instant.MAX)) {
      for (Finding finding : check.judge(file).judgement().findings()) {
        String place = finding.place().sheet() + "," + finding.place().cell();
        found.add(
            String.join(
                ",", "inbox/" + file.name(), place, finding.code(), finding.severity().name()));
      }
    }
    return found.stream().sorted().toList();
  }

  @Test
  void workspaceIsComplete() throws IOException {
    new CityGenerator(new CitySpec(UNITS, 1, 2016, 0)).write(folder, 2, written -> {});

    Workspace workspace = SampleCheck.open(folder);
    CityPlan plan = CityPlan.read(workspace).orThrow();
    assertThat(workspace.settings().year()).isEqualTo(2016);
    assertThat(workspace.roster().expectedOn(LocalDate.of(2016, 12, 31))).hasSize(UNITS);
    assertThat(plan.plan().tasks()).hasSize(16);
    assertThat(plan.matrix().findings()).isEmpty();
    assertThat(plan.matrix().units()).hasSize(UNITS);
  }

  @Test
  void sameSeedGivesTheSameBytesWhateverThreadsAndLocale() throws IOException {
    CitySpec spec = new CitySpec(30, 42, 2016, 20);
    Locale before = Locale.getDefault();
    try {
      new CityGenerator(spec).write(folder.resolve("a"), 1, written -> {});
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      new CityGenerator(spec).write(folder.resolve("b"), 3, written -> {});
    } finally {
      Locale.setDefault(before);
    }

    Map<String, byte[]> first = files(folder.resolve("a"));
    Map<String, byte[]> second = files(folder.resolve("b"));
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void otherSeedGivesOtherContents() throws IOException {
    new CityGenerator(new CitySpec(1, 1, 2016, 0)).write(folder.resolve("a"), 1, written -> {});
    new CityGenerator(new CitySpec(1, 2, 2016, 0)).write(folder.resolve("b"), 1, written -> {});

    String workbook = "inbox/990000/990000-001.xlsx";
    assertThat(files(folder.resolve("b")).get(workbook))
        .isNotEqualTo(files(folder.resolve("a")).get(workbook));
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walked = Files.walk(folder)) {
      for (Path file : walked.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), bytes(file));
      }
    }
    return files;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void cityWithoutUnitsIsRefused() {
    assertThatThrownBy(() -> new CitySpec(0, 1, 2016, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A city has 1 to 1000000 units, not 0");
  }
}
