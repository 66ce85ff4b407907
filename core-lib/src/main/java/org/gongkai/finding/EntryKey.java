package org.gongkai.finding;

/**
 * Which entry a finding is about, wherever it stands in the file (对应登记事项): rows are inserted and
 * sorted between two hand-ins, the entry stays the same.
 *
 * @param row sheet and 登记编号 of a ledger's row, or the sheet alone; empty if the finding is about
 *     the file as a whole
 * @param column the column's or item's name, or the code of a form's cell; empty if the finding is
 *     about the whole row
 */
public record EntryKey(String row, String column) {

  /** No entry is known. */
  public static final EntryKey NONE = new EntryKey("", "");
}
