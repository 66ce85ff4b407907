package org.gongkai.batch.handback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.batch.workspace.ReproducibleZip;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.batch.workspace.WorkbookFormat;

/**
 * Hands a file back to its unit (退回), or accepts it with reminders (已接收，有提醒): the verdict follows
 * from the findings.
 */
public final class HandBack {

  /** What came of it. */
  public enum Outcome {
    /** A marked copy of the unit's file. */
    MARKED_COPY,
    /** A workbook of the same format that only lists the findings. */
    FINDINGS_ONLY
  }

  private final PackageMarker packages = new PackageMarker();

  /**
   * Writes a marked copy of a unit's file; if the file cannot be marked, the list of findings
   * alone.
   *
   * @param original the unit's file; only read
   * @param format the file's format, by its content
   * @param target where the copy goes, whole or not at all
   * @throws IOException if the file cannot be read or the copy cannot be written
   */
  public Outcome mark(Path original, WorkbookFormat format, FileReview review, Path target)
      throws IOException {
    if (format == WorkbookFormat.XLSX && isPatched(original, review, target)) {
      return Outcome.MARKED_COPY;
    }
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    try {
      new UserModelMarker(format).mark(original, review, marked);
    } catch (UnmarkableException e) {
      list(format, review, target);
      return Outcome.FINDINGS_ONLY;
    }
    save(format, target, marked::writeTo);
    return Outcome.MARKED_COPY;
  }

  private boolean isPatched(Path original, FileReview review, Path target) throws IOException {
    try {
      save(WorkbookFormat.XLS, target, out -> packages.mark(original, review, out));
      return true;
    } catch (UnmarkableException e) {
      // To be loaded whole.
      return false;
    }
  }

  /**
   * Writes a workbook that only lists the findings, for files that are no workbook.
   *
   * @throws IOException if it cannot be written
   */
  public void list(WorkbookFormat format, FileReview review, Path target) throws IOException {
    try (Workbook workbook = empty(format)) {
      new FindingsSheet(workbook, review, Answers.NONE).write();
      save(format, target, workbook::write);
    }
  }

  private static Workbook empty(WorkbookFormat format) {
    return switch (format) {
      case XLSX -> new XSSFWorkbook();
      case XLS -> new HSSFWorkbook();
    };
  }

  private static void save(WorkbookFormat format, Path target, WholeFile.Contents contents)
      throws IOException {
    switch (format) {
      case XLSX -> ReproducibleZip.write(target, contents);
      case XLS -> WholeFile.write(target, contents);
    }
  }
}
