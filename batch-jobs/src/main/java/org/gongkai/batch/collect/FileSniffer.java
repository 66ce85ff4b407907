package org.gongkai.batch.collect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells by its contents what a file is (内容识别); the extension is never asked. */
public final class FileSniffer {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int HEAD_BYTES = 8192;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** Version field of the first record of a workbook stream of Excel 97–2003. */
  private static final int BIFF8 = 0x0600;

  /** The same of Excel 5 and 95. */
  private static final int BIFF7 = 0x0500;

  private FileSniffer() {}

  /**
   * What the file is.
   *
   * @throws IOException if it cannot be read at all
   */
  public static FileKind sniff(Path file) throws IOException {
    byte[] head;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() == 0) {
        return FileKind.EMPTY;
      }
      head = head(channel);
      if (startsWith(head, OLE2)) {
        return compound(CompoundFile.read(channel));
      }
    }
    if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) {
      return zip(file);
    }
    return bySignature(head, Files.size(file));
  }

  private static byte[] head(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(HEAD_BYTES);
    while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
      // go on until full or at the end
    }
    byte[] head = new byte[buffer.position()];
    buffer.get(0, head);
    return head;
  }

  private static FileKind compound(CompoundFile file) throws IOException {
    if (file.has("EncryptedPackage")) {
      return FileKind.ENCRYPTED;
    } else if (file.has("Workbook")) {
      int version = file.shortIn("Workbook", 4).orElse(BIFF8);
      if (file.isTruncated()) {
        return FileKind.TRUNCATED;
      }
      // Any other number is no version at all: reading says that the file is damaged.
      return version == BIFF7 ? FileKind.XLS_OLDER : FileKind.XLS_BIFF8;
    } else if (file.has("Book")) {
      return FileKind.XLS_OLDER;
    } else if (file.has("WordDocument")) {
      return FileKind.WORD;
    } else if (file.has("PowerPoint Document")) {
      return FileKind.PRESENTATION;
    }
    return file.isTruncated() ? FileKind.TRUNCATED : FileKind.OTHER;
  }

  private static FileKind zip(Path file) throws IOException {
    long directoryBytes = ZipDirectory.bytes(file);
    if (directoryBytes < 0) {
      return FileKind.TRUNCATED;
    } else if (directoryBytes > ZipDirectory.MOST_BYTES) {
      return FileKind.ZIP_CROWDED;
    }
    // ISO-8859-1 reads every byte: names in GBK must not make the zip unreadable.
    try (ZipFile zip = new ZipFile(file.toFile(), ISO_8859_1)) {
      return zip(zip);
    } catch (EOFException | IllegalArgumentException e) {
      return FileKind.TRUNCATED; // a comment longer than the file, or one that is not UTF-8
    } catch (ZipException e) {
      return String.valueOf(e.getMessage()).contains("encrypted")
          ? FileKind.ENCRYPTED
          : FileKind.TRUNCATED;
    }
  }

  private static FileKind zip(ZipFile zip) {
    boolean contentTypes = false;
    boolean binaryWorkbook = false;
    boolean workbook = false;
    boolean word = false;
    boolean presentation = false;
    boolean macros = false;
    boolean mimetype = false;
    boolean content = false;
    boolean files = false;
    for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
      ZipEntry entry = e.nextElement();
      String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
      files |= !entry.isDirectory();
      contentTypes |= name.equals("[content_types].xml");
      binaryWorkbook |= name.startsWith("xl/workbook") && name.endsWith(".bin");
      workbook |= name.startsWith("xl/") || name.contains("worksheets/");
      word |= name.startsWith("word/");
      presentation |= name.startsWith("ppt/");
      macros |= name.endsWith("vbaproject.bin");
      mimetype |= name.equals("mimetype");
      content |= name.equals("content.xml");
    }
    if (contentTypes && binaryWorkbook) {
      return FileKind.XLSB;
    } else if (contentTypes && word) {
      return FileKind.WORD;
    } else if (contentTypes && presentation) {
      return FileKind.PRESENTATION;
    } else if (workbook) {
      return macros ? FileKind.XLSM : FileKind.XLSX;
    } else if (mimetype && content) {
      return FileKind.OPEN_DOCUMENT;
    }
    return files && !contentTypes ? FileKind.ZIP_OF_WORKBOOKS : FileKind.OTHER;
  }

  private static FileKind bySignature(byte[] head, long size) {
    String ascii = new String(head, ISO_8859_1);
    if (ascii.startsWith("%PDF-")) {
      return FileKind.PDF;
    } else if (ascii.startsWith("Rar!") || ascii.startsWith("7z\u00BC\u00AF")) {
      return FileKind.OTHER_ARCHIVE;
    } else if (ascii.startsWith("\u001F\u008B")) {
      return FileKind.OTHER_ARCHIVE;
    } else if (ascii.startsWith("\u0089PNG")
        || ascii.startsWith("\u00FF\u00D8\u00FF")
        || ascii.startsWith("GIF8")
        || (ascii.startsWith("BM") && size > 26 && !isText(head))
        || ascii.startsWith("II*\0")
        || ascii.startsWith("MM\0*")) {
      return FileKind.IMAGE;
    } else if (isBareBiff(head)) {
      return FileKind.XLS_OLDER;
    } else if (startsWith(head, Arrays.copyOf(OLE2, Math.min(4, head.length)))) {
      return FileKind.TRUNCATED;
    }
    return text(head);
  }

  /** A workbook of Excel 2 to 4 is a bare row of records that starts with one of these. */
  private static boolean isBareBiff(byte[] head) {
    return head.length > 8
        && head[0] == 0x09
        && (head[1] == 0x00 || head[1] == 0x02 || head[1] == 0x04 || head[1] == 0x08)
        && (head[2] == 0x04 || head[2] == 0x06 || head[2] == 0x08 || head[2] == 0x10)
        && head[3] == 0x00;
  }

  private static FileKind text(byte[] head) {
    if (!isText(head)) {
      return FileKind.OTHER;
    }
    String start = new String(head, charset(head)).strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("\uFEFF")) {
      start = start.substring(1).strip();
    }
    if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && start.startsWith("<?xml")) {
      return FileKind.XML_2003;
    } else if (start.startsWith("<?mso-application") || start.startsWith("<workbook")) {
      return FileKind.XML_2003;
    } else if (start.startsWith("mime-version:")) {
      // A single-file web page (.mht): its table is encoded, which is not undone here.
      return FileKind.OTHER;
    } else if (start.startsWith("<")
        && (start.contains("<html") || start.contains("<table") || start.contains("<meta"))) {
      return FileKind.HTML;
    } else if (!start.startsWith("<") && (start.indexOf(',') >= 0 || start.indexOf('\t') >= 0)) {
      return FileKind.CSV;
    }
    return FileKind.OTHER;
  }

  /**
   * The encoding of a text that starts with these bytes: by its byte order mark, else UTF-8 if that
   * fits, else GB18030, which Chinese programs write when asked for "text".
   */
  public static Charset charset(byte[] head) {
    if (startsWith(head, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
      return UTF_16LE;
    } else if (startsWith(head, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      return UTF_16BE;
    }
    return decodes(head, UTF_8) ? UTF_8 : GB18030;
  }

  private static boolean isText(byte[] head) {
    Charset charset = charset(head);
    if (!decodes(head, charset)) {
      return false;
    }
    String text = new String(head, charset);
    return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  }

  /** Whether the bytes are text in the encoding, apart from a character cut off at the end. */
  private static boolean decodes(byte[] head, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int longestCharacter = 4;
    for (int cut = 0; cut < longestCharacter && cut < head.length; cut++) {
      try {
        decoder.decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        if (head.length < HEAD_BYTES) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] head, byte[] signature) {
    if (head.length < signature.length || signature.length == 0) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (head[i] != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
