package org.gongkai.batch.read;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.ReadLimits;

/** The stream of cells alone, before anything is made of them, for the benchmarks. */
public final class CellStream {

  private CellStream() {}

  /**
   * Reads every sheet from its first row to its last.
   *
   * @return the number of cells, each with address, raw text and kind
   */
  public static long countCells(Path file, FileKind kind, ReadLimits limits)
      throws UnreadableWorkbookException, IOException {
    long[] cells = {0};
    try (CellBook book = CellBook.open(file, kind, limits)) {
      for (SheetTab tab : book.tabs()) {
        book.read(
            tab,
            row -> {
              cells[0] += row.cells().size();
              return true;
            });
      }
    }
    return cells[0];
  }
}
