package org.gongkai.batch.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.Choice;
import org.gongkai.form.FormLine;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.RequestOutcome;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WorkbookLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateWriterTest {

  private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void sheetsStandInTheOrderOfTheManual(WorkbookFormat format) throws IOException {
    try (Workbook workbook = template(2016, format)) {
      assertThat(sheetNames(workbook))
          .containsExactly(
              "填表说明",
              "报送单位",
              "任务进展",
              "主动公开台账",
              "依申请公开台账",
              "解读回应台账",
              "复议诉讼台账",
              "投诉举报台账",
              "建议提案台账",
              "工作保障",
              "统计表",
              "目录事项",
              "_gongkai",
              "_gongkai_lists");
      assertThat(workbook.getSheetVisibility(12)).isEqualTo(SheetVisibility.HIDDEN);
      assertThat(workbook.getSheetVisibility(13)).isEqualTo(SheetVisibility.VERY_HIDDEN);
      assertThat(workbook.getActiveSheetIndex()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void eachLedgerHasTheColumnsOfItsRecord(WorkbookFormat format) throws IOException {
    try (Workbook workbook = template(2016, format)) {
      for (Ledger ledger : Ledger.values()) {
        List<ColumnSpec> columns = SheetSchema.of(ledger).columns();
        Sheet sheet = workbook.getSheet(ledger.sheet());

        assertThat(shown(sheet.getRow(2)))
            .containsExactlyElementsOf(columns.stream().map(ColumnSpec::header).toList());
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        for (ColumnSpec column : columns) {
          assertThat(sheet.getColumnWidth(column.index())).isEqualTo(column.width() * 256);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void closedListsAreDropDownsAndDatesAreShownAsDates(WorkbookFormat format) throws IOException {
    try (Workbook workbook = template(2016, format)) {
      for (Ledger ledger : Ledger.values()) {
        Sheet sheet = workbook.getSheet(ledger.sheet());
        for (ColumnSpec column : SheetSchema.of(ledger).columns()) {
          switch (column.type()) {
            case CHOICE ->
                assertThat(dropDown(sheet, 5_000, column.index()))
                    .as(column.toString())
                    .isEqualTo(
                        column.header().equals("答复结果")
                            ? labels(RequestOutcome.listForYear(2016))
                            : labels(column.choices()));
            case DATE ->
                assertThat(sheet.getColumnStyle(column.index()).getDataFormatString())
                    .isEqualTo("yyyy-mm-dd");
            case DATE_TIME ->
                assertThat(sheet.getColumnStyle(column.index()).getDataFormatString())
                    .isEqualTo("yyyy-mm-dd hh:mm");
            case TEXT ->
                assertThat(sheet.getColumnStyle(column.index()).getDataFormatString())
                    .isEqualTo("@");
            case NUMBER ->
                assertThat(sheet.getColumnStyle(column.index()).getDataFormatString())
                    .isIn("General", "0.00##");
          }
        }
      }
    }
  }

  @Test
  void outcomesFollowTheFormOfTheYear() throws IOException {
    int outcome = SheetSchema.of(Ledger.REQUESTS).get("outcome").index();
    try (Workbook last = template(2018, WorkbookFormat.XLSX);
        Workbook first = template(2019, WorkbookFormat.XLSX)) {
      assertThat(dropDown(last.getSheet("依申请公开台账"), 3, outcome)).contains("同意公开");
      assertThat(dropDown(first.getSheet("依申请公开台账"), 3, outcome))
          .isEqualTo(labels(RequestOutcome.listForYear(2019)));
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void tasksOfTheUnitAreFilledIn(WorkbookFormat format) throws IOException {
    try (Workbook workbook = template(2016, format)) {
      Sheet sheet = workbook.getSheet("任务进展");

      assertThat(shown(sheet.getRow(3)).subList(0, 5))
          .containsExactly("11", "推进教育信息公开", "公开招生政策、招生计划和录取结果。", "牵头", "2016-10-31");
      assertThat(sheet.getRow(3).getCell(4).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2016, 10, 31, 0, 0));
      assertThat(shown(sheet.getRow(4)).subList(0, 5))
          .containsExactly("37", "加强督促检查", "将政务公开纳入绩效考核。", "落实", "");
      assertThat(sheet.getRow(4).getCell(4).getCellComment().getString().getString())
          .isEqualTo("完成时限（原文）：长期坚持");
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void coverNamesTheUnitAndTheHiddenSheetTheTemplate(WorkbookFormat format) throws IOException {
    try (Workbook workbook = template(2016, format)) {
      Sheet cover = workbook.getSheet("报送单位");
      assertThat(shown(cover.getRow(2))).containsExactly("项目", "填报值", "计量单位", "填写说明");
      assertThat(shown(cover.getRow(3)).subList(0, 2)).containsExactly("单位编码", "SL-JYJ");
      assertThat(shown(cover.getRow(4)).subList(0, 2)).containsExactly("单位名称", "示例市教育局");
      assertThat(shown(cover.getRow(5)).subList(0, 3)).containsExactly("报送年度", "2016", "年");
      assertThat(column(cover, 0))
          .containsSubsequence("零报告声明", "台账", "主动公开台账", "建议提案台账", "汇总所含单位", "序号");

      Sheet hidden = workbook.getSheet(WorkbookLayout.HIDDEN_SHEET);
      assertThat(shown(hidden.getRow(0))).containsExactly("模板版本", "1");
      assertThat(shown(hidden.getRow(1))).containsExactly("单位编码", "SL-JYJ");
      assertThat(shown(hidden.getRow(2))).containsExactly("报送年度", "2016");
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void formHasTheLinesOfTheYear(WorkbookFormat format) throws IOException {
    List<FormLine> lines = StatisticalForm.forYear(2016).lines();
    try (Workbook workbook = template(2016, format)) {
      Sheet sheet = workbook.getSheet("统计表");

      assertThat(shown(sheet.getRow(0)).get(0)).isEqualTo("政府信息公开情况统计表（2016年度）");
      assertThat(column(sheet, 0).subList(3, 3 + lines.size()))
          .isEqualTo(lines.stream().map(FormLine::code).toList());
      assertThat(column(sheet, 1).subList(3, 3 + lines.size()))
          .isEqualTo(lines.stream().map(FormLine::label).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void tablesStandAsTheyArePrinted(WorkbookFormat format) throws IOException {
    try (Workbook workbook = template(2023, format)) {
      Sheet sheet = workbook.getSheet("统计表");
      List<String> merged =
          sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString).toList();
      // Table three: title, corner over three rows, the vertical label over 22, a group over 8.
      assertThat(text(sheet, "A19")).isEqualTo("三、收到和处理政府信息公开申请情况");
      assertThat(text(sheet, "A20")).isEqualTo("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
      assertThat(text(sheet, "F20")).isEqualTo("申请人情况");
      assertThat(text(sheet, "A25")).isEqualTo("三、本年度办理结果");
      assertThat(text(sheet, "B27")).isEqualTo("（三）不予公开");
      assertThat(text(sheet, "C27")).isEqualTo("1.属于国家秘密");
      assertThat(merged)
          .contains("A20:E22", "F20:L20", "G21:K21", "L21:L22", "A25:A46", "B27:B34", "C27:E27")
          .contains("A23:E23", "B46:E46", "A47:E47");
      // Table four: one line of fifteen figures below three rows of headings.
      assertThat(text(sheet, "A50")).isEqualTo("行政复议");
      assertThat(text(sheet, "F52")).isEqualTo("结果维持");
      assertThat(merged).contains("A50:E50", "F50:O50", "F51:J51", "K51:O51");
      assertThat(sheet.getRow(24).getCell(0).getCellStyle().getRotation()).isEqualTo((short) 255);
    }
  }

  private static String text(Sheet sheet, String cell) {
    CellAddress address = new CellAddress(cell);
    return sheet.getRow(address.getRow()).getCell(address.getColumn()).getStringCellValue();
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void catalogueItemsAreListedAndOffered(WorkbookFormat format) throws IOException {
    try (Workbook workbook = template(2016, format)) {
      Sheet catalogue = workbook.getSheet("目录事项");
      assertThat(shown(catalogue.getRow(3)))
          .containsExactly("11-01", "11", "招生计划", "学校、人数", "10月底前", "人", "", "", "公开招生计划");

      int column = SheetSchema.of(Ledger.DISCLOSURES).get("catalogueItem").index();
      assertThat(dropDown(workbook.getSheet("主动公开台账"), 3, column))
          .containsExactly("11-01", "11-02");
    }
  }

  @Test
  void requiredHeadersAreMarked() throws IOException {
    try (Workbook workbook = template(2016, WorkbookFormat.XLSX)) {
      Row headers = workbook.getSheet("依申请公开台账").getRow(2);
      short required = headers.getCell(0).getCellStyle().getIndex();
      for (ColumnSpec column : SheetSchema.of(Ledger.REQUESTS).columns()) {
        assertThat(headers.getCell(column.index()).getCellStyle().getIndex() == required)
            .as(column.header())
            .isEqualTo(column.required());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(WorkbookFormat.class)
  void sameRequestGivesTheSameBytes(WorkbookFormat format) throws IOException {
    Path first = folder.resolve("1" + format.extension());
    Path second = folder.resolve("2" + format.extension());

    new TemplateWriter().write(Requests.ofYear(2016), format, first);
    new TemplateWriter().write(Requests.ofYear(2016), format, second);

    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
  }

  private Workbook template(int year, WorkbookFormat format) throws IOException {
    Path file = folder.resolve(year + format.extension());
    new TemplateWriter().write(Requests.ofYear(year), format, file);
    return WorkbookFactory.create(file.toFile(), null, true);
  }

  private static List<String> sheetNames(Workbook workbook) {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetName)
        .toList();
  }

  private static List<String> shown(Row row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      texts.add(SHOWN.formatCellValue(cell));
    }
    return texts;
  }

  private static List<String> column(Sheet sheet, int column) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      Row line = sheet.getRow(row);
      texts.add(line == null ? "" : SHOWN.formatCellValue(line.getCell(column)));
    }
    return texts;
  }

  private static List<String> labels(List<? extends Choice> choices) {
    return choices.stream().map(Choice::label).toList();
  }

  /** The list that a cell offers, as a spreadsheet program would find it. */
  private static List<String> dropDown(Sheet sheet, int row, int column) {
    for (DataValidation validation : sheet.getDataValidations()) {
      boolean here =
          List.of(validation.getRegions().getCellRangeAddresses()).stream()
              .anyMatch(range -> range.isInRange(row, column));
      String formula = validation.getValidationConstraint().getFormula1();
      if (here && formula != null && formula.startsWith("gongkai_list_")) {
        Name name = sheet.getWorkbook().getName(formula);
        AreaReference area =
            new AreaReference(
                name.getRefersToFormula(), sheet.getWorkbook().getSpreadsheetVersion());
        List<String> offered = new ArrayList<>();
        for (CellReference reference : area.getAllReferencedCells()) {
          Cell cell =
              sheet
                  .getWorkbook()
                  .getSheet(reference.getSheetName())
                  .getRow(reference.getRow())
                  .getCell(reference.getCol());
          assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
          offered.add(cell.getStringCellValue());
        }
        return offered;
      }
    }
    return List.of();
  }
}
