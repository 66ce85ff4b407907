package org.gongkai.batch.read;

/**
 * How much of a workbook is held in memory: whole for ordinary ones, so that each sheet is parsed
 * once; only the beginning of a large ledger.
 */
final class HeldRows {

  private static final int MOST_CELLS = 60_000;
  private static final int MOST_CHARACTERS = 2_000_000;

  private int cells = MOST_CELLS;
  private int characters = MOST_CHARACTERS;

  /** Whether one more row may follow after this one. */
  boolean grant(SheetRow row) {
    cells -= row.cells().size();
    for (RawCell cell : row.cells()) {
      characters -= cell.text().length();
    }
    return cells > 0 && characters > 0;
  }
}
