package org.gongkai.batch.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Edition;

/**
 * The files of a report, one for each format, in the folder {@code report} of what a run hands out.
 */
public final class ReportFiles {

  private static final List<ReportRenderer> RENDERERS =
      List.of(
          new DocxRenderer(),
          new XlsxRenderer(),
          new HtmlRenderer(),
          new JsonRenderer(),
          new CsvRenderer());

  private ReportFiles() {}

  /**
   * Writes the public and the internal edition in all formats, then the manifest, which also lists
   * the draft of a correction that lies beside them.
   *
   * @param report the finished report, internal edition
   * @param scopeCode the code of the region, kind or unit that the report is of; empty for the city
   * @param ruleBook the fingerprint of the rule book by which its workbooks were judged
   * @param sources the files of the workspace that it was made of
   * @param out the folder of what a run hands out
   * @return the files, in the order of the editions and formats, the manifest last
   * @throws IOException if one cannot be written; those written before stay
   */
  public static List<Path> write(
      AnnualReport report,
      Optional<String> scopeCode,
      String ruleBook,
      List<ReportManifest.Source> sources,
      Path out)
      throws IOException {
    int year = report.header().year();
    List<Path> outputs = new ArrayList<>();
    for (AnnualReport edition : List.of(report.published(), report)) {
      for (ReportRenderer renderer : RENDERERS) {
        Path target = target(renderer, edition.edition(), year, scopeCode, out);
        renderer.write(edition, target);
        outputs.add(target);
      }
    }
    outputs.addAll(CorrectionFiles.listWritten(year, scopeCode, out));
    ReportManifest.write(report, ruleBook, sources, outputs, manifest(year, scopeCode, out));
    return list(year, scopeCode, out);
  }

  /** Where the files of a report are, or would be, in the order of the editions and formats. */
  public static List<Path> list(int year, Optional<String> scopeCode, Path out) {
    List<Path> files = new ArrayList<>();
    for (Edition edition : Edition.values()) {
      for (ReportRenderer renderer : RENDERERS) {
        files.add(target(renderer, edition, year, scopeCode, out));
      }
    }
    files.add(manifest(year, scopeCode, out));
    return files;
  }

  private static Path folder(Edition edition, Path out) {
    Path folder = out.resolve("report");
    return edition == Edition.PUBLIC ? folder : folder.resolve("internal");
  }

  private static Path target(
      ReportRenderer renderer, Edition edition, int year, Optional<String> scopeCode, Path out) {
    String name = "annual-report-" + year + scopeCode.map(code -> "-" + code).orElse("");
    return folder(edition, out).resolve(name + "." + renderer.extension());
  }

  /** One for the city and year that was made last, one for each part of the city. */
  private static Path manifest(int year, Optional<String> scopeCode, Path out) {
    String name = "manifest" + scopeCode.map(code -> "-" + year + "-" + code).orElse("");
    return folder(Edition.PUBLIC, out).resolve(name + ".json");
  }
}
