package org.gongkai.batch.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.batch.collect.FileSniffer;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Reported;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTablesTest {

  @TempDir Path folder;

  /** Draws the tables of a form below each other, every figure another number. */
  private static Map<String, BigDecimal> draw(
      Sheet sheet, StatisticalForm form, int firstColumn, UnaryOperator<String> misprint) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    PrintedSheet.draw(
        sheet,
        form,
        firstColumn,
        misprint,
        code -> {
          BigDecimal figure = BigDecimal.valueOf(figures.size() + 1L);
          figures.put(code, figure);
          return figure.toPlainString();
        });
    return figures;
  }

  private static Row row(Sheet sheet, int index) {
    return CellUtil.getRow(index, sheet);
  }

  private DeclaredForm read(Workbook workbook, StatisticalForm form) throws Exception {
    Path file = folder.resolve("tables");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return new WorkbookReader(ReadLimits.DEFAULT).readForm(file, FileSniffer.sniff(file), form);
  }

  private static Map<String, BigDecimal> values(DeclaredForm declared) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    declared.figures().forEach((code, value) -> values.put(code, value.get()));
    return values;
  }

  @ParameterizedTest
  @CsvSource({"2019,xlsx", "2019,xls", "2021,xlsx", "2021,xls"})
  void officialTablesAreReadNumberForNumber(String edition, String format) throws Exception {
    StatisticalForm form = StatisticalForm.find(edition).orElseThrow();
    Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    Map<String, BigDecimal> drawn =
        draw(workbook.createSheet("年报表格"), form, 2, UnaryOperator.identity());
    DeclaredForm declared = read(workbook, form);
    assertThat(values(declared)).isEqualTo(drawn);
    assertThat(declared.findings()).isEmpty();
  }

  @Test
  void oneLineForOtherHandlingIsTheVariant() throws Exception {
    StatisticalForm variant = StatisticalForm.find("2021-one-line").orElseThrow();
    Workbook workbook = new XSSFWorkbook();
    Map<String, BigDecimal> drawn =
        draw(workbook.createSheet("表三"), variant, 0, UnaryOperator.identity());
    DeclaredForm declared = read(workbook, StatisticalForm.find("2021").orElseThrow());
    assertThat(declared.form().name()).isEqualTo("2021-one-line");
    assertThat(values(declared)).isEqualTo(drawn);
  }

  @Test
  void misprintsAreReadAndSaidSo() throws Exception {
    StatisticalForm form = StatisticalForm.find("2021").orElseThrow();
    Workbook workbook = new XSSFWorkbook();
    Map<String, BigDecimal> drawn =
        draw(
            workbook.createSheet("表三"),
            form,
            0,
            text -> text.replace("4.无正当理由大量反复申请", "4、无正当理由大量 反覆申请"));
    DeclaredForm declared = read(workbook, form);
    assertThat(values(declared)).isEqualTo(drawn);
    assertThat(declared.findings())
        .extracting(Finding::code, Finding::value, Finding::expected)
        .containsExactly(tuple("form-label-variant", "4、无正当理由大量 反覆申请", "4.无正当理由大量反复申请"));
  }

  @Test
  void emptyFigureStaysBlankAtItsPlace() throws Exception {
    StatisticalForm form = StatisticalForm.find("2021").orElseThrow();
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("表");
    draw(sheet, form, 0, UnaryOperator.identity());
    String code = "3/1/自然人";
    Reported<BigDecimal> before = read(workbook, form).figures().get(code);
    assertThat(before.place()).isNotNull();
    Workbook again = new XSSFWorkbook();
    Sheet copy = again.createSheet("表");
    draw(copy, form, 0, UnaryOperator.identity());
    row(copy, before.place().cell().row()).getCell(before.place().cell().column()).setBlank();
    assertThat(read(again, form).figures().get(code)).isEqualTo(Reported.blank(before.place()));
  }

  @Test
  void workbookWithoutTheTablesIsSaidSo() throws Exception {
    Workbook workbook = new XSSFWorkbook();
    workbook.createSheet("别的").createRow(0).createCell(0).setCellValue("姓名");
    DeclaredForm declared = read(workbook, StatisticalForm.find("2021").orElseThrow());
    assertThat(declared.figures()).isEmpty();
    assertThat(declared.findings())
        .extracting(Finding::code)
        .containsExactly("form-tables-not-found");
  }
}
