package org.gongkai.batch.collect;

import java.util.Optional;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;

/**
 * What a file is by its contents (文件类型). The kinds that cannot be read each carry a code and a
 * sentence of their own.
 */
public enum FileKind {
  /** Office Open XML workbook. */
  XLSX,
  /** Office Open XML workbook with macros, which are ignored. */
  XLSM,
  /** Excel 97–2003 workbook; WPS {@code .et} is the same. */
  XLS_BIFF8,
  /** A web page, often one that calls itself .xls. */
  HTML,
  /** Text with separators, in UTF-8 or GB18030, often one that calls itself .xls. */
  CSV,
  /** A zip that holds no workbook of its own: its entries are files. */
  ZIP_OF_WORKBOOKS,
  XLSB(
      "file-xlsb",
      "这是二进制工作簿（.xlsb），系统不读取这种格式，请用 Excel 或 WPS 另存为 .xlsx 后重新报送。",
      "This is a binary workbook (.xlsb), which is not read; save it as .xlsx and hand it in again."),
  XLS_OLDER(
      "file-xls-too-old",
      "这是 Excel 95 或更早版本的工作簿，系统不读取这种格式，请用 Excel 或 WPS 打开并另存为 .xlsx 后重新报送。",
      "This workbook was saved by Excel 95 or older, which is not read; open it, save it as .xlsx and"
          + " hand it in again."),
  ENCRYPTED(
      "file-encrypted",
      "文件设置了打开密码，系统无法读取，请取消密码后重新报送。",
      "The file is protected by a password and cannot be read; remove the password and hand it in"
          + " again."),
  XML_2003(
      "file-xml-2003",
      "这是“XML 表格 2003”文件，系统不读取这种格式，请用 Excel 或 WPS 另存为 .xlsx 后重新报送。",
      "This is an XML Spreadsheet 2003 file, which is not read; save it as .xlsx and hand it in"
          + " again."),
  OPEN_DOCUMENT(
      "file-open-document",
      "这是 OpenDocument 文件（.ods 等），系统不读取这种格式，请另存为 .xlsx 后重新报送。",
      "This is an OpenDocument file (.ods or the like), which is not read; save it as .xlsx and hand"
          + " it in again."),
  WORD(
      "file-word",
      "这是 Word 文档，不是工作簿，请把内容填入公开办下发的报送表后重新报送。",
      "This is a Word document and not a workbook; fill in the workbook template and hand that in."),
  PRESENTATION(
      "file-presentation",
      "这是演示文稿，不是工作簿，请把内容填入公开办下发的报送表后重新报送。",
      "This is a presentation and not a workbook; fill in the workbook template and hand that in."),
  PDF(
      "file-pdf",
      "这是 PDF 文件，不是工作簿，请报送可编辑的 .xlsx 报送表。",
      "This is a PDF and not a workbook; hand in the .xlsx workbook itself."),
  IMAGE(
      "file-image",
      "这是图片，不是工作簿，请报送可编辑的 .xlsx 报送表。",
      "This is a picture and not a workbook; hand in the .xlsx workbook itself."),
  OTHER_ARCHIVE(
      "file-other-archive",
      "这是 RAR、7z 等压缩包，系统只打开 .zip，请解压后直接报送工作簿，或改用 .zip。",
      "This is an archive other than .zip, which is not opened; hand in the workbooks themselves or"
          + " a .zip."),
  EMPTY(
      "file-empty",
      "文件是空的（0 字节），请检查原文件后重新报送。",
      "The file is empty (0 bytes); check the original and hand it in again."),
  TRUNCATED(
      "file-truncated",
      "文件不完整，可能传输中断，请在本机确认能打开后重新报送。",
      "The file is incomplete, perhaps cut off on its way; check that it opens and hand it in again."),
  ZIP_CROWDED(
      "file-zip-crowded",
      "压缩包内的条目过多，系统不打开，请只打包报送表，或直接报送工作簿。",
      "The zip holds too many entries and is not opened; pack the workbooks only, or hand them in"
          + " unpacked."),
  OTHER(
      "file-not-a-workbook",
      "这不是工作簿，请报送公开办下发的 .xlsx 报送表。",
      "This is not a workbook; hand in the .xlsx workbook template, filled in.");

  private final Optional<Finding> reason;

  FileKind() {
    this.reason = Optional.empty();
  }

  FileKind(String code, String chinese, String english) {
    this.reason =
        Optional.of(
            new Finding(
                code,
                Severity.ERROR,
                Place.FILE,
                "",
                ".xlsx 或 .xls 工作簿",
                new Message(chinese, english)));
  }

  /** Whether such a file is opened: as a workbook, or for its entries. */
  public boolean isReadable() {
    return reason.isEmpty();
  }

  /** Why such a file is not read; empty if it is. */
  public Optional<Finding> reason() {
    return reason;
  }

  /** The verdict on such a file if it is not read; empty if it is. */
  public Optional<FileVerdict> verdict() {
    return reason.map(unused -> FileVerdict.UNREADABLE);
  }
}
