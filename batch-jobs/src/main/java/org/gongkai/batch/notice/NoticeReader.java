package org.gongkai.batch.notice;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.plan.NoticeText;

/** Reads the file of a notice, whatever it is called: .docx, .html, .md, .xlsx or .xls. */
public final class NoticeReader {

  /** Notices are a few hundred kilobytes; scans with pictures may be a few megabytes. */
  static final long MAX_FILE_BYTES = 32L << 20;

  /** The most that the XML parts of an office package may hold, packed and unpacked alike. */
  static final long MAX_XML_BYTES = 32L << 20;

  /** The most text that is read as a page or as Markdown. */
  static final long MAX_TEXT_BYTES = 8L << 20;

  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|table|meta|div|p|title|style|span|h[1-6]|article|section)[\\s>].*");

  private NoticeReader() {}

  /** Reads a file; whatever is wrong with it becomes one sentence. */
  public static NoticeReading read(Path file) {
    Path nameOnly = file.getFileName();
    String name = nameOnly == null ? file.toString() : nameOnly.toString();
    try {
      return new NoticeReading.Read(text(file, name));
    } catch (UnreadableNotice e) {
      return new NoticeReading.Unreadable(e.reason());
    } catch (NoSuchFileException e) {
      return unreadable(name, "不存在，请核对路径。", "does not exist; check the path.");
    } catch (EncryptedDocumentException e) {
      return encrypted(name);
    } catch (IOException | RuntimeException e) {
      // POI answers broken packages with exceptions of many kinds; all mean the same to the office.
      return unreadable(
          name,
          "已损坏或不完整，无法读取，请用 Word、Excel 或 WPS 打开后另存一份再试。",
          "is damaged or incomplete; open it in Word, Excel or WPS, save it anew and try again.");
    }
  }

  private static NoticeReading.Unreadable unreadable(String name, String chinese, String english) {
    return new NoticeReading.Unreadable(
        new UnreadableNotice("文件“" + name + "”" + chinese, "The file '" + name + "' " + english)
            .reason());
  }

  private static NoticeReading.Unreadable encrypted(String name) {
    return unreadable(name, "已加密，请去掉打开密码后再试。", "is encrypted; remove the password and try again.");
  }

  private static UnreadableNotice refused(String name, String chinese, String english) {
    return new UnreadableNotice("文件“" + name + "”" + chinese, "The file '" + name + "' " + english);
  }

  private static NoticeText text(Path file, String name) throws IOException, UnreadableNotice {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw refused(name, "不是文件，请指明通知文件。", "is not a file; name the notice's file.");
    }
    long size = Files.size(file);
    if (size == 0) {
      throw refused(name, "是空的，请核对后重新提供。", "is empty; provide it again.");
    }
    if (size > MAX_FILE_BYTES) {
      throw refused(
          name,
          "超过 " + (MAX_FILE_BYTES >> 20) + " MB，请去掉图片后再试。",
          "is larger than " + (MAX_FILE_BYTES >> 20) + " MB; remove its pictures and try again.");
    }
    byte[] head = head(file);
    if (startsWith(head, 'P', 'K')) {
      return officePackage(file, name);
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return compoundFile(file, name);
    }
    if (startsWith(head, '%', 'P', 'D', 'F')) {
      throw refused(
          name,
          "是 PDF，请提供 .docx、.html、.md、.xlsx 或 .xls 格式的通知。",
          "is a PDF; provide the notice as .docx, .html, .md, .xlsx or .xls.");
    }
    if (startsWith(head, '{', '\\', 'r', 't', 'f')) {
      throw refused(name, "是 RTF，请另存为 .docx 后再试。", "is RTF; save it as .docx and try again.");
    }
    return plainText(file, name, size);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(16);
    }
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static NoticeText officePackage(Path file, String name)
      throws IOException, UnreadableNotice {
    boolean word;
    boolean workbook;
    boolean binaryWorkbook;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      word = zip.getEntry("word/document.xml") != null;
      workbook = zip.getEntry("xl/workbook.xml") != null;
      binaryWorkbook = zip.getEntry("xl/workbook.bin") != null;
      requireModestParts(zip, name);
    }
    if (word) {
      return WordNotice.read(file);
    }
    if (workbook) {
      return WorkbookNotice.read(file);
    }
    if (binaryWorkbook) {
      throw refused(
          name, "是 .xlsb，请另存为 .xlsx 后再试。", "is an .xlsb workbook; save it as .xlsx and try again.");
    }
    throw refused(
        name,
        "是压缩包，不是通知，请解压后指明其中的通知文件。",
        "is an archive and no notice; unpack it and name the notice's file.");
  }

  /** Counts what the XML parts really unpack to; what the archive says of itself proves nothing. */
  private static void requireModestParts(ZipFile zip, String name)
      throws IOException, UnreadableNotice {
    long total = 0;
    byte[] buffer = new byte[1 << 16];
    for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      String part = entry.getName().toLowerCase(Locale.ROOT);
      if (!part.endsWith(".xml") && !part.endsWith(".rels")) {
        continue; // pictures and embedded files are not read
      }
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          total += read;
          if (total > MAX_XML_BYTES) {
            throw refused(
                name,
                "解压后超过 " + (MAX_XML_BYTES >> 20) + " MB，不像是通知，请只保留通知正文和任务分解表后再试。",
                "unpacks to more than "
                    + (MAX_XML_BYTES >> 20)
                    + " MB, which no notice does; keep the notice and its task table only.");
          }
        }
      }
    }
  }

  private static NoticeText compoundFile(Path file, String name)
      throws IOException, UnreadableNotice {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw refused(name, "已加密，请去掉打开密码后再试。", "is encrypted; remove the password and try again.");
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        throw refused(
            name,
            "是旧版 Word 文档（.doc、.wps），请另存为 .docx 后再试。",
            "is an old Word document (.doc, .wps); save it as .docx and try again.");
      }
      if (!root.hasEntryCaseInsensitive("Workbook")) {
        throw refused(
            name,
            "不是 Excel 97 以后的工作簿，请另存为 .xlsx 后再试。",
            "is no workbook of Excel 97 or later; save it as .xlsx and try again.");
      }
    }
    return WorkbookNotice.read(file);
  }

  private static NoticeText plainText(Path file, String name, long size)
      throws IOException, UnreadableNotice {
    if (size > MAX_TEXT_BYTES) {
      throw refused(
          name,
          "超过 " + (MAX_TEXT_BYTES >> 20) + " MB，不像是通知，请只保留通知正文和任务分解表后再试。",
          "is larger than "
              + (MAX_TEXT_BYTES >> 20)
              + " MB, which no notice is; keep the notice and its task table only.");
    }
    String text = decoded(Files.readAllBytes(file));
    if (text.indexOf('\0') >= 0) {
      throw refused(
          name,
          "不是文本、网页、Word 文档或工作簿，请提供 .docx、.html、.md、.xlsx 或 .xls 格式的通知。",
          "is neither text, page, Word document nor workbook; provide the notice as .docx, .html, .md,"
              + " .xlsx or .xls.");
    }
    if (text.startsWith("<?xml") && text.contains("mso-application")) {
      throw refused(
          name,
          "是 XML 2003 格式，请另存为 .docx 或 .xlsx 后再试。",
          "is in the XML format of 2003; save it as .docx or .xlsx and try again.");
    }
    return HTML.matcher(text).matches() && !text.contains("\n|")
        ? HtmlNotice.read(text)
        : MarkdownNotice.read(text);
  }

  /** UTF-8, UTF-16 with its mark, else GB18030, which has a character for almost any bytes. */
  static String decoded(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16BE);
    }
    int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, GB18030); // the usual charset of pages that are not in UTF-8
    }
  }
}
