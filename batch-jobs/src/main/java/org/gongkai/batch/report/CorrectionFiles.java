package org.gongkai.batch.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Restatement;

/**
 * The draft of the note on what changed since the report before (更正说明), as Word document and as
 * Markdown. It names units and files and therefore lies in {@code report/internal}.
 */
public final class CorrectionFiles {

  private static final List<ReportRenderer> RENDERERS =
      List.of(new DocxRenderer(), new MarkdownRenderer());

  private CorrectionFiles() {}

  /**
   * Writes the draft, or takes an older one away if nothing changed.
   *
   * @param report the finished report
   * @param restatement what it says otherwise than the one before; empty if nothing
   * @param scopeCode the code of the region, kind or unit that the report is of; empty for the city
   * @param out the folder of what a run hands out
   * @throws IOException if a file cannot be written
   */
  public static void write(
      AnnualReport report, Optional<Restatement> restatement, Optional<String> scopeCode, Path out)
      throws IOException {
    for (ReportRenderer renderer : RENDERERS) {
      Path target = target(renderer, report.header().year(), scopeCode, out);
      if (restatement.isPresent()) {
        renderer.write(report.correction(restatement.get()), target);
      } else {
        Files.deleteIfExists(target);
      }
    }
  }

  /** The files of a draft, as far as they are there. */
  public static List<Path> listWritten(int year, Optional<String> scopeCode, Path out) {
    return RENDERERS.stream()
        .map(renderer -> target(renderer, year, scopeCode, out))
        .filter(Files::exists)
        .toList();
  }

  private static Path target(
      ReportRenderer renderer, int year, Optional<String> scopeCode, Path out) {
    String name = "correction-" + year + scopeCode.map(code -> "-" + code).orElse("");
    return out.resolve("report/internal").resolve(name + "." + renderer.extension());
  }
}
