package org.gongkai.batch.read;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A cell that holds something (单元格).
 *
 * @param row zero-based row
 * @param column zero-based column
 * @param kind what it holds
 * @param text what the clerk sees; never empty, except for a formula without a result
 * @param moment the date and time of a date serial; null for all other kinds
 */
record RawCell(int row, int column, CellKind kind, String text, @Nullable LocalDateTime moment) {

  static RawCell text(int row, int column, String text) {
    return new RawCell(row, column, CellKind.TEXT, text, null);
  }

  /** Whether the text consists of blanks only, the full-width and no-break ones included. */
  boolean isBlank() {
    return kind == CellKind.TEXT && Wording.isBlank(text);
  }
}
