package org.gongkai.batch.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Several hundred odd files as strangers' machines produce them, made anew each time from two good
 * workbooks of the sample; nothing of it is kept as bytes.
 *
 * <p>The start of each name says what the file is; {@link OddFilesTest} holds the verdict and the
 * finding to which each leads.
 */
final class OddFiles {

  static final Charset GB18030 = Charset.forName("GB18030");

  /** Sheet 投诉举报台账: small, and no form is derived from it. */
  private static final String SHEET = "xl/worksheets/sheet8.xml";

  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String LINKS = "xl/_rels/workbook.xml.rels";
  private static final String TYPES = "[Content_Types].xml";

  private final Path folder;
  private final byte[] xlsx;
  private final byte[] xls;

  private OddFiles(Path folder, Path inbox) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.xlsx = Files.readAllBytes(inbox.resolve("2016年政务公开工作报送表（人社局）.xlsx"));
    this.xls = Files.readAllBytes(inbox.resolve("2016年政务公开工作报送表（供销社）.xls"));
  }

  /** FOLDER INBOX: the same for the benchmarks, which are compiled apart from the tests. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Path.of(args[1]));
  }

  /** Writes all of them into a folder. */
  static void write(Path folder, Path sampleInbox) throws IOException {
    OddFiles files = new OddFiles(folder, sampleInbox);
    files.writeGood();
    files.writeOtherFormats();
    files.writeTexts();
    files.writeBrokenPackages();
    files.writeHostileXml();
    files.writeBombs();
    files.writeOddCells();
    files.writeOddWorkbooks();
    files.writeArchives();
    files.writeCompoundFiles();
    files.writeCutOff();
    files.writeMutated();
    files.writeOddNames();
  }

  private void put(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private void put(String name, PackageParts parts) throws IOException {
    put(name, parts.zip());
  }

  private void put(String name, String text) throws IOException {
    put(name, text.getBytes(UTF_8));
  }

  private PackageParts good() {
    return PackageParts.of(xlsx);
  }

  private PackageParts edited(String part, UnaryOperator<String> edit) {
    return good().edit(part, edit);
  }

  /** The good workbook with rows of XML added to a ledger. */
  private PackageParts withRows(String rows) {
    return edited(SHEET, sheet -> sheet.replace("</sheetData>", rows + "</sheetData>"));
  }

  private void writeGood() throws IOException {
    put("good.xlsx", xlsx);
    put("good.xls", xls);
    put("good-biff8.et", xls);
    put("good-without-extension", xlsx);
    put("good-xlsx-named.xls", xlsx);
    put("good-xls-named.xlsx", xls);
    put("good-xlsx-named.doc", xlsx);
    put("good-stored.xlsx", good().stored());
    put(
        "good-upper-case-parts.xlsx",
        good().rename(name -> name.toUpperCase(java.util.Locale.ROOT)));
    put("good-backslash-parts.xlsx", good().rename(name -> name.replace('/', '\\')));
    put("good-slash-in-front.xlsx", good().rename(name -> "/" + name));
    put("good-with-trailing-junk.xlsx", join(xlsx, new byte[2000]));
    put("good-with-junk-in-front.xlsx", join("MZ self extracting".getBytes(UTF_8), xlsx));
    put(
        "good-macros.xlsm",
        good()
            .with("xl/vbaProject.bin", new byte[] {1, 2, 3})
            .edit(
                TYPES,
                text -> text.replace("spreadsheetml.sheet.main", "sheet.macroEnabled.main")));
    put("good-macros-named.xlsx", good().with("xl/vbaProject.bin", new byte[] {1, 2, 3}));
    put(
        "good-external-link.xlsx",
        good()
            .with(
                "xl/externalLinks/externalLink1.xml",
                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")
            .with(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"http://127.0.0.1:9/x.xlsx\""
                    + " TargetMode=\"External\"/></Relationships>"));
    put(
        "good-strict-namespace.xlsx",
        edited(
                WORKBOOK,
                text ->
                    text.replace(
                            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                            "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                            "http://purl.oclc.org/ooxml/officeDocument/relationships"))
            .edit(
                LINKS,
                text ->
                    text.replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")));
  }

  private void writeOtherFormats() throws IOException {
    put("other-xlsb.xlsb", good().without(WORKBOOK).with("xl/workbook.bin", new byte[100]));
    put("other-xlsb-named.xlsx", good().without(WORKBOOK).with("xl/workbook.bin", new byte[100]));
    put("other-biff2.xls", new byte[] {9, 0, 4, 0, 2, 0, 16, 0, 10, 0, 0, 0});
    put("other-biff3.xls", new byte[] {9, 2, 6, 0, 0, 0, 16, 0, 0, 0, 10, 0, 0, 0});
    put("other-biff4.xls", new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0, 10, 0, 0, 0});
    put("other-biff5.xls", compound("Book", new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0}));
    put(
        "other-docx-named.xlsx",
        new PackageParts().with(TYPES, "<Types/>").with("word/document.xml", "<w/>"));
    put(
        "other-pptx.pptx",
        new PackageParts().with(TYPES, "<Types/>").with("ppt/presentation.xml", "<p/>"));
    put(
        "other-ods.ods",
        new PackageParts()
            .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .with("content.xml", "<o/>"));
    put(
        "other-ods-named.xlsx",
        new PackageParts()
            .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .with("content.xml", "<o/>"));
    put("other-doc-named.xls", compound("WordDocument", new byte[5000]));
    put("other-ppt.ppt", compound("PowerPoint Document", new byte[5000]));
    put("other-msg.msg", compound("__properties_version1.0", new byte[5000]));
    put("other-pdf-named.xlsx", "%PDF-1.4\n%âãÏÓ\n1 0 obj\n");
    put(
        "other-png-named.xlsx",
        join(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, new byte[64]));
    put(
        "other-jpeg.jpg",
        join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, new byte[64]));
    put("other-gif.gif", "GIF89a\u0001\u0000");
    put("other-bmp.bmp", join("BM".getBytes(UTF_8), new byte[64]));
    put("other-tiff.tif", join(new byte[] {'I', 'I', '*', 0}, new byte[64]));
    put("other-rar.rar", "Rar!\u001a\u0007\u0000 and more");
    put("other-7z.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4});
    put("other-gzip.gz", gzip(xlsx));
    put("other-exe-named.xls", join("MZ".getBytes(UTF_8), new byte[500]));
    put("other-elf", join(new byte[] {0x7F, 'E', 'L', 'F'}, new byte[500]));
    put(
        "other-class.class",
        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61});
    put("other-sqlite.db", join("SQLite format 3\0".getBytes(UTF_8), new byte[500]));
    put("other-all-zero.xlsx", new byte[5000]);
    put("other-chance.xlsx", chance(new byte[5000], 1));
    put("other-one-byte.xlsx", new byte[] {'P'});
    put("other-two-bytes.xlsx", new byte[] {'P', 'K'});
    put("other-empty.xlsx", new byte[0]);
    put("other-empty.xls", new byte[0]);
    put("other-text.txt", "今天的工作已经完成。\n");
    put("other-json.json", "{\"a\": 1}");
    put("other-password.xlsx", encrypted(EncryptionMode.agile));
    put("other-password-standard.xlsx", encrypted(EncryptionMode.standard));
    put("other-password.xls", encryptedXls());
    put(
        "other-mail.mht",
        "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><table></table></html>");
    put(
        "other-xml-2003.xls",
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet/></Workbook>");
    put(
        "other-xml-2003-gbk.xls",
        "<?xml version=\"1.0\" encoding=\"GB2312\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"报送单位\"/></Workbook>"
            .getBytes(GB18030));
    put(
        "other-xml-2003-without-declaration.xml",
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>");
    put("other-xml.xml", "<?xml version=\"1.0\"?><a><b/></a>");
    put("other-svg.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  }

  private void writeTexts() throws IOException {
    String page =
        "<html><head><meta http-equiv=\"Content-Type\"></head><body><h3>报送单位</h3><table>"
            + "<tr><th>项目</th><th>填报值</th></tr><tr><td>单位编码</td><td>220200-009</td></tr>"
            + "<tr><td>报送年度</td><td>2016</td></tr></table></body></html>";
    put("text-page-utf8.xls", page);
    put("text-page-gb18030.xls", page.getBytes(GB18030));
    put(
        "text-page-utf16.xls",
        join(new byte[] {(byte) 0xFF, (byte) 0xFE}, page.getBytes(UTF_16LE)));
    put("text-page-bom.xls", "\uFEFF" + page);
    put("text-page-from-table.xls", page.substring(page.indexOf("<table>")));
    put(
        "text-page-foreign.xls",
        "<html><table><tr><th>序号</th></tr><tr><td>1</td></tr></table></html>");
    put("text-page-without-table.xls", "<!DOCTYPE html><html><body>404 Not Found</body></html>");
    put("text-page-cut-off.xls", page.substring(0, page.length() / 2));
    put(
        "text-page-spans.xls",
        "<html><table><tr><td rowspan=99999999 colspan=99999999>a</td></tr></table></html>");
    put(
        "text-page-many-spans.xls",
        "<html><table>"
            + "<tr><td rowspan=1000 colspan=1000>a</td></tr>".repeat(3000)
            + "</table></html>");
    put(
        "text-page-deep.xls",
        "<html>" + "<div>".repeat(60_000) + "<table><tr><td>a</td></tr></table>");
    put("text-page-deep-tables.xls", "<html>" + "<table><tr><td>".repeat(3000));
    put(
        "text-page-large.xls",
        "<html><table>" + "<tr><td>x</td></tr>".repeat(300_000) + "</table></html>");
    put(
        "text-page-script.xls",
        "<html><script>while(1);</script><table><tr><td>a</td></tr></table></html>");
    put(
        "text-page-entity.xls",
        "<html><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><table><tr><td>&x;</td></tr></table></html>");
    String csv = "登记编号,收到日期,事项\nT-1,2016-08-03,其他\n";
    put("text-csv-utf8.csv", csv);
    put("text-csv-gb18030.xls", csv.getBytes(GB18030));
    put("text-csv-bom.csv", "\uFEFF" + csv);
    put(
        "text-csv-utf16.txt",
        join(new byte[] {(byte) 0xFF, (byte) 0xFE}, csv.replace(',', '\t').getBytes(UTF_16LE)));
    put("text-csv-quotes-open.csv", "a,b\n\"never closed,1\n2,3\n");
    put("text-csv-one-long-line.csv", "a,".repeat(1_000_000));
    put("text-csv-formulas.csv", "=cmd|' /C calc'!A0,@SUM(1),+1,-1\n");
    put("text-csv-many-lines.csv", "a,b\n".repeat(900_000));
    put("text-csv-nul.csv", "a,b\n1,\0\n");
  }

  private void writeBrokenPackages() throws IOException {
    put("package-without-types.xlsx", good().without(TYPES));
    put("package-without-workbook.xlsx", good().without(WORKBOOK));
    put("package-without-links.xlsx", good().without(LINKS));
    put("package-without-root-links.xlsx", good().without("_rels/.rels"));
    put("package-without-strings.xlsx", good().without(STRINGS));
    put("package-without-styles.xlsx", good().without(STYLES));
    put("package-without-sheet.xlsx", good().without(SHEET));
    put("package-without-cover.xlsx", good().without("xl/worksheets/sheet2.xml"));
    put("package-empty-workbook.xlsx", good().with(WORKBOOK, ""));
    put("package-empty-sheet.xlsx", good().with(SHEET, ""));
    put("package-empty-strings.xlsx", good().with(STRINGS, ""));
    put("package-empty-styles.xlsx", good().with(STYLES, ""));
    put("package-binary-sheet.xlsx", good().with(SHEET, chance(new byte[3000], 2)));
    put(
        "package-link-outside.xlsx",
        edited(LINKS, text -> text.replace("worksheets/sheet8.xml", "../../../../../etc/passwd")));
    put(
        "package-link-to-web.xlsx",
        edited(
            LINKS,
            text ->
                text.replace(
                    "Target=\"worksheets/sheet8.xml\"",
                    "Target=\"http://127.0.0.1:9/sheet8.xml\" TargetMode=\"External\"")));
    put(
        "package-link-to-itself.xlsx",
        edited(LINKS, text -> text.replace("worksheets/sheet8.xml", "workbook.xml")));
    put(
        "package-links-all-one-sheet.xlsx",
        edited(
            LINKS, text -> text.replaceAll("worksheets/sheet\\d+.xml", "worksheets/sheet8.xml")));
    put(
        "package-no-sheets.xlsx",
        edited(WORKBOOK, text -> text.replaceAll("<sheets>.*</sheets>", "<sheets/>")));
    put(
        "package-sheets-named-alike.xlsx",
        edited(
            WORKBOOK, text -> text.replaceAll("<sheet name=\"[^\"]*\"", "<sheet name=\"报送单位\"")));
    put(
        "package-sheets-without-name.xlsx",
        edited(WORKBOOK, text -> text.replaceAll("<sheet name=\"[^\"]*\"", "<sheet")));
    put(
        "package-sheets-long-names.xlsx",
        edited(
            WORKBOOK,
            text -> text.replace("name=\"建议提案台账\"", "name=\"" + "长".repeat(20_000) + "\"")));
    put(
        "package-sheets-only-hidden.xlsx",
        edited(
            WORKBOOK,
            text ->
                text.replaceAll(" state=\"[^\"]*\"", "")
                    .replaceAll("<sheet name", "<sheet state=\"veryHidden\" name")));
    put(
        "package-5000-sheets.xlsx",
        edited(
            WORKBOOK,
            text ->
                text.replace(
                    "</sheets>",
                    "<sheet name=\"多\" sheetId=\"99\" r:id=\"rId10\"/>".repeat(5000)
                        + "</sheets>")));
    put("package-20000-parts.xlsx", many(good(), 20_000));
    put(
        "package-chart-sheet-only.xlsx",
        edited(LINKS, text -> text.replace("/worksheet\"", "/chartsheet\"")));
    put(
        "package-content-types-wrong.xlsx",
        edited(TYPES, text -> text.replace("spreadsheetml", "wordprocessingml")));
    put("package-doubled-entries.xlsx", doubled(xlsx));
    put("package-crc-wrong.xlsx", flippedAtDirectory(xlsx, 16));
    put("package-sizes-wrong.xlsx", flippedAtDirectory(xlsx, 24));
    put("package-method-unknown.xlsx", atDirectory(xlsx, 10, 12));
    put("package-entry-encrypted.xlsx", atDirectory(xlsx, 8, 1));
    put("package-offsets-wrong.xlsx", flippedAtDirectory(xlsx, 42));
    put("package-directory-gone.xlsx", Arrays.copyOf(xlsx, xlsx.length - 200));
    put(
        "package-end-twice.xlsx",
        join(xlsx, Arrays.copyOfRange(xlsx, xlsx.length - 22, xlsx.length)));
    put("package-long-comment.xlsx", commented(xlsx));
    put("package-office-97-in-zip.xlsx", new PackageParts().with("xl/workbook.xls", xls));
  }

  private void writeHostileXml() throws IOException {
    String laughs =
        "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    for (String part : new String[] {WORKBOOK, SHEET, STRINGS, STYLES, LINKS}) {
      String name = part.substring(part.lastIndexOf('/') + 1).replace(".xml", "");
      put(
          "xml-entities-in-" + name + ".xlsx",
          edited(part, text -> afterDeclaration(text, laughs)));
      put(
          "xml-external-entity-in-" + name + ".xlsx",
          edited(
              part,
              text ->
                  afterDeclaration(
                      text, "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")));
      put(
          "xml-external-dtd-in-" + name + ".xlsx",
          edited(
              part,
              text -> afterDeclaration(text, "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/w.dtd\">")));
      put(
          "xml-deep-in-" + name + ".xlsx",
          edited(part, text -> beforeEnd(text, "<a>".repeat(200_000))));
      put(
          "xml-cut-off-in-" + name + ".xlsx",
          edited(part, text -> text.substring(0, text.length() * 2 / 3)));
      put(
          "xml-forbidden-characters-in-" + name + ".xlsx",
          edited(part, text -> beforeEnd(text, "<a>\u0000\u0001\u000B</a>")));
      put(
          "xml-ends-twice-in-" + name + ".xlsx",
          edited(part, text -> text + text.substring(text.lastIndexOf("</"))));
      put(
          "xml-long-comment-in-" + name + ".xlsx",
          edited(part, text -> beforeEnd(text, "<!--" + " ".repeat(8_000_000) + "-->")));
      put(
          "xml-long-attribute-in-" + name + ".xlsx",
          edited(part, text -> beforeEnd(text, "<a b=\"" + "x".repeat(8_000_000) + "\"/>")));
      put(
          "xml-many-attributes-in-" + name + ".xlsx",
          edited(part, text -> beforeEnd(text, "<a" + attributes(50_000) + "/>")));
      put(
          "xml-long-name-in-" + name + ".xlsx",
          edited(part, text -> beforeEnd(text, "<" + "n".repeat(5_000_000) + "/>")));
      put(
          "xml-utf16-" + name + ".xlsx",
          good()
              .with(
                  part,
                  join(
                      new byte[] {(byte) 0xFF, (byte) 0xFE},
                      good().text(part).replace("UTF-8", "UTF-16").getBytes(UTF_16LE))));
      put("xml-bom-" + name + ".xlsx", edited(part, text -> "\uFEFF" + text));
      put(
          "xml-gb18030-" + name + ".xlsx",
          good().with(part, good().text(part).replace("UTF-8", "GB18030").getBytes(GB18030)));
      put(
          "xml-unknown-encoding-" + name + ".xlsx",
          edited(part, text -> text.replace("UTF-8", "X-NONE")));
      put(
          "xml-wrong-encoding-" + name + ".xlsx",
          good().with(part, good().text(part).getBytes(GB18030)));
      put(
          "xml-instructions-in-" + name + ".xlsx",
          edited(part, text -> beforeEnd(text, "<?php system('id') ?>".repeat(100))));
      put(
          "xml-namespaces-in-" + name + ".xlsx",
          edited(part, text -> beforeEnd(text, "<a" + namespaces(20_000) + "/>")));
    }
  }

  private void writeBombs() throws IOException {
    put(
        "bomb-string-100-mb.xlsx",
        edited(
            STRINGS, text -> beforeEnd(text, "<si><t>" + "A".repeat(100_000_000) + "</t></si>")));
    put(
        "bomb-strings-2-million.xlsx",
        edited(STRINGS, text -> beforeEnd(text, "<si><t>abcdefghij</t></si>".repeat(2_000_000))));
    put("bomb-strings-used.xlsx", stringsBomb());
    put("bomb-long-cells.xlsx", withRows(longCells(300)));
    put(
        "bomb-styles.xlsx",
        edited(
            STYLES,
            text ->
                text.replace(
                    "</cellXfs>",
                    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                            .repeat(1_000_000)
                        + "</cellXfs>")));
    put(
        "bomb-formats.xlsx",
        edited(
            STYLES, text -> text.replaceFirst("<numFmts[^>]*>", "<numFmts>" + formats(200_000))));
    put("bomb-empty-rows.xlsx", withRows(emptyRows(1_000_000)));
    put("bomb-empty-styled-cells.xlsx", withRows(styledCells(200_000, 20)));
    put(
        "bomb-columns-to-xfd.xlsx",
        withRows("<row r=\"40\"><c r=\"XFD40\" t=\"inlineStr\"><is><t>远</t></is></c></row>"));
    put("bomb-all-columns-filled.xlsx", withRows(allColumns(200)));
    put("bomb-600000-rows.xlsx", withRows(filledRows(600_000)));
    put(
        "bomb-merges.xlsx",
        edited(
            SHEET,
            text -> text.replaceFirst("<mergeCells[^>]*>", "<mergeCells>" + merges(300_000))));
    put(
        "bomb-merge-whole-sheet.xlsx",
        edited(
            SHEET,
            text ->
                text.replaceFirst(
                    "<mergeCells[^>]*>", "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/>")));
    put(
        "bomb-merge-all-rows.xlsx",
        edited(
            SHEET,
            text ->
                text.replaceFirst(
                    "<mergeCells[^>]*>", "<mergeCells><mergeCell ref=\"A4:A1048576\"/>")));
    put(
        "bomb-hidden-columns.xlsx",
        edited(
            SHEET,
            text ->
                text.replaceFirst(
                    "<cols>", "<cols><col min=\"1\" max=\"2000000000\" hidden=\"1\"/>")));
    put(
        "bomb-validations.xlsx",
        edited(
            SHEET,
            text -> beforeEnd(text, "<dataValidation sqref=\"A1:XFD1048576\"/>".repeat(200_000))));
    put(
        "bomb-conditional-formats.xlsx",
        edited(
            SHEET,
            text ->
                beforeEnd(
                    text,
                    "<conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\"><formula>1</formula></cfRule></conditionalFormatting>"
                        .repeat(100_000))));
    put(
        "bomb-defined-names.xlsx",
        edited(
            WORKBOOK,
            text ->
                text.replace(
                    "</definedNames>",
                    "<definedName name=\"x\">A1</definedName>".repeat(200_000)
                        + "</definedNames>")));
    put("bomb-2-gb.xlsx", zeros(SHEET, 2048));
    put("bomb-ratio.xlsx", zeros("xl/media/image1.png", 600));
    put(
        "bomb-comment-in-sheet.xlsx",
        edited(SHEET, text -> beforeEnd(text, "<!-- -->".repeat(3_000_000))));
  }

  private void writeOddCells() throws IOException {
    put(
        "cells-32767-characters.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\" t=\"inlineStr\"><is><t>"
                + "长".repeat(32_767)
                + "</t></is></c></row>"));
    put(
        "cells-40000-characters.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\" t=\"inlineStr\"><is><t>"
                + "长".repeat(40_000)
                + "</t></is></c></row>"));
    put(
        "cells-string-index-beyond.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\" t=\"s\"><v>99999999</v></c></row>"));
    put(
        "cells-string-index-negative.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\" t=\"s\"><v>-1</v></c></row>"));
    put(
        "cells-string-index-text.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\" t=\"s\"><v>abc</v></c></row>"));
    put(
        "cells-style-beyond.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\" s=\"99999\"><v>1</v></c></row>"));
    put(
        "cells-style-negative.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\" s=\"-5\"><v>1</v></c></row>"));
    put(
        "cells-type-unknown.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\" t=\"zz\"><v>1</v></c></row>"));
    put(
        "cells-number-huge.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\"><v>1E400</v></c><c r=\"D40\"><v>1E999999999</v></c></row>"));
    put(
        "cells-number-nan.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\"><v>NaN</v></c><c r=\"B40\"><v>Infinity</v></c></row>"));
    put(
        "cells-number-long.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\"><v>" + "9".repeat(30_000) + "</v></c></row>"));
    put("cells-number-is-text.xlsx", withRows("<row r=\"40\"><c r=\"A40\"><v>abc</v></c></row>"));
    put(
        "cells-date-far.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"B40\" s=\"27\"><v>9999999999</v></c><c r=\"E40\" s=\"27\"><v>-1</v></c></row>"));
    put("cells-address-beyond.xlsx", withRows("<row r=\"40\"><c r=\"ZZZZ40\"><v>1</v></c></row>"));
    put(
        "cells-address-odd.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"\"><v>1</v></c><c r=\"40\"><v>1</v></c><c r=\"甲1\"><v>1</v></c></row>"));
    put("cells-row-zero.xlsx", withRows("<row r=\"0\"><c><v>1</v></c></row>"));
    put("cells-row-beyond.xlsx", withRows("<row r=\"1048577\"><c><v>1</v></c></row>"));
    put(
        "cells-row-last.xlsx",
        withRows(
            "<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>末</t></is></c></row>"));
    put("cells-row-negative.xlsx", withRows("<row r=\"-7\"><c><v>1</v></c></row>"));
    put(
        "cells-rows-descending.xlsx",
        withRows(
            "<row r=\"60\"><c r=\"A60\"><v>1</v></c></row><row r=\"50\"><c r=\"A50\"><v>1</v></c></row>"));
    put(
        "cells-rows-doubled.xlsx",
        withRows("<row r=\"50\"><c r=\"A50\"><v>1</v></c></row>".repeat(3)));
    put(
        "cells-doubled.xlsx",
        withRows("<row r=\"50\"><c r=\"A50\"><v>1</v></c><c r=\"A50\"><v>2</v></c></row>"));
    put(
        "cells-without-addresses.xlsx",
        edited(SHEET, text -> text.replaceAll(" r=\"[A-Z]*\\d+\"", "")));
    put(
        "cells-errors.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\" t=\"e\"><v>#REF!</v></c><c r=\"B40\" t=\"e\"><v>#NAME?</v></c></row>"));
    put(
        "cells-dde.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\" t=\"str\"><f>cmd|' /C calc'!A0</f><v>1</v></c></row>"));
    put(
        "cells-formula-web.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\" t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:9/\")</f><v>x</v></c></row>"));
    put(
        "cells-formula-without-result.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\"><f>1+1</f></c></row>"));
    put(
        "cells-formula-long.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\"><f>" + "1+".repeat(500_000) + "1</f><v>1</v></c></row>"));
    put(
        "cells-injection.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\" t=\"inlineStr\"><is><t>=HYPERLINK(\"http://127.0.0.1:9/\")</t></is></c></row>"));
    put(
        "cells-line-breaks.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\" t=\"inlineStr\"><is><t>一&#10;2016-12-31 ERROR 伪造&#13;</t></is></c></row>"));
    put(
        "cells-escapes.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\" t=\"inlineStr\"><is><t>_x0000__x001B_[31m_xD800_</t></is></c></row>"));
    put(
        "cells-lone-surrogates.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\" t=\"inlineStr\"><is><t>&#xD800;</t></is></c></row>"));
    put(
        "cells-bidi.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\" t=\"inlineStr\"><is><t>\u202Egpj.exe\u200B</t></is></c></row>"));
    put(
        "cells-emoji.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\" t=\"inlineStr\"><is><t>😀𠮷</t></is></c></row>"));
    put(
        "cells-nested.xlsx",
        withRows("<row r=\"40\"><c r=\"A40\"><c r=\"B40\"><v>1</v></c></c></row>"));
    put(
        "cells-rich-50000-runs.xlsx",
        withRows(
            "<row r=\"40\"><c r=\"A40\" t=\"inlineStr\"><is>"
                + "<r><t>a</t></r>".repeat(50_000)
                + "</is></c></row>"));
  }

  private void writeOddWorkbooks() throws IOException {
    put("book-blank.xlsx", written(new org.apache.poi.xssf.usermodel.XSSFWorkbook()));
    put("book-blank.xls", written(new HSSFWorkbook()));
    put("book-foreign.xlsx", foreign(new org.apache.poi.xssf.usermodel.XSSFWorkbook()));
    put("book-foreign.xls", foreign(new HSSFWorkbook()));
    put(
        "book-without-cover.xlsx",
        edited(WORKBOOK, text -> text.replace("name=\"报送单位\"", "name=\"封面\"")));
    put(
        "book-1904.xlsx",
        edited(WORKBOOK, text -> text.replace("date1904=\"false\"", "date1904=\"true\"")));
    put(
        "book-unit-unknown.xlsx",
        edited(STRINGS, text -> text.replace("220200-009", "999999-999")));
    put(
        "book-template-newer.xlsx",
        edited("xl/worksheets/sheet13.xml", text -> text.replaceFirst("<v>1</v>", "<v>99</v>")));
  }

  private void writeArchives() throws IOException {
    put("zip-two.zip", new PackageParts().with("甲.xlsx", xlsx).with("乙/丙.xls", xls));
    put("zip-gb18030-names.zip", new PackageParts().with("甲.xlsx", xlsx).zipWithNamesIn(GB18030));
    put(
        "zip-latin-names.zip",
        new PackageParts().with("\u00E9.xlsx", xlsx).zipWithNamesIn(ISO_8859_1));
    put(
        "zip-nested.zip",
        new PackageParts().with("里.zip", new PackageParts().with("甲.xlsx", xlsx).zip()));
    put(
        "zip-up.zip",
        new PackageParts()
            .with("../../evil.xlsx", xlsx)
            .with("..\\evil.xlsx", xlsx)
            .with("a/../b.xlsx", xlsx));
    put(
        "zip-absolute.zip",
        new PackageParts()
            .with("/etc/evil.xlsx", xlsx)
            .with("C:\\evil.xlsx", xlsx)
            .with("\\\\host\\evil.xlsx", xlsx));
    put(
        "zip-empty.zip",
        new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    put("zip-folders-only.zip", new PackageParts().with("a/", new byte[0]).with("b/", new byte[0]));
    put("zip-5000-entries.zip", many(new PackageParts(), 5000));
    put("zip-200000-entries.zip", many(new PackageParts(), 200_000));
    put("zip-bomb.zip", zeros("甲.xlsx", 2048));
    put("zip-bombs.zip", manyBombs());
    put(
        "zip-odd-entries.zip",
        new PackageParts()
            .with("甲.pdf", "%PDF-1.4")
            .with("空.xlsx", "")
            .with("__MACOSX/._甲.xlsx", "x")
            .with("~$甲.xlsx", "x")
            .with(".DS_Store", "x")
            .with("Thumbs.db", "x")
            .with("乙\n丙.xlsx", xlsx)
            .with("x".repeat(300) + ".xlsx", xlsx));
    put("zip-encrypted.zip", atDirectory(new PackageParts().with("甲.xlsx", xlsx).zip(), 8, 1));
    put(
        "zip-entry-damaged.zip",
        chanceAt(new PackageParts().with("甲.xlsx", xlsx).stored(), 300, 50));
    put("zip-cut-off.zip", Arrays.copyOf(new PackageParts().with("甲.xlsx", xlsx).zip(), 5000));
    put("zip-named.xlsx", new PackageParts().with("甲.xlsx", xlsx));
    put(
        "zip-doubled-names.zip",
        doubled(new PackageParts().with("甲.xlsx", xlsx).with("乙.xlsx", xlsx).zip()));
  }

  private void writeCompoundFiles() throws IOException {
    put("ole-header-only.xls", Arrays.copyOf(xls, 512));
    put("ole-signature-only.xls", Arrays.copyOf(xls, 8));
    put("ole-table-loops.xls", loopedTable(xls));
    put("ole-sector-size-odd.xls", at(xls, 30, 0xFF));
    put("ole-sector-size-zero.xls", at(xls, 30, 0));
    put("ole-directory-far.xls", intAt(xls, 48, 0x7FFFFFF0));
    put("ole-directory-loops.xls", intAt(xls, 48, 0));
    put("ole-many-tables.xls", intAt(xls, 44, 0x7FFFFFFF));
    put("ole-workbook-empty.xls", compound("Workbook", new byte[0]));
    put("ole-workbook-zeros.xls", compound("Workbook", new byte[10_000]));
    put("ole-workbook-chance.xls", compound("Workbook", chance(new byte[10_000], 3)));
    put("ole-workbook-named-book8.xls", compound("WORKBOOK", stream(xls)));
    put("ole-workbook-in-lower-case.xls", compound("workbook", stream(xls)));
    byte[] records = stream(xls);
    put("ole-biff7-in-workbook.xls", compound("Workbook", at(at(records, 4, 0), 5, 5)));
    put("ole-first-record-unknown.xls", compound("Workbook", at(records, 0, 0x77)));
    put("ole-record-too-long.xls", compound("Workbook", at(at(records, 2, 0xFF), 3, 0xFF)));
    put(
        "ole-strings-counted-wrong.xls",
        compound("Workbook", recordInt(records, 0x00FC, 4, 0x7FFFFFFF)));
    put(
        "ole-strings-counted-negative.xls",
        compound("Workbook", recordInt(records, 0x00FC, 4, -1)));
    put("ole-sheet-beyond.xls", compound("Workbook", recordInt(records, 0x0085, 0, 0x7FFFFFF0)));
    put("ole-sheet-negative.xls", compound("Workbook", recordInt(records, 0x0085, 0, -5)));
    put("ole-sheet-is-globals.xls", compound("Workbook", recordInt(records, 0x0085, 0, 0)));
    put(
        "ole-records-cut-off.xls",
        compound("Workbook", Arrays.copyOf(records, records.length / 2)));
    put("ole-records-doubled.xls", compound("Workbook", join(records, records)));
    put("ole-macros.xls", compound("Workbook", records, "_VBA_PROJECT_CUR", new byte[100]));
  }

  private void writeCutOff() throws IOException {
    for (int twentieth = 1; twentieth < 20; twentieth++) {
      put(
          String.format(java.util.Locale.ROOT, "cut-%02d.xlsx", twentieth),
          Arrays.copyOf(xlsx, xlsx.length * twentieth / 20));
      put(
          String.format(java.util.Locale.ROOT, "cut-%02d.xls", twentieth),
          Arrays.copyOf(xls, xls.length * twentieth / 20));
    }
  }

  private void writeMutated() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      String number = String.format(java.util.Locale.ROOT, "%02d", seed);
      put(
          "mutated-bytes-" + number + ".xlsx",
          chanceAt(xlsx, random.nextInt(xlsx.length - 40), 1 + random.nextInt(8)));
      put(
          "mutated-bytes-" + number + ".xls",
          chanceAt(xls, random.nextInt(xls.length - 40), 1 + random.nextInt(30)));
      PackageParts parts = good();
      String part = parts.any(random);
      String other = parts.any(random);
      switch (seed % 4) {
        case 0 -> parts.bytes(part, bytes -> chanceAt(bytes, random.nextInt(bytes.length), 3));
        case 1 -> parts.bytes(part, bytes -> Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        case 2 -> parts.with(part, parts.text(other));
        default -> parts.without(part);
      }
      put("mutated-parts-" + number + ".xlsx", parts);
      put(
          "mutated-records-" + number + ".xls",
          compound("Workbook", flipped(stream(xls), random, 1 + random.nextInt(20))));
    }
  }

  private void writeOddNames() throws IOException {
    put("名 含 空格 .xlsx", xlsx);
    put("名\n换行.xlsx", xlsx);
    put("名\t制表.xlsx", xlsx);
    put("名\u001B[31m红.xlsx", xlsx);
    put("名\u202Eslx.xlsx", xlsx);
    put("名é.xlsx", xlsx);
    put("名e\u0301.xlsx", xlsx);
    put("名😀𠮷.xlsx", xlsx);
    put("名" + "长".repeat(80) + ".xlsx", xlsx);
    put("=cmd|' !A0.xlsx", xlsx);
    put("-rf.xlsx", xlsx);
    put("%s%n%x$0.xlsx", xlsx);
    put("名'\";DROP TABLE submission;--.xlsx", xlsx);
    put("<b>名&amp;.xlsx", xlsx);
    put("名!里.xlsx", xlsx);
    put("~$锁.xlsx", new byte[165]);
    put(".~lock.锁.xlsx#", "x");
    put("未传完.xlsx.part", xlsx);
    put("未传完.xlsx.crdownload", xlsx);
    put("Thumbs.db", new byte[100]);
    put(".隐藏.xlsx", xlsx);
    Files.createDirectories(folder.resolve("夹 子.xlsx/里面"));
    put("夹 子.xlsx/里面/深.xlsx", xlsx);
    Path deep = folder.resolve("深");
    for (int i = 0; i < 20; i++) {
      deep = deep.resolve("层");
    }
    Files.createDirectories(deep);
    Files.write(deep.resolve("底.xlsx"), xlsx);
    Files.createSymbolicLink(folder.resolve("链接.xlsx"), Path.of("good.xlsx"));
    Files.createSymbolicLink(folder.resolve("链接到外面.xlsx"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(folder.resolve("链接到空.xlsx"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("链接到自己.xlsx"), Path.of("链接到自己.xlsx"));
    Files.createSymbolicLink(folder.resolve("链接到设备.xlsx"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("链接到夹"), Path.of("."));
  }

  // --- how they are spoilt -----------------------------------------------------------------------

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] chance(byte[] bytes, long seed) {
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static byte[] chanceAt(byte[] bytes, int from, int count) {
    byte[] copy = bytes.clone();
    Random random = new Random(from);
    for (int i = from; i < Math.min(copy.length, from + count); i++) {
      copy[i] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static byte[] flipped(byte[] bytes, Random random, int count) {
    byte[] copy = bytes.clone();
    for (int i = 0; i < count; i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static byte[] at(byte[] bytes, int index, int value) {
    byte[] copy = bytes.clone();
    copy[index] = (byte) value;
    return copy;
  }

  private static byte[] intAt(byte[] bytes, int index, int value) {
    byte[] copy = bytes.clone();
    ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(index, value);
    return copy;
  }

  /** Sets a 16-bit field of every record of the central directory of a zip. */
  private static byte[] atDirectory(byte[] zip, int field, int value) {
    byte[] copy = zip.clone();
    for (int i = 0; i + 46 < copy.length; i++) {
      if (copy[i] == 'P' && copy[i + 1] == 'K' && copy[i + 2] == 1 && copy[i + 3] == 2) {
        copy[i + field] = (byte) value;
        copy[i + field + 1] = (byte) (value >> 8);
      }
    }
    return copy;
  }

  private static byte[] flippedAtDirectory(byte[] zip, int field) {
    return atDirectory(zip, field, 0x1234);
  }

  private static byte[] commented(byte[] zip) {
    byte[] copy = join(zip, new byte[65_535]);
    copy[zip.length - 2] = (byte) 0xFF;
    copy[zip.length - 1] = (byte) 0xFF;
    return copy;
  }

  /** The names of all entries made the same, which no program writes. */
  private static byte[] doubled(byte[] zip) {
    String text = new String(zip, ISO_8859_1);
    return text.replace("sheet7.xml", "sheet8.xml")
        .replace(
            new String("乙".getBytes(UTF_8), ISO_8859_1),
            new String("甲".getBytes(UTF_8), ISO_8859_1))
        .getBytes(ISO_8859_1);
  }

  private static String afterDeclaration(String xml, String inserted) {
    int end = xml.indexOf("?>");
    return xml.substring(0, end + 2) + inserted + xml.substring(end + 2);
  }

  private static String beforeEnd(String xml, String inserted) {
    int end = xml.lastIndexOf("</");
    return xml.substring(0, end) + inserted + xml.substring(end);
  }

  private static String attributes(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(" a").append(i).append("=\"1\"");
    }
    return text.toString();
  }

  private static String namespaces(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(" xmlns:n").append(i).append("=\"urn:").append(i).append('"');
    }
    return text.toString();
  }

  private static String formats(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("<numFmt numFmtId=\"")
          .append(1000 + i)
          .append("\" formatCode=\"0.")
          .append("0".repeat(i % 50))
          .append("\"/>");
    }
    return text.toString();
  }

  private static String emptyRows(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 100; i < 100 + count; i++) {
      text.append("<row r=\"").append(i).append("\" s=\"1\" customFormat=\"1\" ht=\"20\"/>");
    }
    return text.toString();
  }

  private static String styledCells(int rows, int columns) {
    StringBuilder text = new StringBuilder();
    for (int row = 100; row < 100 + rows; row++) {
      text.append("<row>");
      text.append("<c s=\"3\"/>".repeat(columns));
      text.append("</row>");
    }
    return text.toString();
  }

  private static String filledRows(int rows) {
    StringBuilder text = new StringBuilder();
    for (int row = 100; row < 100 + rows; row++) {
      text.append("<row><c><v>").append(row).append("</v></c><c><v>1</v></c></row>");
    }
    return text.toString();
  }

  private static String allColumns(int rows) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      text.append("<row>").append("<c><v>1</v></c>".repeat(16_384)).append("</row>");
    }
    return text.toString();
  }

  private static String longCells(int rows) {
    StringBuilder text = new StringBuilder();
    String cell = "长".repeat(32_000);
    for (int row = 100; row < 100 + rows; row++) {
      text.append("<row>");
      for (int column = 0; column < 9; column++) {
        text.append("<c t=\"inlineStr\"><is><t>").append(row).append(cell).append("</t></is></c>");
      }
      text.append("</row>");
    }
    return text.toString();
  }

  private static String merges(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("<mergeCell ref=\"B")
          .append(i * 2 + 4)
          .append(":B")
          .append(i * 2 + 5)
          .append("\"/>");
    }
    return text.toString();
  }

  /** Many long texts, each asked for by a cell. */
  private PackageParts stringsBomb() {
    int first = 3000;
    StringBuilder strings = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      strings.append("<si><t>").append(i).append("长".repeat(5000)).append("</t></si>");
      rows.append("<row><c t=\"s\"><v>").append(first + i).append("</v></c></row>");
    }
    return withRows(rows.toString())
        .edit(STRINGS, text -> beforeEnd(text, "<si><t>x</t></si>".repeat(first) + strings));
  }

  /** A zip with one part of zeros, written as a stream. */
  private byte[] zeros(String name, int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      if (name.startsWith("xl/")) {
        PackageParts good = good().without(name);
        for (String part : good.names()) {
          out.putNextEntry(new ZipEntry(part));
          out.write(good.text(part).getBytes(UTF_8));
        }
      }
      out.putNextEntry(new ZipEntry(name));
      byte[] block = new byte[1024 * 1024];
      Arrays.fill(block, (byte) ' ');
      for (int i = 0; i < megabytes; i++) {
        out.write(block);
      }
    }
    return bytes.toByteArray();
  }

  private byte[] manyBombs() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      byte[] block = new byte[1024 * 1024];
      for (int entry = 0; entry < 40; entry++) {
        out.putNextEntry(new ZipEntry(entry + ".xlsx"));
        for (int i = 0; i < 40; i++) {
          out.write(block);
        }
      }
    }
    return bytes.toByteArray();
  }

  private byte[] many(PackageParts parts, int count) {
    for (int i = 0; i < count; i++) {
      parts.with("多/" + i + ".txt", "x");
    }
    return parts.zip();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] compound(Object... namesAndStreams) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 0; i < namesAndStreams.length; i += 2) {
        files.createDocument(
            new ByteArrayInputStream((byte[]) namesAndStreams[i + 1]), (String) namesAndStreams[i]);
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] stream(byte[] xls) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(xls));
        var in = files.createDocumentInputStream("Workbook")) {
      return in.readAllBytes();
    }
  }

  /** The sector of the first allocation table made to follow itself. */
  private static byte[] loopedTable(byte[] xls) {
    int sector = ByteBuffer.wrap(xls).order(ByteOrder.LITTLE_ENDIAN).getInt(76);
    int table = 512 * (sector + 1);
    byte[] looped = xls;
    for (int i = 0; i < 128; i++) {
      looped = intAt(looped, table + 4 * i, i);
    }
    return looped;
  }

  /** Sets a field of the first record of that kind. */
  private static byte[] recordInt(byte[] records, int kind, int field, int value) {
    ByteBuffer buffer = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 4 < records.length; at += 4 + (buffer.getShort(at + 2) & 0xFFFF)) {
      if ((buffer.getShort(at) & 0xFFFF) == kind) {
        return intAt(records, at + 4 + field, value);
      }
    }
    throw new IllegalStateException("No record of the kind " + kind);
  }

  private byte[] encrypted(EncryptionMode mode) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword("示例密码");
      try (OutputStream contents = encryptor.getDataStream(files)) {
        contents.write(xlsx);
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The sample cannot be encrypted", e);
    }
  }

  private byte[] encryptedXls() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(xls))) {
      return written(book);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] foreign(org.apache.poi.ss.usermodel.Workbook book) {
    book.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("工资表");
    return written(book);
  }

  private static byte[] written(org.apache.poi.ss.usermodel.Workbook book) {
    try (book;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (book.getNumberOfSheets() == 0) {
        book.createSheet("Sheet1");
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
