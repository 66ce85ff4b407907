package org.gongkai.batch.report;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.annualreport.AnnualReport;

/** Prints a finished report in one format (报告格式). */
public interface ReportRenderer {

  /** The usual end of the file name, without its dot. */
  String extension();

  /**
   * Writes the report as a whole file: the same report gives the same bytes.
   *
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  void write(AnnualReport report, Path target) throws IOException;
}
