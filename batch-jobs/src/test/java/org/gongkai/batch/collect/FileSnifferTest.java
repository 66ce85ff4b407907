package org.gongkai.batch.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSnifferTest {

  @TempDir Path folder;

  private FileKind sniff(byte[] bytes) throws IOException {
    return FileSniffer.sniff(Files.write(folder.resolve("file.xlsx"), bytes));
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (workbook) {
      workbook.createSheet("表").createRow(0).createCell(0).setCellValue("甲".repeat(3000));
      workbook.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aZipWhoseCommentIsLongerThanTheFileIsTruncated() throws IOException {
    byte[] bytes = zip("a.txt");
    bytes[bytes.length - 2] = 1; // the length of the comment at the end
    assertThat(sniff(bytes)).isEqualTo(FileKind.TRUNCATED);
  }

  @Test
  void aZipWithACommentThatIsNoTextIsDamaged() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("a.txt");
      entry.setComment("甲");
      zip.putNextEntry(entry);
      zip.write('x');
    }
    byte[] bytes = out.toByteArray();
    bytes[bytes.length - 22 - 1] = 'x'; // the comment's last byte, before the end record
    assertThat(sniff(bytes)).isEqualTo(FileKind.TRUNCATED);
  }

  @Test
  void workbooksAreKnownByTheirContents() throws IOException {
    assertThat(sniff(bytes(new XSSFWorkbook()))).isEqualTo(FileKind.XLSX);
    assertThat(sniff(bytes(new HSSFWorkbook()))).isEqualTo(FileKind.XLS_BIFF8);
  }

  @Test
  void cutOffWorkbooksAreTruncated() throws IOException {
    byte[] xlsx = bytes(new XSSFWorkbook());
    byte[] xls = bytes(new HSSFWorkbook());
    assertThat(sniff(Arrays.copyOf(xlsx, xlsx.length / 2))).isEqualTo(FileKind.TRUNCATED);
    assertThat(sniff(Arrays.copyOf(xlsx, 4))).isEqualTo(FileKind.TRUNCATED);
    assertThat(sniff(Arrays.copyOf(xls, xls.length / 3))).isEqualTo(FileKind.TRUNCATED);
    assertThat(sniff(Arrays.copyOf(xls, 100))).isEqualTo(FileKind.TRUNCATED);
    assertThat(sniff(Arrays.copyOf(xls, 6))).isEqualTo(FileKind.TRUNCATED);
  }

  @Test
  void emptyFileIsSaidSo() throws IOException {
    assertThat(sniff(new byte[0])).isEqualTo(FileKind.EMPTY);
  }

  @Test
  void passwordIsSaidSo() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(file)) {
        encrypted.write(bytes(new XSSFWorkbook()));
      }
      file.writeFilesystem(out);
    }
    assertThat(sniff(out.toByteArray())).isEqualTo(FileKind.ENCRYPTED);
  }

  @Test
  void otherOfficeFilesAreSaidSo() throws IOException {
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.write(word);
    }
    assertThat(sniff(word.toByteArray())).isEqualTo(FileKind.WORD);
    assertThat(sniff(zip("[Content_Types].xml", "xl/workbook.bin"))).isEqualTo(FileKind.XLSB);
    assertThat(sniff(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
        .isEqualTo(FileKind.XLSM);
    assertThat(sniff(zip("[Content_Types].xml", "ppt/presentation.xml")))
        .isEqualTo(FileKind.PRESENTATION);
    assertThat(sniff(zip("mimetype", "content.xml"))).isEqualTo(FileKind.OPEN_DOCUMENT);
    assertThat(sniff(zip("甲.xlsx"))).isEqualTo(FileKind.ZIP_OF_WORKBOOKS);
    assertThat(sniff(zip("folder/"))).isEqualTo(FileKind.OTHER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          255044462D312E34         | PDF
          526172211A0700           | OTHER_ARCHIVE
          377ABCAF271C             | OTHER_ARCHIVE
          1F8B0800                 | OTHER_ARCHIVE
          89504E470D0A1A0A         | IMAGE
          FFD8FFE000104A464946     | IMAGE
          0908080000050500A10BCC07 | XLS_OLDER
          0904060000000200A10B0000 | XLS_OLDER
          000102030405060708       | OTHER
          """)
  void signaturesAreKnown(String hex, FileKind kind) throws IOException {
    assertThat(sniff(HexFormat.of().parseHex(hex))).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>",
        "<!DOCTYPE html><html>",
        "<table><tr><td>登记编号</td></tr></table>",
        "<meta charset=gbk><table>",
        "\uFEFF<table border=1>",
        "<style>td{}</style><table>"
      })
  void webPagesThatCallThemselvesWorkbooks(String page) throws IOException {
    assertThat(sniff(page.getBytes(UTF_8))).isEqualTo(FileKind.HTML);
    if (!page.startsWith("\uFEFF")) {
      assertThat(sniff((page + "吉林市").getBytes(Charset.forName("GB18030"))))
          .isEqualTo(FileKind.HTML);
    }
  }

  @Test
  void textsAreKnown() throws IOException {
    assertThat(sniff("登记编号,收到日期\n".getBytes(UTF_8))).isEqualTo(FileKind.CSV);
    assertThat(sniff("登记编号\t收到日期\n".getBytes(Charset.forName("GB18030")))).isEqualTo(FileKind.CSV);
    assertThat(sniff("随便写的一句话".getBytes(UTF_8))).isEqualTo(FileKind.OTHER);
    assertThat(
            sniff(
                ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
                        + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">")
                    .getBytes(UTF_8)))
        .isEqualTo(FileKind.XML_2003);
  }

  @Test
  void everyKindThatIsNotReadHasACodeOfItsOwn() {
    assertThat(
            Arrays.stream(FileKind.values())
                .flatMap(kind -> kind.reason().stream())
                .map(reason -> reason.code()))
        .hasSize(14)
        .doesNotHaveDuplicates();
  }
}
