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

    List<Path> first = write(report, folder.resolve("a"));
    List<Path> second = write(report, folder.resolve("b"));

    assertThat(first)
        .extracting(file -> folder.resolve("a").relativize(file).toString())
        .containsExactly(
            "report/annual-report-2016.docx",
            "report/annual-report-2016.xlsx",
            "report/annual-report-2016.html",
            "report/annual-report-2016.json",
            "report/annual-report-2016.csv",
            "report/internal/annual-report-2016.docx",
            "report/internal/annual-report-2016.xlsx",
            "report/internal/annual-report-2016.html",
            "report/internal/annual-report-2016.json",
            "report/internal/annual-report-2016.csv",
            "report/manifest.json");
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
  }

  private static List<Path> write(AnnualReport report, Path out) throws IOException {
    return ReportFiles.write(report, Optional.empty(), "rules", List.of(), out);
  }

  @Test
  void nothingThatMustStayInsideIsInThePublicEdition() throws IOException {
    for (Path file : write(MadeUpCity.report(), folder).subList(0, 5)) {
      assertThat(everythingIn(file))
          .doesNotContain(MadeUpCity.SECRET)
          .doesNotContain("2016年报送表.xlsx")
          .doesNotContain("数据核对")
          .doesNotContainPattern("统计表![A-Z]+[0-9]");
    }
  }

  @Test
  void theInternalEditionTellsWhereFiguresComeFromButNotWhatUnitsKeepToThemselves()
      throws IOException {
    List<Path> files = write(MadeUpCity.report(), folder);
    for (Path file : files.subList(5, 9)) {
      assertThat(everythingIn(file)).doesNotContain(MadeUpCity.SECRET).contains("吉林市");
    }
    assertThat(everythingIn(files.get(7))).contains("2016年报送表.xlsx", "统计表!");
  }

  @Test
  void tableOfTextBeginsWithAByteOrderMark() throws IOException {
    Path csv = write(MadeUpCity.report(), folder).get(4);

    assertThat(Files.readString(csv))
        .startsWith("\uFEFF指标编号,统计指标,计量单位,统计数,覆盖单位数,应覆盖单位数,表式,版本,报告编号\r\n2014/1.1,");
  }

  @Test
  void verifyingFindsWhatWasChangedAndWhatIsMissing() throws IOException {
    List<Path> files = write(MadeUpCity.report(), folder);
    assertThat(ReportManifest.verify(folder).problems()).isEmpty();

    Files.writeString(files.get(4), "changed");
    Files.delete(files.get(6));

    assertThat(ReportManifest.verify(folder).problems())
        .extracting(problem -> problem.sentence().chinese())
        .containsExactly(
            "annual-report-2016.csv：与生成时不同，可能被改动过；请用原文件，或重新生成报告。",
            "internal/annual-report-2016.xlsx：清单里有，文件夹里没有；请找回原文件或重新生成报告。");
    assertThat(ReportManifest.verify(folder).files()).isEqualTo(10);
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
    List<Path> files =
        ReportFiles.write(MadeUpCity.report(), Optional.of("220203"), "rules", List.of(), folder);

    assertThat(files).allMatch(Files::isRegularFile);
    assertThat(files.get(3).getFileName()).hasToString("annual-report-2016-220203.json");
  }
}
