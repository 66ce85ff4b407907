package org.gongkai.batch.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.batch.collect.FileKind;
import org.gongkai.batch.collect.FileSniffer;
import org.gongkai.batch.collect.ReadLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellBookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;
  private final Map<String, String> parts = new LinkedHashMap<>();

  @BeforeEach
  void smallestWorkbook() {
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id='r1' Type='http://x/officeDocument'"
            + " Target='xl/workbook.xml'/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='http://r'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets>"
            + "</workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Type='http://x/worksheet'"
            + " Target='worksheets/sheet1.xml'/><Relationship Id='r2'"
            + " Type='http://x/sharedStrings' Target='/xl/sharedStrings.xml'/></Relationships>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy-mm-dd'/></numFmts>"
            + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>");
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t xml:space='preserve"
            + "'> 丙</t></r><rPh><t>bing</t></rPh></si><si><t>A_x000D_B</t></si></sst>");
    rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>");
  }

  private void rows(String xml) {
    parts.put(SHEET, "<worksheet><sheetData>" + xml + "</sheetData></worksheet>");
  }

  private Path write() throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private List<RawCell> cells() throws Exception {
    return cells(ReadLimits.DEFAULT);
  }

  private List<RawCell> cells(ReadLimits limits) throws Exception {
    return cells(write(), limits);
  }

  private static List<RawCell> cells(Path file, ReadLimits limits) throws Exception {
    List<RawCell> cells = new ArrayList<>();
    try (CellBook book = CellBook.open(file, FileSniffer.sniff(file), limits)) {
      book.read(book.tabs().get(0), row -> cells.addAll(row.cells()));
    }
    return cells;
  }

  private void assertUnreadable(String code) {
    assertThatThrownBy(this::cells)
        .isInstanceOfSatisfying(
            UnreadableWorkbookException.class, e -> assertThat(e.finding().code()).isEqualTo(code));
  }

  @Test
  void everyKindOfCellIsRead() throws Exception {
    rows(
        "<row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2' t='s'><v>2</v></c>"
            + "<c r='C2' t='inlineStr'><is><t>内联</t></is></c><c r='D2'><v>1.50</v></c>"
            + "<c r='E2' s='1'><v>42587</v></c><c r='F2' t='b'><v>1</v></c>"
            + "<c r='G2' t='e'><v>#REF!</v></c><c r='H2'><f>1+1</f><v>2</v></c>"
            + "<c r='I2'><f>1+1</f></c><c r='J2' t='str'><f>x</f><v>结果</v></c>"
            + "<c r='K2' t='str'><f>x</f><v></v></c><c r='L2' s='1'/>"
            + "<c t='inlineStr'><is><t>无地址</t></is></c></row>");
    assertThat(cells())
        .containsExactly(
            RawCell.text(1, 0, "乙 丙"),
            RawCell.text(1, 1, "A\rB"),
            RawCell.text(1, 2, "内联"),
            new RawCell(1, 3, CellKind.NUMBER, "1.5", null),
            new RawCell(1, 4, CellKind.DATE, "2016-08-05", LocalDateTime.of(2016, 8, 5, 0, 0)),
            new RawCell(1, 5, CellKind.BOOLEAN, "TRUE", null),
            new RawCell(1, 6, CellKind.ERROR, "#REF!", null),
            new RawCell(1, 7, CellKind.NUMBER, "2", null),
            new RawCell(1, 8, CellKind.FORMULA_WITHOUT_RESULT, "", null),
            RawCell.text(1, 9, "结果"),
            RawCell.text(1, 12, "无地址"));
  }

  @Test
  void datesCountFrom1904IfTheWorkbookSaysSo() throws Exception {
    parts.computeIfPresent(
        "xl/workbook.xml",
        (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
    rows("<row r='1'><c r='A1' s='1'><v>41125</v></c></row>");
    assertThat(cells()).extracting(RawCell::text).containsExactly("2016-08-05");
  }

  @Test
  void namespacePrefixesAndBackslashesAreTakenAsTheyCome() throws Exception {
    parts.remove(SHEET);
    parts.put(
        "xl\\worksheets\\Sheet1.xml",
        "<x:worksheet xmlns:x='http://y'><x:sheetData><x:row r='1'><x:c r='B1'><x:v>7</x:v></x:c>"
            + "</x:row></x:sheetData></x:worksheet>");
    assertThat(cells()).containsExactly(new RawCell(0, 1, CellKind.NUMBER, "7", null));
  }

  @Test
  void documentTypesAndEntitiesAreRefused() {
    parts.put(
        SHEET,
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row r='1'>"
            + "<c r='A1' t='str'><v>&e;</v></c></row></sheetData></worksheet>");
    assertUnreadable("workbook-abnormal");
  }

  @Test
  void deepXmlIsRefused() {
    rows("<a>".repeat(10_000));
    assertUnreadable("workbook-abnormal");
  }

  @Test
  void hugeAttributeIsRefused() {
    rows("<row r='1'><c r='A1' t='" + "x".repeat(9_000_000) + "'><v>1</v></c></row>");
    assertUnreadable("workbook-abnormal");
  }

  @Test
  void cutOffXmlIsDamaged() {
    parts.put(SHEET, "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v>");
    assertUnreadable("workbook-damaged");
  }

  @Test
  void textThatTheTableDoesNotHaveIsDamage() {
    rows("<row r='1'><c r='A1' t='s'><v>99</v></c></row>");
    assertUnreadable("workbook-damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1048577", "99999999999"})
  void rowOutsideTheSheetIsDamage(String row) {
    rows("<row r='" + row + "'><c><v>1</v></c></row>");
    assertUnreadable("workbook-damaged");
  }

  @Test
  void missingPartsAreDamage() {
    parts.remove(SHEET);
    assertUnreadable("workbook-damaged");
  }

  @Test
  void workbookWithoutSheetsIsSaidSo() {
    parts.put("xl/workbook.xml", "<workbook/>");
    assertUnreadable("workbook-without-sheets");
  }

  @Test
  void linksToOtherFilesAreNotFollowed() {
    parts.computeIfPresent(
        "xl/_rels/workbook.xml.rels",
        (name, xml) -> xml.replace("Id='r1'", "Id='r1' TargetMode='External'"));
    assertUnreadable("workbook-without-sheets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E999999999", "1E400", "NaN", "0x10", "--5"})
  void numbersThatNoSpreadsheetHoldsStayText(String stored) throws Exception {
    rows("<row r='1'><c r='A1'><v>" + stored + "</v></c></row>");
    assertThat(cells()).containsExactly(RawCell.text(0, 0, stored));
  }

  @Test
  void aMillionEmptyFormattedCellsCostNothing() throws Exception {
    StringBuilder xml = new StringBuilder("<row r='1'><c r='A1'><v>1</v></c></row>");
    for (int row = 2; row < 200_000; row++) {
      xml.append("<row r='").append(row).append("' s='1'><c r='A").append(row);
      xml.append("' s='1'/><c r='XFD").append(row).append("' s='1'/></row>");
    }
    rows(xml.toString());
    assertThat(cells()).hasSize(1);
  }

  @Test
  void inflatedBytesAreLimited() {
    rows("<row r='1'><c r='A1' t='str'><v>" + " ".repeat(3_000_000) + "</v></c></row>");
    assertThatThrownBy(() -> cells(ReadLimits.DEFAULT.withInflatedBytes(1024 * 1024)))
        .isInstanceOfSatisfying(
            UnreadableWorkbookException.class,
            e -> assertThat(e.finding().code()).isEqualTo("workbook-inflates-too-far"));
  }

  @Test
  void cellsAreCutAtTheirLimit() throws Exception {
    rows("<row r='1'><c r='A1' t='str'><v>" + "长".repeat(40_000) + "</v></c></row>");
    assertThat(cells().get(0).text()).hasSize(32_767);
  }

  @Test
  void hugeTableOfTextsIsSpooledAndReadInAnyOrder() throws Exception {
    int texts = 120_000;
    StringBuilder table = new StringBuilder("<sst>");
    for (int i = 0; i < texts; i++) {
      table.append("<si><t>文").append(i).append("x".repeat(i % 50)).append("</t></si>");
    }
    parts.put("xl/sharedStrings.xml", table.append("</sst>").toString());
    StringBuilder xml = new StringBuilder();
    int[] wanted = {5, texts - 1, texts - 2, 60_000, 100_017, 100_016, 119_000, 0, texts - 1};
    for (int i = 0; i < wanted.length; i++) {
      xml.append("<row r='").append(i + 1).append("'><c t='s'><v>").append(wanted[i]);
      xml.append("</v></c></row>");
    }
    rows(xml.toString());
    List<String> expected = new ArrayList<>();
    for (int index : wanted) {
      expected.add("文" + index + "x".repeat(index % 50));
    }
    assertThat(cells()).extracting(RawCell::text).containsExactlyElementsOf(expected);
  }

  @Test
  void mergesAreFoundWithoutParsing() throws Exception {
    parts.computeIfPresent(
        SHEET,
        (name, xml) ->
            xml.replace(
                "</worksheet>",
                "<mergeCells count='2'><mergeCell ref='A1:B2'/><mergeCell ref=\"C3:C9\"/>"
                    + "</mergeCells></worksheet>"));
    try (CellBook book = CellBook.open(write(), FileKind.XLSX, ReadLimits.DEFAULT)) {
      SheetTab tab = book.tabs().get(0);
      List<CellRange> parsed = book.read(tab, row -> true).merges();
      assertThat(parsed)
          .containsExactly(new CellRange(0, 0, 1, 1), new CellRange(2, 2, 8, 2))
          .isEqualTo(book.merges(tab));
    }
  }

  @Test
  void textWithSeparatorsInGb18030IsATable() throws Exception {
    Path file = folder.resolve("a.xls");
    Files.write(file, "登记编号,收到日期\nT-1,2016-08-03\n".getBytes(Charset.forName("GB18030")));
    assertThat(cells(file, ReadLimits.DEFAULT))
        .extracting(RawCell::text)
        .containsExactly("登记编号", "收到日期", "T-1", "2016-08-03");
  }

  @Test
  void webPageIsATablePerTable() throws Exception {
    Path file = folder.resolve("a.xls");
    Files.writeString(
        file,
        "<html><meta charset='utf-8'><p>投诉举报台账</p><table><tr><td rowspan=2>甲<td>乙<td>丙</tr>"
            + "<tr><td>丁</td></tr></table></html>");
    assertThat(cells(file, ReadLimits.DEFAULT))
        .containsExactly(
            RawCell.text(0, 0, "甲"),
            RawCell.text(0, 1, "乙"),
            RawCell.text(0, 2, "丙"),
            RawCell.text(1, 1, "丁"));
  }
}
