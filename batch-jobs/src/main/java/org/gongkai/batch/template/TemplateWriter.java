package org.gongkai.batch.template;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.batch.workspace.WorkbookFormat;

/** Writes the blank workbook of a unit and year (报送表模板). */
public final class TemplateWriter {

  /** Rows of each ledger that are drawn with borders, ready to be filled in. */
  private static final int BLANK_ROWS = 40;

  /**
   * Writes a workbook, whole or not at all; the same request gives the same bytes.
   *
   * @throws IOException if it cannot be written; what stood there before is then untouched
   */
  public void write(TemplateRequest request, WorkbookFormat format, Path target)
      throws IOException {
    try (TemplateBook template = new TemplateBook(request, format, BLANK_ROWS)) {
      template.save(target);
    }
  }

  /** Writes an .xlsx workbook. */
  public void write(TemplateRequest request, Path target) throws IOException {
    write(request, WorkbookFormat.XLSX, target);
  }
}
