package org.gongkai.batch.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
   * @param scopeCode the code of the region or unit that the report is of; empty for the city
   * @param out the folder of what a run hands out
   * @return the files, in the order of the formats
   * @throws IOException if one cannot be written; those written before stay
   */
  public static List<Path> write(AnnualReport report, Optional<String> scopeCode, Path out)
      throws IOException {
    String name =
        "annual-report-" + report.header().year() + scopeCode.map(code -> "-" + code).orElse("");
    List<Path> files = new ArrayList<>();
    for (ReportRenderer renderer : RENDERERS) {
      Path target = out.resolve("report").resolve(name + "." + renderer.extension());
      renderer.write(report, target);
      files.add(target);
    }
    return List.copyOf(files);
  }
}
