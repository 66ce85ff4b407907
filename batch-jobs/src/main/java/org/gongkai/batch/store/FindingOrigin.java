package org.gongkai.batch.store;

/** What a finding comes from (发现来源). */
enum FindingOrigin {
  /** The workbook judged by itself. */
  JUDGED,
  /** The workbook beside the others of its unit and year. */
  SETTLED,
  /** The workbook beside those of other units, and of the year before. */
  COMPARED,
  /** The workbook beside those of the year after. */
  FOLLOWED
}
