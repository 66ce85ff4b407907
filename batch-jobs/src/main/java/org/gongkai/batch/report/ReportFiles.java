package org.gongkai.batch.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;

/**
 * The files of a report, one for each format, in the folder {@code report} of what a run hands out.
 */
public final class ReportFiles {

  private static final List<ReportRenderer> RENDERERS =
      List.of(new DocxRenderer(), new XlsxRenderer(), new HtmlRenderer(), new JsonRenderer());

  private ReportFiles() {}

  /**
   * Writes all formats.
   *
   * @param report the finished report
   * @param scopeCode the code of the region, kind or unit that the report is of; empty for the city
   * @param out the folder of what a run hands out
   * @return the files, in the order of the formats
   * @throws IOException if one cannot be written; those written before stay
   */
  public static List<Path> write(AnnualReport report, Optional<String> scopeCode, Path out)
      throws IOException {
    for (ReportRenderer renderer : RENDERERS) {
      renderer.write(report, target(renderer, report.header().year(), scopeCode, out));
    }
    return list(report.header().year(), scopeCode, out);
  }

  /** Where the files of a report are, or would be, in the order of the formats. */
  public static List<Path> list(int year, Optional<String> scopeCode, Path out) {
    return RENDERERS.stream().map(renderer -> target(renderer, year, scopeCode, out)).toList();
  }

  private static Path target(
      ReportRenderer renderer, int year, Optional<String> scopeCode, Path out) {
    String name = "annual-report-" + year + scopeCode.map(code -> "-" + code).orElse("");
    return out.resolve("report").resolve(name + "." + renderer.extension());
  }
}
