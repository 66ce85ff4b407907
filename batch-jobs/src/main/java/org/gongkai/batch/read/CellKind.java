package org.gongkai.batch.read;

/** What kind of thing a cell of a workbook holds, before any column is known (单元格类型). */
enum CellKind {
  /** A number, in plain notation whatever its format, at most 15 significant digits. */
  NUMBER,
  /** A number whose format shows it as a percentage; the text has the sign, such as 50%. */
  PERCENT,
  /** A date serial without a time of day. */
  DATE,
  /** A date serial with a time of day, or one whose format shows a time. */
  DATE_TIME,
  /** A serial of which the format shows the time of day only. */
  TIME,
  TEXT,
  /** TRUE or FALSE. */
  BOOLEAN,
  /** A spreadsheet error; the text is such as #REF!. */
  ERROR,
  /** A formula whose result was never saved. */
  FORMULA_WITHOUT_RESULT
}
