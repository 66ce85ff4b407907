package org.gongkai.batch.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.ReadLimits;

/**
 * A workbook as a stream of cells, whatever its format. Sheets can be read in any order, and each
 * as often as needed. Cells that hold nothing cost nothing: they are never handed over.
 */
sealed interface CellBook extends AutoCloseable permits XlsxBook, XlsBook, TextBook {

  /** The sheets in the order of their tabs. */
  List<SheetTab> tabs();

  /** Whether the workbook has macros; they are never run. */
  boolean hasMacros();

  /** Whether the workbook links to other files; the links are never followed. */
  boolean hasExternalLinks();

  /**
   * Hands the sheet's rows to the sink. The frame is complete only if the sink took all of them.
   *
   * @throws UnreadableWorkbookException if the sheet is damaged or goes beyond a limit
   */
  SheetFrame read(SheetTab tab, RowSink sink) throws UnreadableWorkbookException;

  /**
   * The sheet's merged cells, without reading its cells.
   *
   * @throws UnreadableWorkbookException if the sheet is damaged or goes beyond a limit
   */
  List<CellRange> merges(SheetTab tab) throws UnreadableWorkbookException;

  /**
   * Reads on to the end what was read in part, for its sum to be compared.
   *
   * @throws UnreadableWorkbookException if bytes were changed since they were packed
   */
  void requireWhole() throws UnreadableWorkbookException;

  @Override
  void close();

  /**
   * Opens a workbook of a kind that can be read.
   *
   * @throws UnreadableWorkbookException if it is damaged, encrypted or goes beyond a limit
   * @throws IOException if the file cannot be read at all
   */
  static CellBook open(Path file, FileKind kind, ReadLimits limits)
      throws UnreadableWorkbookException, IOException {
    return switch (kind) {
      case XLSX, XLSM -> XlsxBook.open(file, limits);
      case XLS_BIFF8 -> XlsBook.open(file, limits);
      case HTML, CSV -> TextBook.open(file, kind, limits);
      default ->
          throw new UnreadableWorkbookException(
              kind.reason()
                  .or(FileKind.OTHER::reason)
                  .orElseThrow(() -> new IllegalStateException("OTHER has its reason")));
    };
  }
}
