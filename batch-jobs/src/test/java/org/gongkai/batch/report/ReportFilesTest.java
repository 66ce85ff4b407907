package org.gongkai.batch.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gongkai.annualreport.AnnualReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

  @TempDir private Path folder;

  @Test
  void writesOneFileForEachFormatAndTheSameBytesEachTime() throws IOException {
    AnnualReport report = MadeUpCity.report();

    List<Path> first = ReportFiles.write(report, Optional.empty(), folder.resolve("a"));
    List<Path> second = ReportFiles.write(report, Optional.empty(), folder.resolve("b"));

    assertThat(first)
        .extracting(file -> folder.resolve("a").relativize(file).toString())
        .containsExactly(
            "report/annual-report-2016.docx",
            "report/annual-report-2016.xlsx",
            "report/annual-report-2016.html",
            "report/annual-report-2016.json");
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
  }

  @Test
  void holdsNothingThatMustStayInside() throws IOException {
    for (Path file : ReportFiles.write(MadeUpCity.report(), Optional.empty(), folder)) {
      assertThat(everythingIn(file)).doesNotContain(MadeUpCity.SECRET).contains("吉林市");
    }
  }

  /** The text of the file, or of all parts of a package. */
  private static String everythingIn(Path file) throws IOException {
    if (!file.toString().matches(".*\\.(docx|xlsx)")) {
      return Files.readString(file);
    }
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(part).readAllBytes(), UTF_8));
      }
    }
    return text.toString();
  }

  @Test
  void aReportOfARegionOrUnitCarriesItsCodeInTheName() throws IOException {
    List<Path> files = ReportFiles.write(MadeUpCity.report(), Optional.of("220203"), folder);

    assertThat(files).allMatch(Files::isRegularFile);
    assertThat(files.get(3).getFileName()).hasToString("annual-report-2016-220203.json");
  }
}
