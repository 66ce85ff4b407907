package org.gongkai.batch.workspace;

/** Which figure of a unit the report prints (取数口径). */
public enum ReportFigures {
  /** The declared one, and the derived one where the unit declares none. */
  DECLARED("declared"),
  /** The one derived from the ledgers, and the declared one where none can be derived. */
  DERIVED("derived");

  private final String key;

  ReportFigures(String key) {
    this.key = key;
  }

  /** The word in {@code gongkai.yaml}. */
  public String key() {
    return key;
  }
}
