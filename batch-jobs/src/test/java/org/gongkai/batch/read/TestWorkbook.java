package org.gongkai.batch.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;

/**
 * A workbook written in lines, one per row, with {@code |} between the cells. A cell is text, or
 * {@code #12.5} a number, {@code @2016-08-05} and {@code @2016-08-05T14:30} a date, {@code %0.5} a
 * number shown as a percentage, {@code ?TRUE} a boolean, {@code !#REF!} an error, {@code =1+1} a
 * formula without a result.
 */
final class TestWorkbook {

  private final Map<String, List<String>> sheets = new LinkedHashMap<>();
  private final Map<String, List<String>> merges = new LinkedHashMap<>();
  private final Set<String> hiddenSheets = new TreeSet<>();
  private final Map<String, List<Integer>> hiddenRows = new LinkedHashMap<>();

  /** Every sheet of the template, with a filled cover and no ledger rows. */
  static TestWorkbook complete() {
    TestWorkbook book = new TestWorkbook();
    book.sheet(
        "报送单位",
        "吉林市政务公开工作报送表",
        "项目|填报值|计量单位|填写说明",
        "单位编码|JL-RSJ||由公开办预填，请勿改动",
        "单位名称|吉林市人力资源和社会保障局",
        "报送年度|#2016|年",
        "数据截止日期|@2016-12-31",
        "报送口径|本级",
        "单位负责人|王某（示例）",
        "审核人|李某（示例）",
        "填报人|张某（示例）",
        "联系电话|0432-00000000",
        "填报日期|@2017-01-05",
        "零报告声明",
        "台账|是否零报告",
        "任务进展|否",
        "汇总所含单位",
        "序号|单位编码|单位名称");
    for (Ledger ledger : Ledger.values()) {
      book.sheet(ledger.sheet(), ledger.sheet(), "按行填写", headers(ledger));
    }
    List<String> safeguards = new ArrayList<>(List.of("工作保障", "项目|填报值|计量单位"));
    for (ColumnSpec column : SheetSchema.of(Safeguards.class).columns()) {
      safeguards.add(column.header() + "||" + column.unitOfMeasure());
    }
    book.sheet("工作保障", safeguards.toArray(String[]::new));
    book.sheet("统计表", "政府信息公开情况统计表（2016年度）", "代码|统计指标|单位|统计数");
    book.sheet("_gongkai", "模板版本|#1", "单位编码|JL-RSJ", "报送年度|#2016").hideSheet("_gongkai");
    return book;
  }

  static String headers(Ledger ledger) {
    return String.join(
        "|", SheetSchema.of(ledger).columns().stream().map(ColumnSpec::header).toList());
  }

  /** The items of the cover, in their order. */
  static List<String> coverItems() {
    return SheetSchema.of(Cover.class).columns().stream().map(ColumnSpec::header).toList();
  }

  TestWorkbook sheet(String name, String... lines) {
    sheets.put(name, new ArrayList<>(List.of(lines)));
    return this;
  }

  TestWorkbook without(String name) {
    sheets.remove(name);
    return this;
  }

  TestWorkbook rename(String name, String newName) {
    Map<String, List<String>> copy = new LinkedHashMap<>(sheets);
    sheets.clear();
    copy.forEach((key, lines) -> sheets.put(key.equals(name) ? newName : key, lines));
    return this;
  }

  TestWorkbook rows(String sheet, String... lines) {
    lines(sheet).addAll(List.of(lines));
    return this;
  }

  TestWorkbook replace(String sheet, String start, String line) {
    lines(sheet).replaceAll(old -> old.startsWith(start) ? line : old);
    return this;
  }

  TestWorkbook remove(String sheet, String start) {
    lines(sheet).removeIf(old -> old.startsWith(start));
    return this;
  }

  TestWorkbook merge(String sheet, String range) {
    merges.computeIfAbsent(sheet, unused -> new ArrayList<>()).add(range);
    return this;
  }

  TestWorkbook hideSheet(String sheet) {
    hiddenSheets.add(sheet);
    return this;
  }

  TestWorkbook hideRow(String sheet, int zeroBased) {
    hiddenRows.computeIfAbsent(sheet, unused -> new ArrayList<>()).add(zeroBased);
    return this;
  }

  private List<String> lines(String sheet) {
    return sheets.computeIfAbsent(sheet, unused -> new ArrayList<>());
  }

  Path xlsx(Path folder) {
    return write(new XSSFWorkbook(), folder.resolve("book.xlsx"));
  }

  Path xls(Path folder) {
    return write(new HSSFWorkbook(), folder.resolve("book.xls"));
  }

  private Path write(Workbook workbook, Path file) {
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle date = style(workbook, "yyyy-mm-dd");
      CellStyle time = style(workbook, "yyyy-mm-dd hh:mm");
      CellStyle percent = style(workbook, "0%");
      sheets.forEach(
          (name, lines) -> {
            Sheet sheet = workbook.createSheet(name);
            for (int i = 0; i < lines.size(); i++) {
              if (!lines.get(i).isEmpty()) {
                fill(sheet.createRow(i), lines.get(i), date, time, percent);
              }
            }
            merges
                .getOrDefault(name, List.of())
                .forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
            hiddenRows
                .getOrDefault(name, List.of())
                .forEach(row -> sheet.getRow(row).setZeroHeight(true));
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), hiddenSheets.contains(name));
          });
      workbook.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CellStyle style(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static void fill(
      Row row, String line, CellStyle date, CellStyle time, CellStyle percent) {
    String[] texts = line.split("\\|", -1);
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      if (text.isEmpty()) {
        continue;
      }
      Cell cell = row.createCell(i);
      String rest = text.substring(1);
      switch (rest.isEmpty() ? 'x' : text.charAt(0)) {
        case '#' -> cell.setCellValue(Double.parseDouble(rest));
        case '@' -> {
          if (rest.indexOf('T') < 0) {
            cell.setCellValue(LocalDate.parse(rest));
            cell.setCellStyle(date);
          } else {
            cell.setCellValue(LocalDateTime.parse(rest));
            cell.setCellStyle(time);
          }
        }
        case '%' -> {
          cell.setCellValue(Double.parseDouble(rest));
          cell.setCellStyle(percent);
        }
        case '?' -> cell.setCellValue(Boolean.parseBoolean(rest));
        case '!' -> cell.setCellErrorValue(FormulaError.forString(rest).getCode());
        case '=' -> cell.setCellFormula(rest);
        default -> cell.setCellValue(text);
      }
    }
  }
}
