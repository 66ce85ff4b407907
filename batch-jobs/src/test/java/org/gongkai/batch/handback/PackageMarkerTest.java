package org.gongkai.batch.handback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.rule.FindingCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Workbooks of many kinds, marked by changing their parts: all that is not marked is as it was. */
class PackageMarkerTest {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void whatIsNotMarkedStaysAsItWas(long seed) throws IOException {
    Random chance = new Random(seed);
    Path unit = folder.resolve("unit.xlsx");
    madeUp(chance, unit);
    List<Finding> findings = findings(chance, unit);

    Path marked = marked(unit, findings);

    assertThat(differences(unit, marked, findings)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void partsWithPrefixesAreMarkedTheSame(long seed) throws IOException {
    Random chance = new Random(seed);
    Path plain = folder.resolve("plain.xlsx");
    madeUp(chance, plain);
    Path unit = folder.resolve("unit.xlsx");
    rewrite(plain, unit, PackageMarkerTest::withPrefix);
    List<Finding> findings = findings(chance, unit);

    Path marked = marked(unit, findings);

    assertThat(differences(unit, marked, findings)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void marksOfAnEarlierHandBackGoWithoutATrace(long seed) throws IOException {
    Random chance = new Random(seed);
    Path unit = folder.resolve("unit.xlsx");
    madeUp(chance, unit);
    List<Finding> earlier = findings(chance, unit);
    Path returned = Files.move(marked(unit, earlier), folder.resolve("returned.xlsx"));
    List<Finding> findings = findings(chance, unit);

    Path marked = marked(returned, findings);

    // Cells that were put in to be marked stay, as blank ones.
    Set<String> putIn = new HashSet<>();
    earlier.forEach(f -> putIn.add(f.place().sheet() + "!" + f.place().cell().a1() + " is new"));
    List<String> differences = new ArrayList<>(differences(unit, marked, findings));
    differences.removeAll(putIn);
    assertThat(differences).isEmpty();
    assertThat(parts(marked).keySet()).hasSameSizeAs(parts(returned).keySet());
  }

  @Test
  void answersInSharedTextsAreFound() throws IOException {
    Path unit = folder.resolve("unit.xlsx");
    UnitFile.write(WorkbookFormat.XLSX, unit);
    List<Finding> findings = List.of(finding(Severity.WARNING, "台账", 2, 1));
    Path returned = marked(unit, findings);
    Path answered = folder.resolve("answered.xlsx");
    try (InputStream in = Files.newInputStream(returned);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(answered)) {
      Sheet sheet = workbook.getSheetAt(0);
      for (Row row : sheet) {
        for (int column = row.getFirstCellNum(); column < row.getLastCellNum(); column++) {
          // As Excel saves them: in the list of shared texts.
          String text = row.getCell(column).getStringCellValue();
          row.removeCell(row.getCell(column));
          row.createCell(column).setCellValue(text);
        }
      }
      sheet.getRow(7).getCell(8).setCellValue("确为8月4日收到 <附件>");
      workbook.write(out);
    }

    Path marked = marked(answered, findings);

    try (InputStream in = Files.newInputStream(marked);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheetAt(0).getRow(7).getCell(8).getStringCellValue())
          .isEqualTo("确为8月4日收到 <附件>");
      assertThat(workbook.getNumberOfSheets()).isEqualTo(5);
    }
  }

  @Test
  void inlineTextsOfAStreamedWorkbookStay() throws IOException {
    Path unit = folder.resolve("unit.xlsx");
    try (SXSSFWorkbook workbook = new SXSSFWorkbook();
        OutputStream out = Files.newOutputStream(unit)) {
      Sheet sheet = workbook.createSheet("台账");
      for (int row = 0; row < 300; row++) {
        sheet.createRow(row).createCell(1).setCellValue(" 第" + row + "行 & <其他> ");
      }
      workbook.write(out);
    }
    List<Finding> findings =
        List.of(finding(Severity.ERROR, "台账", 7, 1), finding(Severity.INFO, "台账", 7, 3));

    Path marked = marked(unit, findings);

    assertThat(differences(unit, marked, findings)).isEmpty();
  }

  @Test
  void sheetTooLargeForTheUserModelIsMarkedInPlace() throws IOException {
    Path unit = folder.resolve("unit.xlsx");
    try (SXSSFWorkbook workbook = new SXSSFWorkbook();
        OutputStream out = Files.newOutputStream(unit)) {
      Sheet sheet = workbook.createSheet("台账");
      for (int row = 0; row < 60_000; row++) {
        Row cells = sheet.createRow(row);
        for (int column = 0; column < 8; column++) {
          cells.createCell(column).setCellValue(row * 10 + column);
        }
      }
      workbook.write(out);
    }
    FindingCollector collector = new FindingCollector();
    for (int row = 0; row < 60_000; row += 100) {
      collector.add(finding(Severity.ERROR, "台账", row, 3));
    }
    Path target = folder.resolve("returned.xlsx");

    HandBack.Outcome outcome =
        new HandBack()
            .mark(
                unit,
                WorkbookFormat.XLSX,
                new FileReview(null, null, 2016, collector.finish()),
                target);

    assertThat(outcome).isEqualTo(HandBack.Outcome.MARKED_COPY);
    Map<String, byte[]> parts = parts(target);
    assertThat(new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
        .contains("<c r=\"D101\" t=\"n\" s=\"1\"><v>1003.0</v></c>")
        .contains("<c r=\"D102\" t=\"n\"><v>1013.0</v></c>");
  }

  @Test
  void packageIsAsTheStandardSays() throws Exception {
    Random chance = new Random(7);
    Path unit = folder.resolve("unit.xlsx");
    madeUp(chance, unit);

    Map<String, byte[]> parts = parts(marked(unit, findings(chance, unit)));

    assertThat(parts.keySet()).startsWith("[Content_Types].xml");
    Document types = xml(parts.get("[Content_Types].xml"));
    Set<String> typed = new HashSet<>();
    for (Element override : elements(types, "Override")) {
      assertThat(typed.add(override.getAttribute("PartName"))).isTrue();
      assertThat(parts).containsKey(override.getAttribute("PartName").substring(1));
    }
    Set<String> extensions = new HashSet<>();
    elements(types, "Default").forEach(e -> extensions.add(e.getAttribute("Extension")));
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String name = part.getKey();
      String extension = name.substring(name.lastIndexOf('.') + 1);
      if (!name.equals("[Content_Types].xml")) {
        assertThat(typed.contains("/" + name) || extensions.contains(extension)).as(name).isTrue();
      }
      if (extension.equals("rels")) {
        Set<String> ids = new HashSet<>();
        for (Element relationship : elements(xml(part.getValue()), "Relationship")) {
          assertThat(ids.add(relationship.getAttribute("Id"))).as(name).isTrue();
          String target = relationship.getAttribute("Target");
          if (target.startsWith("/")) {
            assertThat(parts).containsKey(target.substring(1));
          }
        }
      }
      if (name.startsWith("xl/worksheets/sheet")) {
        List<Integer> places = new ArrayList<>();
        NodeList children = xml(part.getValue()).getDocumentElement().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
          if (children.item(i).getNodeType() == Node.ELEMENT_NODE) {
            places.add(SheetSurvey.ORDER.indexOf(children.item(i).getLocalName()));
          }
        }
        assertThat(places).as(name).doesNotContain(-1).isSorted();
      }
      if (extension.equals("vml")) {
        Set<String> shapes = new HashSet<>();
        for (Element shape : elements(xml(part.getValue()), "shape")) {
          assertThat(shapes.add(shape.getAttribute("id"))).as(name).isTrue();
        }
      }
    }
    Set<String> sheetIds = new HashSet<>();
    for (Element sheet : elements(xml(parts.get("xl/workbook.xml")), "sheet")) {
      assertThat(sheetIds.add(sheet.getAttribute("sheetId"))).isTrue();
    }
    for (String list : List.of("fonts", "fills", "borders", "cellXfs")) {
      Element element = elements(xml(parts.get("xl/styles.xml")), list).get(0);
      int children = 0;
      for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
        children += n.getNodeType() == Node.ELEMENT_NODE ? 1 : 0;
      }
      assertThat(element.getAttribute("count")).as(list).isEqualTo(Integer.toString(children));
    }
  }

  @Test
  void sameFileGivesTheSameBytes() throws IOException {
    Path unit = folder.resolve("unit.xlsx");
    madeUp(new Random(3), unit);
    List<Finding> findings = findings(new Random(4), unit);

    byte[] first = Files.readAllBytes(marked(unit, findings));

    assertThat(Files.readAllBytes(marked(unit, findings))).isEqualTo(first);
  }

  @Test
  void sheetsInAnotherOrderAreLeftToTheUserModel() throws IOException {
    Path unit = folder.resolve("unit.xlsx");
    Path odd = folder.resolve("odd.xlsx");
    UnitFile.write(WorkbookFormat.XLSX, unit);
    rewrite(
        unit,
        odd,
        (name, text) ->
            name.equals("xl/worksheets/sheet1.xml")
                ? text.replaceFirst("(<sheetData>.*</sheetData>)(.*)(<pageMargins[^>]*>)", "$3$1$2")
                : text);

    assertLeftToTheUserModel(odd);
  }

  @Test
  void strictWorkbooksAreLeftToTheUserModel() throws IOException {
    Path unit = folder.resolve("unit.xlsx");
    Path strict = folder.resolve("strict.xlsx");
    UnitFile.write(WorkbookFormat.XLSX, unit);
    rewrite(
        unit,
        strict,
        (name, text) ->
            name.equals("xl/styles.xml")
                ? text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                : text);

    assertThatThrownBy(
            () -> mark(strict, List.of(finding(Severity.ERROR, "台账", 1, 1)), folder.resolve("x")))
        .isInstanceOf(UnmarkableException.class)
        .hasMessageStartingWith("A part of another kind: styleSheet");
  }

  private void assertLeftToTheUserModel(Path unit) throws IOException {
    List<Finding> findings = List.of(finding(Severity.ERROR, "台账", 1, 1));
    Path target = folder.resolve("returned.xlsx");

    assertThatThrownBy(() -> mark(unit, findings, target)).isInstanceOf(UnmarkableException.class);
    assertThat(
            new HandBack()
                .mark(unit, WorkbookFormat.XLSX, review(findings), folder.resolve("loaded.xlsx")))
        .isEqualTo(HandBack.Outcome.MARKED_COPY);
  }

  // Made-up workbooks.

  private static void madeUp(Random chance, Path target) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(chance.nextBoolean());
      List<CellStyle> styles = styles(chance, workbook);
      int sheets = 1 + chance.nextInt(4);
      for (int i = 0; i < sheets; i++) {
        fill(chance, workbook.createSheet("表 & " + i), styles);
      }
      workbook.setActiveSheet(sheets - 1);
      Name name = workbook.createName();
      name.setNameName("basis");
      name.setRefersToFormula("'表 & 0'!$A$1:$A$3");
      Name local = workbook.createName();
      local.setNameName("own");
      local.setSheetIndex(sheets - 1);
      local.setRefersToFormula("'表 & " + (sheets - 1) + "'!$B$2");
      if (chance.nextBoolean()) {
        workbook.setSheetHidden(0, sheets > 1);
      }
      try (OutputStream out = Files.newOutputStream(target)) {
        workbook.write(out);
      }
    }
  }

  private static List<CellStyle> styles(Random chance, XSSFWorkbook workbook) {
    List<CellStyle> styles = new ArrayList<>();
    styles.add(workbook.getCellStyleAt(0));
    for (int i = 0; i < 8; i++) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("0." + "0".repeat(i + 1)));
      style.setWrapText(chance.nextBoolean());
      style.setLocked(chance.nextBoolean());
      if (chance.nextBoolean()) {
        style.setFillPattern(any(chance, List.of(FillPatternType.values()).subList(1, 6)));
        style.setFillForegroundColor(
            any(chance, List.of(IndexedColors.values()).subList(10, 30)).getIndex());
      }
      styles.add(style);
    }
    return styles;
  }

  private static void fill(Random chance, Sheet sheet, List<CellStyle> styles) {
    Workbook workbook = sheet.getWorkbook();
    Map<String, Cell> cells = new TreeMap<>();
    for (int row = 0; row < 40; row += 1 + chance.nextInt(3)) {
      Row line = sheet.createRow(row);
      if (chance.nextInt(5) == 0) {
        line.setRowStyle(any(chance, styles));
      }
      if (chance.nextInt(4) == 0) {
        line.setHeightInPoints(10 + chance.nextInt(60));
      }
      for (int column = 0; column < 12; column += 1 + chance.nextInt(3)) {
        Cell cell = line.createCell(column);
        switch (chance.nextInt(7)) {
          case 0 -> cell.setCellValue(chance.nextInt(1_000) / 8.0);
          case 1 -> cell.setCellValue(chance.nextBoolean());
          case 2 -> cell.setCellFormula("SUM(A1:B2)*" + chance.nextInt(9));
          case 3 -> cell.setCellErrorValue((byte) 7);
          case 4 -> cell.setBlank();
          default -> cell.setCellValue("文字 <" + chance.nextInt(30) + "> & \"引号\"\n换行");
        }
        cell.setCellStyle(any(chance, styles));
        cells.put(cell.getAddress().formatAsString(), cell);
      }
    }
    sheet.setDefaultColumnStyle(13, styles.get(3));
    sheet.setColumnWidth(2, 20 * 256);
    sheet.setColumnHidden(4, true);
    sheet.addMergedRegion(new CellRangeAddress(41, 43, 1, 3));
    sheet.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
    sheet.createFreezePane(1, 2);
    sheet.setAutoFilter(new CellRangeAddress(0, 39, 0, 11));
    sheet.addValidationData(
        sheet
            .getDataValidationHelper()
            .createValidation(
                sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {"是"}),
                new CellRangeAddressList(1, 9, 3, 3)));
    if (chance.nextBoolean()) {
      for (Cell cell : List.copyOf(cells.values()).subList(0, 5)) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol1(cell.getColumnIndex());
        anchor.setRow2(cell.getRowIndex() + 3);
        anchor.setCol2(cell.getColumnIndex() + 2);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        XSSFRichTextString text = new XSSFRichTextString("待核实 & 补充");
        if (chance.nextBoolean()) {
          text.applyFont(0, 2, workbook.createFont());
        }
        comment.setString(text);
        comment.setAuthor("王科长");
        cell.setCellComment(comment);
      }
    }
  }

  private static List<Finding> findings(Random chance, Path unit) throws IOException {
    List<String> sheets = new ArrayList<>();
    try (InputStream in = Files.newInputStream(unit);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      findings.add(
          finding(
              any(chance, List.of(Severity.values())),
              any(chance, sheets),
              chance.nextInt(48),
              chance.nextInt(15)));
    }
    return findings;
  }

  private static <T> T any(Random chance, List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  // Marking and comparing.

  private static FileReview review(List<Finding> findings) {
    FindingCollector collector = new FindingCollector();
    findings.forEach(collector::add);
    return new FileReview("示例市教育局", "SL-JYJ", 2016, collector.finish());
  }

  private Path marked(Path unit, List<Finding> findings) throws IOException {
    Path target = folder.resolve("marked.xlsx");
    mark(unit, findings, target);
    return target;
  }

  private static void mark(Path unit, List<Finding> findings, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      new PackageMarker().mark(unit, review(findings), out);
    }
  }

  private static Finding finding(Severity severity, String sheet, int row, int column) {
    return new Finding(
        "some-finding",
        severity,
        new Place(sheet, new CellAddress(row, column)),
        "值",
        "应为",
        new Message("请核对。", "Check this."));
  }

  /** What differs between a unit's file and its marked copy beyond the marks. */
  private static List<String> differences(Path unit, Path marked, List<Finding> findings)
      throws IOException {
    List<String> differences = new ArrayList<>();
    try (InputStream before = Files.newInputStream(unit);
        InputStream after = Files.newInputStream(marked);
        XSSFWorkbook was = new XSSFWorkbook(before);
        XSSFWorkbook is = new XSSFWorkbook(after)) {
      Map<String, Severity> marks = new LinkedHashMap<>();
      for (Finding finding : review(findings).judgement().findings()) {
        Sheet sheet = was.getSheet(finding.place().sheet());
        CellAddress cell = finding.place().cell();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
          if (range.isInRange(cell.row(), cell.column())) {
            cell = new CellAddress(range.getFirstRow(), range.getFirstColumn());
          }
        }
        marks.putIfAbsent(finding.place().sheet() + "!" + cell.a1(), finding.severity());
      }
      compare(differences, "1904", was.isDate1904(), is.isDate1904());
      compare(differences, "sheets", was.getNumberOfSheets() + 2, is.getNumberOfSheets());
      compare(differences, "first sheet", "审核意见", is.getSheetName(0));
      compare(differences, "active", 0, is.getActiveSheetIndex());
      compare(differences, "names", names(was, 0), names(is, 1));
      for (int i = 0; i < was.getNumberOfSheets(); i++) {
        Sheet old = was.getSheetAt(i);
        Sheet now = is.getSheetAt(i + 1);
        compare(differences, "name", old.getSheetName(), now.getSheetName());
        compare(differences, "selected", false, now.isSelected());
        compare(differences, "hidden", was.isSheetHidden(i), is.isSheetHidden(i + 1));
        compare(differences, "merged", old.getMergedRegions(), now.getMergedRegions());
        compare(differences, "titles", old.getRepeatingRows(), now.getRepeatingRows());
        compare(differences, "validations", validations(old), validations(now));
        compare(differences, "column", columns(old), columns(now));
        compare(
            differences,
            "filter",
            was.getSheetAt(i).getCTWorksheet().getAutoFilter() + "",
            is.getSheetAt(i + 1).getCTWorksheet().getAutoFilter() + "");
        Set<String> places = new HashSet<>();
        for (Sheet sheet : List.of(old, now)) {
          sheet.forEach(row -> row.forEach(c -> places.add(c.getAddress().formatAsString())));
        }
        for (String place : places) {
          String full = old.getSheetName() + "!" + place;
          CellAddress address = CellAddress.parse(place);
          compareCells(differences, full, cell(old, address), cell(now, address), marks.get(full));
        }
        for (String mark : marks.keySet()) {
          if (mark.startsWith(old.getSheetName() + "!")) {
            compare(
                differences, mark, true, places.contains(mark.substring(mark.indexOf('!') + 1)));
          }
        }
        old.forEach(
            row -> {
              Row other = now.getRow(row.getRowNum());
              compare(differences, "height", row.getHeight(), other.getHeight());
              compare(differences, "row style", row.isFormatted(), other.isFormatted());
            });
      }
    }
    return differences;
  }

  private static void compareCells(
      List<String> differences, String place, XSSFCell old, XSSFCell now, Severity mark) {
    if (now == null) {
      differences.add(place + " is gone");
      return;
    }
    if (old == null && mark == null) {
      differences.add(place + " is new");
      return;
    }
    if (old != null) {
      compare(differences, place, value(old), value(now));
      compare(differences, place, style(old), style(now));
    } else {
      compare(differences, place, CellType.BLANK, now.getCellType());
    }
    Comment before = old == null ? null : old.getCellComment();
    Comment after = now.getCellComment();
    String text = after == null ? "" : after.getString().getString();
    String own = before == null ? "" : before.getString().getString();
    if (mark == null) {
      compare(differences, place, own, text);
      if (old != null) {
        compare(differences, place, fill(old), fill(now));
      }
    } else {
      compare(differences, place, before == null ? "gongkai" : "王科长", after.getAuthor());
      compare(differences, place, true, text.startsWith(own) && text.contains("请核对。"));
      byte[] colour = MarkColour.of(mark).rgb();
      compare(
          differences,
          place,
          List.of(colour[0], colour[1], colour[2]),
          IntStream.range(0, 3)
              .mapToObj(i -> now.getCellStyle().getFillForegroundXSSFColor().getRGB()[i])
              .toList());
    }
  }

  private static void compare(List<String> differences, String what, Object was, Object is) {
    if (was == null ? is != null : !was.equals(is)) {
      differences.add(what + ": " + was + " → " + is);
    }
  }

  private static XSSFCell cell(Sheet sheet, CellAddress address) {
    Row row = sheet.getRow(address.row());
    return row == null ? null : (XSSFCell) row.getCell(address.column());
  }

  private static String value(XSSFCell cell) {
    String formula = cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
    String raw =
        cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : cell.getRawValue();
    return cell.getCellType() + " " + formula + " " + raw;
  }

  private static String style(XSSFCell cell) {
    CellStyle style = cell.getCellStyle();
    return style.getDataFormatString()
        + style.getWrapText()
        + style.getLocked()
        + style.getFontIndex()
        + style.getBorderTop();
  }

  private static String fill(XSSFCell cell) {
    return Fill.of(cell.getSheet().getWorkbook(), cell.getCellStyle()).text();
  }

  private static List<String> names(Workbook workbook, int shift) {
    return workbook.getAllNames().stream()
        .filter(name -> !name.getRefersToFormula().startsWith("审核意见!"))
        .filter(name -> !name.getRefersToFormula().startsWith("'审核意见'!"))
        .map(
            name ->
                name.getNameName()
                    + "@"
                    + (name.getSheetIndex() < 0 ? -1 : name.getSheetIndex() - shift)
                    + "="
                    + name.getRefersToFormula())
        .toList();
  }

  private static List<String> validations(Sheet sheet) {
    List<String> validations = new ArrayList<>();
    for (DataValidation validation : sheet.getDataValidations()) {
      validations.add(
          validation.getValidationConstraint().getFormula1()
              + List.of(validation.getRegions().getCellRangeAddresses()));
    }
    return validations;
  }

  private static List<String> columns(Sheet sheet) {
    return IntStream.range(0, 20)
        .mapToObj(c -> sheet.getColumnWidth(c) + "/" + sheet.isColumnHidden(c))
        .toList();
  }

  // Packages.

  private static String withPrefix(String name, String text) {
    boolean ours =
        name.startsWith("xl/worksheets/sheet")
            || name.equals("xl/workbook.xml")
            || name.equals("xl/styles.xml")
            || name.startsWith("xl/comments");
    return ours
        ? text.replaceAll("<(/?)(?=[A-Za-z])", "<$1s:")
            .replace("xmlns=\"" + MAIN + "\"", "xmlns:s=\"" + MAIN + "\"")
        : text;
  }

  private static void rewrite(Path from, Path to, BinaryOperator<String> change)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
      for (Map.Entry<String, byte[]> part : parts(from).entrySet()) {
        String text = new String(part.getValue(), StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(change.apply(part.getKey(), text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zip.transferTo(bytes);
        parts.put(entry.getName(), bytes.toByteArray());
      }
    }
    return parts;
  }

  private static Document xml(byte[] part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
