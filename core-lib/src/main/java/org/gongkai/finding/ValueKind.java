package org.gongkai.finding;

/**
 * What kind of thing a cell holds (填报值类型), as far as it could be told from what was typed.
 *
 * <p>The first five mean "no value", each in its own way; none of them is ever turned into another
 * or into 0.
 */
public enum ValueKind {
  /** The workbook has no such column or row. */
  ABSENT,
  /** The cell is empty, or holds only blanks. */
  BLANK,
  /** 无. */
  NONE,
  /** A dash: —, ——, - or －. */
  DASH,
  /** A slash: / or ／. */
  SLASH,
  /** The number 0, typed as such. */
  ZERO,
  /** A number other than 0. */
  NUMBER,
  /** A number that is only about right: 约200, 200余. The value is the number named. */
  APPROXIMATE,
  /** A calendar date without a time of day. */
  DATE,
  /** A date with a time of day. */
  DATE_TIME,
  /** Text, in a column of text. */
  TEXT,
  /** One of the labels of a closed list. */
  CHOICE,
  /** Something that does not fit the column: text where a number is due, 2016-02-30, and so on. */
  MALFORMED,
  /** A spreadsheet error, such as #REF!. */
  ERROR,
  /** A formula whose result was never saved. */
  FORMULA_WITHOUT_RESULT;

  /** Whether the cell says that there is no value: absent, blank, 无, a dash or a slash. */
  public boolean isEmpty() {
    return switch (this) {
      case ABSENT, BLANK, NONE, DASH, SLASH -> true;
      default -> false;
    };
  }

  /** Whether something was typed that could not be read as the column asks. */
  public boolean isUnreadable() {
    return switch (this) {
      case MALFORMED, ERROR, FORMULA_WITHOUT_RESULT -> true;
      default -> false;
    };
  }
}
