package org.gongkai.batch.read;

/** Takes the rows of a sheet from top to bottom. */
@FunctionalInterface
interface RowSink {

  /**
   * Takes a row.
   *
   * @return whether to go on; if not, the rest of the sheet's rows is left unread
   */
  boolean take(SheetRow row);
}
