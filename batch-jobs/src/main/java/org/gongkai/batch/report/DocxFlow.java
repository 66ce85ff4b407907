package org.gongkai.batch.report;

import org.gongkai.form.PrintedTable;

/**
 * How far down a page of 22 lines of 28 characters a document has come, reckoned without fonts:
 * good enough to tell whether a picture still fits below, and never what decides where a page ends.
 */
final class DocxFlow {

  /** The lines of a page: 225 mm. */
  static final int LINES = 22;

  private static final double MM_OF_LINE = 225.0 / LINES;
  private static final int CHARACTERS = 28;
  private static final int FIRST_OF_WIDE_CHARACTERS = 0x2000;
  private static final double MM_OF_ROW = 8.5;
  private static final double MM_OF_LOW_ROW = 7;
  private static final int MOST_COLUMNS_OF_HIGH_ROWS = 6;

  private int used;

  /** Words in 3号, the first line two characters in. */
  void words(String text) {
    double width =
        2 + text.codePoints().mapToDouble(c -> c < FIRST_OF_WIDE_CHARACTERS ? 0.5 : 1).sum();
    lines((int) Math.ceil(width / CHARACTERS));
  }

  /** Lines that a page may end between. */
  void lines(int count) {
    used += count;
    while (used > LINES) {
      used -= LINES;
    }
  }

  /** Something that lies on one page. */
  void whole(int count) {
    used = count > left() ? Math.min(count, LINES) : used + count;
  }

  /** A table of the format; how high its rows are depends on their words. */
  void table(PrintedTable table) {
    boolean high = table.columns() <= MOST_COLUMNS_OF_HIGH_ROWS;
    whole(linesOf(table.rows() * (high ? MM_OF_ROW : MM_OF_LOW_ROW)));
  }

  /** A page that is begun anew. */
  void page() {
    used = 0;
  }

  private int left() {
    return LINES - used;
  }

  /**
   * How many millimetres are surely left: one line less than reckoned, unless the page is new,
   * since where words break is the reader's program's business.
   */
  int millimetresLeft() {
    return (int) ((used == 0 ? LINES : Math.max(0, left() - 1)) * MM_OF_LINE);
  }

  /** The lines that a height takes. */
  static int linesOf(double millimetres) {
    return (int) Math.ceil(millimetres / MM_OF_LINE);
  }
}
