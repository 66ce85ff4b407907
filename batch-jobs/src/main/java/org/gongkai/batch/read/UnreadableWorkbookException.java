package org.gongkai.batch.read;

import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;

/** The file cannot be read as a workbook of a unit; the finding says why and what to do. */
public final class UnreadableWorkbookException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** A file that is unreadable for the given reason. */
  public UnreadableWorkbookException(Finding finding) {
    super(finding.message().english());
    this.finding = finding;
  }

  /** The reason, for the unit. */
  public Finding finding() {
    return finding;
  }

  /** This exception with the failure from which it follows, for those who look into the code. */
  UnreadableWorkbookException because(Throwable failure) {
    initCause(failure);
    return this;
  }

  static UnreadableWorkbookException damaged(String part) {
    return of(
        "workbook-damaged",
        part,
        "工作簿内部已损坏，无法完整读取，请用 Excel 或 WPS 打开并另存后重新报送。",
        "The workbook is damaged inside and cannot be read completely; open it, save it anew and hand"
            + " it in again.");
  }

  static UnreadableWorkbookException encrypted() {
    return of(
        "file-encrypted",
        "",
        "文件设置了打开密码，系统无法读取，请取消密码后重新报送。",
        "The file is protected by a password and cannot be read; remove the password and hand it in"
            + " again.");
  }

  static UnreadableWorkbookException inflatesTooFar(String part, long megabytes) {
    return of(
        "workbook-inflates-too-far",
        part,
        "工作簿解压后超过" + megabytes + "MB的上限或压缩率异常，请删除多余内容、另存后重新报送。",
        "Unpacked, the workbook exceeds the limit of "
            + megabytes
            + " MB or shrinks beyond belief; take out what is not needed, save it anew and hand it in"
            + " again.");
  }

  static UnreadableWorkbookException abnormal(String part) {
    return of(
        "workbook-abnormal",
        part,
        "工作簿内部结构异常（含有外部实体、过深或过长的内容），系统不读取，请用 Excel 或 WPS 另存后重新报送。",
        "The workbook holds what no spreadsheet program writes (external entities, too deep or too"
            + " long contents) and is not read; save it anew and hand it in again.");
  }

  static UnreadableWorkbookException tooSlow(long seconds) {
    return of(
        "workbook-takes-too-long",
        "",
        "读取该文件已超过" + seconds + "秒的上限，请删除多余内容、另存后重新报送。",
        "Reading this file took more than the limit of "
            + seconds
            + " seconds; take out what is not needed, save it anew and hand it in again.");
  }

  static UnreadableWorkbookException noSheets() {
    return of(
        "workbook-without-sheets",
        "",
        "工作簿中没有可读的工作表，请使用公开办下发的报送表。",
        "The workbook has no sheet that can be read; use the workbook template.");
  }

  static UnreadableWorkbookException notSubmission(String sheets) {
    return of(
        "workbook-not-a-submission",
        sheets,
        "工作簿中没有“报送单位”等报送表的工作表，请使用公开办下发的报送表填报，不要改动工作表名称。",
        "The workbook has none of the template's sheets; fill in the workbook template and leave the"
            + " sheets' names as they are.");
  }

  private static UnreadableWorkbookException of(
      String code, String value, String chinese, String english) {
    return new UnreadableWorkbookException(
        new Finding(code, Severity.ERROR, Place.FILE, value, "", new Message(chinese, english)));
  }
}
