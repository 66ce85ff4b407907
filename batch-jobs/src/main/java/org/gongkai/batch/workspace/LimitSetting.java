package org.gongkai.batch.workspace;

/** A limit on what one file may ask of the machine (读取上限), as {@code limits:} may set it. */
public enum LimitSetting {
  /** Size of a file, in megabytes. */
  FILE_MEGABYTES("file-megabytes"),
  /** Size of an .xls file, in megabytes. */
  XLS_MEGABYTES("xls-megabytes"),
  /** All that is inflated from one file, in megabytes. */
  INFLATED_MEGABYTES("inflated-megabytes"),
  /** Inflated bytes for each packed byte. */
  INFLATION_RATIO("inflation-ratio"),
  /** Files in one zip. */
  ZIP_ENTRIES("zip-entries"),
  /** Filled rows of one sheet. */
  ROWS("rows"),
  /** Columns of one sheet. */
  COLUMNS("columns"),
  /** Characters of one cell. */
  CELL_LENGTH("cell-length"),
  /** Time that one file may take, in seconds. */
  SECONDS("seconds");

  private final String key;

  LimitSetting(String key) {
    this.key = key;
  }

  /** The key in {@code gongkai.yaml}. */
  public String key() {
    return key;
  }
}
