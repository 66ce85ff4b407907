package org.gongkai.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.annualreport.UnitTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRendererTest {

  @TempDir private static Path folder;
  private static XSSFWorkbook workbook;
  private static final AnnualReport REPORT = MadeUpCity.report();

  @BeforeAll
  static void write() throws IOException {
    Path file = folder.resolve("report.xlsx");
    new XlsxRenderer().write(REPORT, file);
    try (InputStream in = Files.newInputStream(file)) {
      workbook = new XSSFWorkbook(in);
    }
  }

  @AfterAll
  static void close() throws IOException {
    workbook.close();
  }

  @Test
  void hasASheetForEachSubjectThatPrintsOnPages() {
    assertThat(workbook)
        .extracting(Sheet::getSheetName)
        .containsExactly(
            "概况", "统计表", "分类完成情况", "任务完成情况", "任务矩阵", "报送单位", "覆盖情况", "台账汇总", "数据核对", "数据来源", "图表");
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      assertThat(workbook.getPrintArea(i)).contains(workbook.getSheetName(i) + "!$A$1:");
    }
    assertThat(workbook.getSheet("任务矩阵").getPaneInformation().isFreezePane()).isTrue();
    assertThat(workbook.getSheet("统计表").getRepeatingRows()).isNotNull();
  }

  @Test
  void figuresAreNumbers() {
    Map<String, BigDecimal> written = new LinkedHashMap<>();
    for (Row row : workbook.getSheet("统计表")) {
      if (row.getCell(3) != null && row.getCell(3).getCellType() == CellType.NUMERIC) {
        written.put(
            row.getCell(0).getStringCellValue(),
            BigDecimal.valueOf(row.getCell(3).getNumericCellValue()).stripTrailingZeros());
      }
    }
    Map<String, BigDecimal> expected = new LinkedHashMap<>();
    for (ReportFigure figure : REPORT.figures()) {
      expected.put(figure.code(), figure.value().stripTrailingZeros());
    }

    assertThat(written).isEqualTo(expected);
  }

  @Test
  void theMatrixShowsEveryUnitTask() {
    int shown = 0;
    for (Row row : workbook.getSheet("任务矩阵")) {
      for (int i = 2; row.getRowNum() > 2 && i < row.getLastCellNum(); i++) {
        shown += row.getCell(i).getStringCellValue().isEmpty() ? 0 : 1;
      }
    }

    assertThat(shown).isEqualTo(REPORT.completion().total());
    UnitTask first = REPORT.tasks().get(0).units().get(0);
    XSSFSheet matrix = workbook.getSheet("任务矩阵");
    for (Row row : matrix) {
      if (row.getRowNum() > 2 && row.getCell(0).getStringCellValue().equals(first.unitCode())) {
        assertThat(row.getCell(2).getStringCellValue()).isEqualTo(Tones.sign(first.state()));
      }
    }
  }

  @Test
  void drawsNativeCharts() {
    assertThat(workbook.getSheet("图表").getDrawingPatriarch().getCharts()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "＋1", "－1", "＠a"})
  void whatLooksLikeAFormulaIsWrittenAsText(String text) throws IOException {
    try (XSSFWorkbook other = new XSSFWorkbook()) {
      XlsxSheet sheet = new XlsxSheet(other, new XlsxLook(other), "表", 20);
      sheet.row().text(text);
      XSSFCell cell = other.getSheetAt(0).getRow(0).getCell(0);

      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(text);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }
}
