package org.gongkai.batch.collect;

import java.util.Objects;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;

/**
 * Why a file is not read (不予读取的原因).
 *
 * @param verdict the verdict that this means for the file
 * @param reason one finding about the file as a whole
 */
public record SetAside(FileVerdict verdict, Finding reason) {

  private static final long MEGABYTE = 1024 * 1024;

  /** Checks that both are there. */
  public SetAside {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(reason, "reason");
  }

  static SetAside lockFile() {
    return of(
        FileVerdict.DEFERRED,
        Severity.INFO,
        "file-lock",
        "这是办公软件打开文件时留下的临时文件，请关闭文件，下次再处理。",
        "This is a lock file of an office program; close the file there, it is looked at again next"
            + " time.");
  }

  static SetAside partial() {
    return of(
        FileVerdict.DEFERRED,
        Severity.INFO,
        "file-partial",
        "文件尚未传完，传完后下次再处理。",
        "The file has not been transferred completely; it is looked at again next time.");
  }

  /** A file that is not, or no longer, what it was when it was listed. */
  public static SetAside changing() {
    return of(
        FileVerdict.DEFERRED,
        Severity.INFO,
        "file-still-changing",
        "文件正在写入，本次不处理，下次再处理。",
        "The file is still being written; it is looked at again next time.");
  }

  static SetAside link() {
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "file-link",
        "这是指向别处的链接，系统不打开，请放入文件本身。",
        "This is a link to somewhere else and is not followed; put the file itself here.");
  }

  static SetAside special() {
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "file-special",
        "这不是普通文件（设备、管道等），系统不打开，请移走。",
        "This is no ordinary file (a device, a pipe or the like) and is not opened; remove it.");
  }

  static SetAside ofTheSystem() {
    return of(
        FileVerdict.REFUSED,
        Severity.INFO,
        "file-of-the-system",
        "这是操作系统自动生成的文件，不是报送表，系统不打开，可以删除。",
        "This file was made by the operating system and is no submission; it may be deleted.");
  }

  static SetAside inaccessible() {
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "file-inaccessible",
        "系统没有权限读取该文件，请检查文件权限。",
        "There is no permission to read the file; check its permissions.");
  }

  static SetAside tooLarge(long bytes, long most) {
    String size = megabytes(bytes);
    String limit = megabytes(most);
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "file-too-large",
        "文件有" + size + "MB，超过" + limit + "MB的上限，请删除图片、空行等多余内容后重新报送。",
        "The file has "
            + size
            + " MB, more than the limit of "
            + limit
            + " MB; take out pictures and whatever else is not needed and hand it in again.");
  }

  static SetAside tooDeep() {
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "file-folder-too-deep",
        "文件夹层级过深，系统不再深入，请把文件放到上层文件夹。",
        "The folders are nested too deeply; move the file further up.");
  }

  static SetAside zipPath() {
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "zip-entry-path",
        "压缩包内的路径指向包外（绝对路径或含“..”），系统不打开，请重新打包。",
        "The path inside the zip leads out of it (absolute, or with \"..\") and is not opened; pack the"
            + " zip anew.");
  }

  static SetAside zipNested() {
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "zip-nested",
        "压缩包里又有压缩包，系统只打开一层，请解压后直接打包工作簿。",
        "There is a zip inside the zip, and only one layer is opened; pack the workbooks directly.");
  }

  static SetAside zipEntries(int entries, int most) {
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "zip-too-many-entries",
        "压缩包内有" + entries + "个文件，超过" + most + "个的上限，请分几个压缩包报送。",
        "The zip holds "
            + entries
            + " files, more than the limit of "
            + most
            + "; hand them in as several zips.");
  }

  static SetAside zipInflates(long most) {
    String limit = megabytes(most);
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "zip-inflates-too-far",
        "压缩包解压后超过" + limit + "MB的上限，系统不再解压，请检查内容后重新打包。",
        "Unpacked, the zip exceeds the limit of "
            + limit
            + " MB and is not unpacked further; check its contents and pack it anew.");
  }

  static SetAside zipNameTwice() {
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "zip-name-twice",
        "压缩包内有两个同名的文件，系统只能打开其中一个，请改名后重新打包。",
        "The zip holds two files of the same name, of which only one can be opened; rename one and"
            + " pack the zip anew.");
  }

  static SetAside zipNameTooLong() {
    return of(
        FileVerdict.REFUSED,
        Severity.ERROR,
        "zip-name-too-long",
        "压缩包内的文件名过长，系统不打开，请改短后重新打包。",
        "The file's name inside the zip is too long and it is not opened; shorten the name and pack"
            + " the zip anew.");
  }

  static SetAside zipDamaged() {
    return of(
        FileVerdict.UNREADABLE,
        Severity.ERROR,
        "zip-entry-damaged",
        "压缩包内的这个文件已损坏，无法解压，请重新打包报送。",
        "This file inside the zip is damaged and cannot be unpacked; pack the zip anew.");
  }

  private static String megabytes(long bytes) {
    return String.valueOf((bytes + MEGABYTE - 1) / MEGABYTE);
  }

  private static SetAside of(
      FileVerdict verdict, Severity severity, String code, String chinese, String english) {
    return new SetAside(
        verdict, new Finding(code, severity, Place.FILE, "", "", new Message(chinese, english)));
  }
}
