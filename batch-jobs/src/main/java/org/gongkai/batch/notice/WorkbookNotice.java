package org.gongkai.batch.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Place;
import org.gongkai.plan.NoticeText;
import org.gongkai.plan.NoticeText.Block;
import org.gongkai.plan.NoticeText.Paragraph;
import org.gongkai.plan.NoticeText.Span;
import org.gongkai.plan.NoticeText.Table;

/**
 * Reads a notice from a workbook: each sheet is a table, and the rows above the first one with
 * several cells are paragraphs.
 */
final class WorkbookNotice {

  private WorkbookNotice() {}

  static NoticeText read(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      DataFormatter formatter = new DataFormatter(Locale.ROOT);
      formatter.setUseCachedValuesForFormulaCells(true); // no formula is evaluated
      for (Sheet sheet : workbook) {
        sheet(sheet, formatter, blocks);
      }
    }
    return new NoticeText(blocks);
  }

  private static void sheet(Sheet sheet, DataFormatter formatter, List<Block> blocks) {
    Map<Long, Span> covered = covered(sheet);
    List<NoticeText.Row> rows = new ArrayList<>();
    int last = Math.min(sheet.getLastRowNum(), TableGrid.MAX_ROWS - 1);
    int width = 0;
    for (int r = Math.max(0, sheet.getFirstRowNum()); r <= last; r++) {
      Row row = sheet.getRow(r);
      width = row == null ? width : Math.max(width, row.getLastCellNum());
    }
    width = Math.min(width, TableGrid.MAX_COLUMNS);
    for (int r = Math.max(0, sheet.getFirstRowNum()); r <= last; r++) {
      Row row = sheet.getRow(r);
      List<NoticeText.Cell> cells = new ArrayList<>();
      boolean blank = true;
      for (int c = 0; c < width; c++) {
        Place place = new Place(sheet.getSheetName(), new CellAddress(r, c));
        Span span = covered.getOrDefault(key(r, c), Span.OWN);
        Cell cell = row == null ? null : row.getCell(c);
        String text = span != Span.OWN || cell == null ? "" : text(cell, formatter);
        blank &= text.isBlank();
        cells.add(new NoticeText.Cell(text, span, place));
      }
      if (blank) {
        continue; // blank rows say nothing; the places of the others stay theirs
      }
      List<NoticeText.Cell> own = cells.stream().filter(cell -> !cell.text().isBlank()).toList();
      if (rows.isEmpty() && own.size() == 1) {
        own.get(0)
            .text()
            .lines()
            .filter(line -> !line.isBlank())
            .forEach(line -> blocks.add(new Paragraph(line.strip(), own.get(0).place())));
      } else {
        rows.add(new NoticeText.Row(cells));
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(new Table(rows));
    }
  }

  private static Map<Long, Span> covered(Sheet sheet) {
    Map<Long, Span> covered = new HashMap<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      int lastRow = Math.min(region.getLastRow(), TableGrid.MAX_ROWS - 1);
      int lastColumn = Math.min(region.getLastColumn(), TableGrid.MAX_COLUMNS - 1);
      for (int r = region.getFirstRow(); r <= lastRow; r++) {
        for (int c = region.getFirstColumn(); c <= lastColumn; c++) {
          if (c > region.getFirstColumn()) {
            covered.put(key(r, c), Span.FROM_LEFT);
          } else if (r > region.getFirstRow()) {
            covered.put(key(r, c), Span.FROM_ABOVE);
          }
        }
      }
    }
    return covered;
  }

  private static long key(int row, int column) {
    return ((long) row << 32) | column;
  }

  private static String text(Cell cell, DataFormatter formatter) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      LocalDate date = cell.getLocalDateTimeCellValue().toLocalDate();
      return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
    return formatter.formatCellValue(cell);
  }
}
