package org.gongkai.batch.store;

/** The parts of a workbook that are stored as one value each (单值工作表). */
enum StoredSheet {
  /** The cover. */
  COVER,
  /** The safeguards. */
  SAFEGUARDS,
  /** The list of units that a consolidated workbook includes. */
  INCLUDED_UNITS
}
