package org.gongkai.batch.supervise.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.RecordFormatException;
import org.gongkai.finding.Message;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;

/**
 * The first sheet of a workbook that a person has edited, with its columns found by their headers.
 *
 * @param file the name by which problems call it
 * @param sheet the sheet's name
 * @param rows the rows below the header row, blank ones left out
 */
record EditedSheet(String file, String sheet, List<Line> rows) {

  private static final int ROWS_WITHOUT_HEADERS = 20;

  /** The office's own tables are small; whatever is larger is something else. */
  private static final long MOST_BYTES = 20L * 1024 * 1024;

  /**
   * A row.
   *
   * @param number as a spreadsheet counts, from 1
   * @param cells the texts by header
   * @param columns the letters of the columns by header
   */
  record Line(int number, Map<String, String> cells, Map<String, String> columns) {

    String text(String header) {
      return cells.getOrDefault(header, "");
    }
  }

  /** Reads it. */
  static Reading<EditedSheet> read(Path path, String file, List<String> headers) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        return refused(file, "文件过大，不是评估工作簿，请检查设置的文件。", "too large for a workbook of this kind.");
      }
      try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
        return of(workbook.getSheetAt(0), file, headers);
      }
    } catch (IOException
        | EncryptedDocumentException
        | RecordFormatException
        | POIXMLException
        | IllegalArgumentException e) {
      return refused(
          file,
          "不能作为电子表格读取（没有这个文件、有密码或者已损坏），请换成 .xlsx 文件。",
          "cannot be read as a workbook; name an .xlsx file without a password.");
    }
  }

  private static Reading<EditedSheet> of(Sheet sheet, String file, List<String> headers) {
    DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    Map<String, Integer> columns = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Row row : sheet) {
      if (!columns.keySet().containsAll(headers)) {
        columns.clear();
        for (Cell cell : row) {
          String header = text(cell, formatter);
          if (headers.contains(header)) {
            columns.putIfAbsent(header, cell.getColumnIndex());
          }
        }
        if (row.getRowNum() > ROWS_WITHOUT_HEADERS) {
          break;
        }
        continue;
      }
      Map<String, String> cells = new HashMap<>();
      Map<String, String> letters = new HashMap<>();
      columns.forEach(
          (header, column) -> {
            Cell cell = row.getCell(column);
            String value = cell == null ? "" : text(cell, formatter);
            letters.put(header, org.apache.poi.ss.util.CellReference.convertNumToColString(column));
            if (!value.isEmpty()) {
              cells.put(header, value);
            }
          });
      if (!cells.isEmpty()) {
        lines.add(new Line(row.getRowNum() + 1, cells, letters));
      }
    }
    if (!columns.keySet().containsAll(headers)) {
      return refused(
          file,
          "第一张表里找不到表头：" + String.join("、", headers) + "，请不要改动表头。",
          "the first sheet lacks one of its headers; leave them as they are.");
    }
    return new Reading.Read<>(new EditedSheet(file, sheet.getSheetName(), lines));
  }

  /** Numbers as they were typed, and not as a format shows them. */
  private static String text(Cell cell, DataFormatter formatter) {
    return switch (cell.getCellType()) {
      case NUMERIC ->
          java.math.BigDecimal.valueOf(cell.getNumericCellValue())
              .stripTrailingZeros()
              .toPlainString();
      case FORMULA ->
          switch (cell.getCachedFormulaResultType()) {
            case NUMERIC ->
                java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                    .stripTrailingZeros()
                    .toPlainString();
            case STRING -> cell.getStringCellValue().strip();
            default -> "";
          };
      default -> formatter.formatCellValue(cell).strip();
    };
  }

  static <T> Reading<T> refused(String file, String chinese, String english) {
    return new Reading.Refused<>(
        List.of(new ReferenceProblem(file, 0, new Message(chinese, english))));
  }
}
