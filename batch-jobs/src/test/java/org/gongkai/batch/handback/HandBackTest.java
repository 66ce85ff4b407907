package org.gongkai.batch.handback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.rule.FindingCollector;
import org.gongkai.rule.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandBackTest {

  private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);
  private static final String RED = "rgb:FFC8CE";
  private static final String YELLOW = "rgb:FFEC9D";
  private static final String BLUE = "rgb:DDECF8";

  private static final Finding LATE =
      finding(
          "request-reply-late",
          Severity.ERROR,
          "台账!C2",
          "2016-09-28",
          "2016-08-24以前",
          "答复超过15个工作日；请核对日期，确已延期的填写告知延期日期。");
  private static final Finding DOUBTFUL =
      finding("date-doubtful", Severity.WARNING, "台账!B3", "2016-08-04", "", "请核对收到日期。");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void cellsAreMarkedAndSayWhatIsWrong(WorkbookFormat format) throws IOException {
    try (Workbook marked = marked(format, LATE, DOUBTFUL)) {
      assertThat(fill(marked, "台账!C2")).isEqualTo(RED);
      assertThat(fill(marked, "台账!B3")).isEqualTo(YELLOW);
      assertThat(cell(marked, "台账!B3").getCellComment().getAuthor()).isEqualTo("gongkai");
      assertThat(comment(marked, "台账!B3")).isEqualTo("【gongkai 审核意见】\n[警告] 请核对收到日期。");
      assertThat(fill(marked, "台账!B2")).isEqualTo("none");
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void firstSheetListsEveryFindingWithALinkToItsCell(WorkbookFormat format) throws IOException {
    try (Workbook marked =
        marked(
            format,
            DOUBTFUL,
            finding("late-file", Severity.WARNING, "", "", "", "本次报送晚于规定时间。"),
            finding("sheet-empty", Severity.ERROR, "依据!", "", "", "台账是空的。"),
            LATE)) {
      assertThat(sheetNames(marked)).startsWith("审核意见", "台账", "依据", "隐藏");
      assertThat(marked.getActiveSheetIndex()).isZero();
      assertThat(
              IntStream.range(0, marked.getNumberOfSheets())
                  .filter(i -> marked.getSheetAt(i).isSelected())
                  .toArray())
          .containsExactly(0);
      Sheet sheet = marked.getSheetAt(0);
      assertThat(shown(sheet.getRow(0)).get(0)).isEqualTo("审核意见");
      assertThat(shown(sheet.getRow(1)).get(0)).isEqualTo("单位：示例市教育局（SL-JYJ）　　年度：2016年度");
      assertThat(shown(sheet.getRow(2)).get(0)).isEqualTo("结论：已退回，请修改后重新报送");
      assertThat(shown(sheet.getRow(3)).get(0)).isEqualTo("问题数量：错误 2 处　　警告 2 处　　提示 0 处");
      assertThat(shown(sheet.getRow(6)))
          .containsExactly("序号", "严重程度", "工作表", "单元格", "填报内容", "应为", "问题与改法", "编码", "说明");
      assertThat(shown(sheet.getRow(7)))
          .containsExactly("1", "错误", "依据", "—", "", "", "台账是空的。", "sheet-empty", "");
      assertThat(shown(sheet.getRow(8)))
          .containsExactly(
              "2",
              "错误",
              "台账",
              "C2",
              "2016-09-28",
              "2016-08-24以前",
              "答复超过15个工作日；请核对日期，确已延期的填写告知延期日期。",
              "request-reply-late",
              "");
      assertThat(shown(sheet.getRow(9)))
          .containsExactly("3", "警告", "（整个文件）", "—", "", "", "本次报送晚于规定时间。", "late-file", "");
      assertThat(shown(sheet.getRow(10)).subList(0, 5))
          .containsExactly("4", "警告", "台账", "B3", "2016-08-04");
      assertThat(sheet.getRow(8).getCell(3).getHyperlink().getAddress()).isEqualTo("'台账'!C2");
      assertThat(sheet.getRow(9).getCell(3).getHyperlink()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void allElseStaysAsTheUnitMadeIt(WorkbookFormat format) throws IOException {
    try (Workbook unit = open(unitFile(format));
        Workbook marked = marked(format, LATE, DOUBTFUL)) {
      Sheet before = unit.getSheet("台账");
      Sheet after = marked.getSheet("台账");

      assertThat(cell(marked, "台账!D2").getCellFormula())
          .isEqualTo("COUNTA(A2:A3)+依据!A1+SUM(basis)");
      assertThat(cell(marked, "台账!D2").getNumericCellValue()).isEqualTo(16);
      assertThat(marked.getName("basis").getRefersToFormula()).isEqualTo("依据!$A$1:$A$3");
      marked.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(cell(marked, "台账!D2").getNumericCellValue()).isEqualTo(16);
      assertThat(after.getMergedRegions()).isEqualTo(before.getMergedRegions());
      assertThat(after.getColumnWidth(1)).isEqualTo(5_000);
      assertThat(after.getRepeatingRows()).isEqualTo(before.getRepeatingRows());
      assertThat(after.getDataValidations()).hasSize(1);
      assertThat(after.getDataValidations().get(0).getValidationConstraint().getFormula1())
          .isEqualTo("basis");
      assertThat(after.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 1);
      assertThat(after.getProtect()).isTrue();
      assertThat(marked.getSheetVisibility(3)).isEqualTo(SheetVisibility.HIDDEN);
      CellStyle style = cell(marked, "台账!C2").getCellStyle();
      assertThat(style.getDataFormatString()).isEqualTo("yyyy-mm-dd");
      assertThat(marked.getFontAt(style.getFontIndex()).getFontName()).isEqualTo("楷体");
      assertThat(marked.getFontAt(style.getFontIndex()).getItalic()).isTrue();
      assertThat(fill(marked, "台账!C3")).isEqualTo(fill(unit, "台账!C3")).isNotEqualTo("none");
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void originalIsOnlyRead(WorkbookFormat format) throws IOException {
    Path unit = unitFile(format);
    byte[] before = Files.readAllBytes(unit);

    marked(format, LATE).close();

    assertThat(Files.readAllBytes(unit)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void ownCommentStandsAboveOurs(WorkbookFormat format) throws IOException {
    try (Workbook marked = marked(format, LATE)) {
      assertThat(cell(marked, "台账!C2").getCellComment().getAuthor()).isEqualTo("王科长");
      assertThat(comment(marked, "台账!C2"))
          .isEqualTo(
              """
              待核实
              ———————————
              【gongkai 审核意见】
              [错误] 答复超过15个工作日；请核对日期，确已延期的填写告知延期日期。
              应为：2016-08-24以前\
              """);
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void marksOfAnEarlierHandBackAreTakenAwayFirst(WorkbookFormat format) throws IOException {
    marked(format, LATE, DOUBTFUL).close();
    Path again = folder.resolve("again" + format.extension());

    new HandBack()
        .mark(
            target(format),
            format,
            review(finding("number-missing", Severity.ERROR, "台账!A3", "YS-002", "", "编号有误。")),
            again);

    try (Workbook unit = open(unitFile(format));
        Workbook workbook = open(again)) {
      assertThat(sheetNames(workbook)).containsExactly("审核意见", "台账", "依据", "隐藏", "_gongkai_marks");
      assertThat(workbook.getSheetVisibility(4)).isEqualTo(SheetVisibility.VERY_HIDDEN);
      for (String place : List.of("台账!B2", "台账!B3", "台账!C2", "台账!C3")) {
        assertThat(fill(workbook, place)).as(place).isEqualTo(fill(unit, place));
      }
      assertThat(fill(workbook, "台账!A3")).isEqualTo(RED);
      assertThat(cell(workbook, "台账!B3").getCellComment()).isNull();
      assertThat(comment(workbook, "台账!C2")).isEqualTo("待核实");
      assertThat(shown(workbook.getSheetAt(0).getRow(7)).get(7)).isEqualTo("number-missing");
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void marksAreFoundAfterRowsMoved(WorkbookFormat format) throws IOException {
    marked(format, LATE, DOUBTFUL).close();
    Path moved = folder.resolve("moved" + format.extension());
    try (Workbook workbook = open(target(format));
        OutputStream out = Files.newOutputStream(moved)) {
      workbook.getSheet("台账").shiftRows(1, 2, 1);
      workbook.write(out);
    }
    Path again = folder.resolve("again" + format.extension());

    new HandBack().mark(moved, format, review(DOUBTFUL), again);

    try (Workbook unit = open(unitFile(format));
        Workbook workbook = open(again)) {
      assertThat(fill(workbook, "台账!C3")).isEqualTo(fill(unit, "台账!C2"));
      assertThat(fill(workbook, "台账!B4")).isEqualTo("none");
      assertThat(comment(workbook, "台账!C3")).isEqualTo("待核实");
      assertThat(fill(workbook, "台账!B3")).isEqualTo(YELLOW);
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void answersToTheSameFindingAreKept(WorkbookFormat format) throws IOException {
    marked(format, DOUBTFUL).close();
    Path answered = folder.resolve("answered" + format.extension());
    try (Workbook workbook = open(target(format));
        OutputStream out = Files.newOutputStream(answered)) {
      workbook.getSheetAt(0).getRow(7).getCell(8).setCellValue("确为8月4日收到。");
      workbook.write(out);
    }
    Path again = folder.resolve("again" + format.extension());

    new HandBack().mark(answered, format, review(DOUBTFUL, LATE), again);

    try (Workbook workbook = open(again)) {
      assertThat(shown(workbook.getSheetAt(0).getRow(7)).get(8)).isEmpty();
      assertThat(shown(workbook.getSheetAt(0).getRow(8)).get(8)).isEqualTo("确为8月4日收到。");
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void gravestFindingOfACellGivesTheColour(WorkbookFormat format) throws IOException {
    try (Workbook marked =
        marked(
            format,
            finding("a", Severity.INFO, "台账!A2", "", "", "甲。"),
            finding("b", Severity.WARNING, "台账!A2", "", "", "乙。"),
            finding("c", Severity.INFO, "台账!A3", "", "", "丙。"))) {
      assertThat(fill(marked, "台账!A2")).isEqualTo(YELLOW);
      assertThat(fill(marked, "台账!A3")).isEqualTo(BLUE);
      assertThat(comment(marked, "台账!A2")).isEqualTo("【gongkai 审核意见】\n[警告] 乙。\n[提示] 甲。");
      assertThat(shown(marked.getSheetAt(0).getRow(2)).get(0)).isEqualTo("结论：已接收，有提醒");
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void mergedHiddenMissingAndUnknownPlacesAreHandled(WorkbookFormat format) throws IOException {
    try (Workbook marked =
        marked(
            format,
            finding("a", Severity.ERROR, "台账!B5", "", "", "合并。"),
            finding("b", Severity.ERROR, "隐藏!A1", "", "", "隐藏。"),
            finding("c", Severity.ERROR, "没有的表!A1", "", "", "缺表。"),
            finding("d", Severity.ERROR, "台账!E9", "", "", "空格。"))) {
      assertThat(fill(marked, "台账!A5")).isEqualTo(RED);
      assertThat(fill(marked, "隐藏!A1")).isEqualTo(RED);
      assertThat(fill(marked, "台账!E9")).isEqualTo(RED);
      assertThat(cell(marked, "台账!E9").getCellType()).isEqualTo(CellType.BLANK);
      assertThat(cell(marked, "台账!E9").getCellStyle().getDataFormatString())
          .isEqualTo("yyyy-mm-dd");
      List<List<String>> rows =
          IntStream.rangeClosed(7, 10)
              .mapToObj(row -> shown(marked.getSheetAt(0).getRow(row)).subList(2, 4))
              .toList();
      assertThat(rows)
          .containsExactly(
              List.of("台账", "B5"),
              List.of("台账", "E9"),
              List.of("没有的表", "A1"),
              List.of("隐藏（已隐藏）", "A1"));
      assertThat(marked.getSheetAt(0).getRow(9).getCell(3).getHyperlink()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void whatLooksLikeAFormulaIsWrittenAsText(WorkbookFormat format) throws IOException {
    for (String value : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1")) {
      try (Workbook marked =
          marked(format, finding("a", Severity.ERROR, "台账!A2", value, value, value + "。"))) {
        for (int column = 4; column <= 6; column++) {
          Cell cell = marked.getSheetAt(0).getRow(7).getCell(column);
          assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
          assertThat(cell.getStringCellValue()).startsWith(value);
          assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void countsAreExactWhereNotAllAreListed(WorkbookFormat format) throws IOException {
    FindingCollector collector = new FindingCollector();
    for (int row = 2; row < 1_002; row++) {
      collector.add(finding("value-missing", Severity.ERROR, "台账!A" + row, "", "", "没有填。"));
    }
    collector.add(DOUBTFUL);
    try (Workbook marked = marked(format, collector.finish())) {
      Sheet sheet = marked.getSheetAt(0);
      assertThat(shown(sheet.getRow(3)).get(0)).isEqualTo("问题数量：错误 1000 处　　警告 1 处　　提示 0 处");
      assertThat(shown(sheet.getRow(5)).get(0))
          .isEqualTo("同类问题较多的没有全部列出：共 1001 处，下面列出 201 处，各类问题的准确数量见表末。");
      int last = sheet.getLastRowNum();
      assertThat(shown(sheet.getRow(last - 1))).containsExactly("警告", "date-doubtful", "1", "1");
      assertThat(shown(sheet.getRow(last))).containsExactly("错误", "value-missing", "1000", "200");
      assertThat(fill(marked, "台账!A201")).isEqualTo(RED);
      assertThat(marked.getSheet("台账").getRow(201)).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void sameFileAndFindingsGiveTheSameBytes(WorkbookFormat format) throws IOException {
    marked(format, LATE, DOUBTFUL).close();
    byte[] first = Files.readAllBytes(target(format));

    marked(format, LATE, DOUBTFUL).close();

    assertThat(Files.readAllBytes(target(format))).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void fileThatCannotBeTakenApartGetsTheListAlone(WorkbookFormat format) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken"), "<table><tr><td>1</td></tr></table>");

    HandBack.Outcome outcome = new HandBack().mark(broken, format, review(LATE), target(format));

    assertThat(outcome).isEqualTo(HandBack.Outcome.FINDINGS_ONLY);
    try (Workbook list = open(target(format))) {
      assertThat(sheetNames(list)).containsExactly("审核意见");
      assertThat(shown(list.getSheetAt(0).getRow(7)).subList(0, 4))
          .containsExactly("1", "错误", "台账", "C2");
    }
  }

  @Test
  void unitsOwnSheetOfThatNameStays() throws IOException {
    Path unit = unitFile(WorkbookFormat.XLSX);
    Path own = folder.resolve("own.xlsx");
    try (Workbook workbook = open(unit);
        OutputStream out = Files.newOutputStream(own)) {
      workbook.createSheet("审核意见").createRow(0).createCell(0).setCellValue("处室意见");
      workbook.write(out);
    }

    new HandBack().mark(own, WorkbookFormat.XLSX, review(LATE), target(WorkbookFormat.XLSX));

    try (Workbook marked = open(target(WorkbookFormat.XLSX))) {
      assertThat(sheetNames(marked)).startsWith("审核意见2", "台账");
      assertThat(shown(marked.getSheet("审核意见").getRow(0))).containsExactly("处室意见");
    }
  }

  @Test
  void nothingIsHandedBackWithoutAReason() {
    Judgement nothing = new FindingCollector().finish();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FileReview(null, null, null, nothing))
        .withMessage("A hand-back needs at least one finding");
  }

  private Workbook marked(WorkbookFormat format, Finding... findings) throws IOException {
    return marked(format, review(findings).judgement());
  }

  private Workbook marked(WorkbookFormat format, Judgement judgement) throws IOException {
    FileReview review = new FileReview("示例市教育局", "SL-JYJ", 2016, judgement);
    HandBack.Outcome outcome =
        new HandBack().mark(unitFile(format), format, review, target(format));
    assertThat(outcome).isEqualTo(HandBack.Outcome.MARKED_COPY);
    return open(target(format));
  }

  private static FileReview review(Finding... findings) {
    FindingCollector collector = new FindingCollector();
    for (Finding finding : findings) {
      collector.add(finding);
    }
    return new FileReview("示例市教育局", "SL-JYJ", 2016, collector.finish());
  }

  private Path unitFile(WorkbookFormat format) throws IOException {
    Path file = folder.resolve("unit" + format.extension());
    if (!Files.exists(file)) {
      UnitFile.write(format, file);
    }
    return file;
  }

  private Path target(WorkbookFormat format) {
    return folder.resolve("returned" + format.extension());
  }

  private static Workbook open(Path file) throws IOException {
    return WorkbookFactory.create(Files.newInputStream(file));
  }

  /**
   * @param place {@code 台账!C2}, a sheet as in {@code 台账!}, or empty for the file
   */
  private static Finding finding(
      String code, Severity severity, String place, String value, String expected, String chinese) {
    int at = place.indexOf('!');
    Place where =
        at < 0
            ? Place.FILE
            : at == place.length() - 1
                ? Place.sheet(place.substring(0, at))
                : new Place(place.substring(0, at), CellAddress.parse(place.substring(at + 1)));
    return new Finding(
        code, severity, where, value, expected, new Message(chinese, "An English sentence."));
  }

  private static Cell cell(Workbook workbook, String place) {
    int at = place.indexOf('!');
    CellAddress address = CellAddress.parse(place.substring(at + 1));
    return workbook
        .getSheet(place.substring(0, at))
        .getRow(address.row())
        .getCell(address.column());
  }

  private static String comment(Workbook workbook, String place) {
    return cell(workbook, place).getCellComment().getString().getString();
  }

  private static String fill(Workbook workbook, String place) {
    return Fill.of(workbook, cell(workbook, place).getCellStyle()).foreground();
  }

  /** What a clerk sees in a row; the columns with the keys of the entries are hidden. */
  private static List<String> shown(Row row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      if (!row.getSheet().isColumnHidden(cell.getColumnIndex())) {
        texts.add(SHOWN.formatCellValue(cell));
      }
    }
    return texts;
  }

  private static List<String> sheetNames(Workbook workbook) {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetName)
        .toList();
  }
}
