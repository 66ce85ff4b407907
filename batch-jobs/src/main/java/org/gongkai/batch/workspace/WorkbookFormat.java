package org.gongkai.batch.workspace;

/** The two file formats in which workbooks are written (工作簿格式). */
public enum WorkbookFormat {
  /** Office Open XML: Excel 2007 and later, WPS, LibreOffice. */
  XLSX(".xlsx"),
  /** The binary format of Excel 97 to 2003; {@code .et} of WPS holds the same. */
  XLS(".xls");

  private final String extension;

  WorkbookFormat(String extension) {
    this.extension = extension;
  }

  /** The usual end of the file name, with its dot. */
  public String extension() {
    return extension;
  }
}
