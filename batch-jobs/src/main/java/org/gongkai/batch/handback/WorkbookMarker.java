package org.gongkai.batch.handback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Makes a marked copy of a workbook of one format. */
interface WorkbookMarker {

  /**
   * Writes a marked copy.
   *
   * @param original the unit's file; only read
   * @param marked where the copy goes, in memory; left open
   * @throws IOException if the file cannot be read
   * @throws UnmarkableException if the file cannot be taken apart and put together again
   */
  void mark(Path original, FileReview review, OutputStream marked)
      throws IOException, UnmarkableException;
}
