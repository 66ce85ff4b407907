package org.gongkai.batch.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.Block;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.form.PrintedCell;
import org.gongkai.form.PrintedTable;

/** A table of the statutory format as a sheet of its own, its cells joined as printed. */
final class XlsxOfficialTable {

  private static final int WIDTH_OF_ALL = 96;
  private static final int WIDEST_TABLE = 120;
  private static final int MANY_COLUMNS = 12;

  private XlsxOfficialTable() {}

  static void add(
      XSSFWorkbook workbook, XlsxLook look, Block.OfficialTable official, ReportHeader header) {
    PrintedTable table = official.table();
    int all = table.columnWidths().stream().mapToInt(Integer::intValue).sum();
    int characters = table.columns() > MANY_COLUMNS ? WIDEST_TABLE : WIDTH_OF_ALL;
    int[] widths =
        table.columnWidths().stream().mapToInt(width -> characters * width / all + 1).toArray();
    XlsxSheet sheet = new XlsxSheet(workbook, look, "表" + "〇一二三四".charAt(number(table)), widths);
    sheet.title(table.title());
    sheet.note(header.subject() + "　" + header.year() + "年");
    int top = sheet.next();
    for (int row = 0; row < table.rows(); row++) {
      sheet.official(row(table, official, row));
    }
    for (PrintedCell cell : table.cells()) {
      if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
        join(sheet.sheet(), cell, top);
      }
    }
    sheet.freeze(top + table.headerRows(), 0);
    sheet.finish(table.columns() > MANY_COLUMNS);
  }

  private static int number(PrintedTable table) {
    return Integer.parseInt(table.code());
  }

  /** The places of a row from left to right; those that belong to another cell are empty. */
  private static List<XlsxSheet.Place> row(
      PrintedTable table, Block.OfficialTable official, int row) {
    List<XlsxSheet.Place> places = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      PrintedCell cell = table.at(row, column);
      boolean first = cell.row() == row && cell.column() == column;
      XlsxLook.Kind kind =
          switch (cell.kind()) {
            case HEADING -> XlsxLook.Kind.HEAD;
            case LABEL -> cell.vertical() ? XlsxLook.Kind.VERTICAL : XlsxLook.Kind.TEXT;
            case FIGURE -> XlsxLook.Kind.NUMBER;
            case MARK -> XlsxLook.Kind.CENTRED;
          };
      places.add(
          new XlsxSheet.Place(
              kind, first ? official.text(cell) : "", cell.columnSpan(), cell.rowSpan() > 1));
    }
    return places;
  }

  private static void join(Sheet sheet, PrintedCell cell, int top) {
    sheet.addMergedRegion(
        new CellRangeAddress(
            top + cell.row(),
            top + cell.row() + cell.rowSpan() - 1,
            cell.column(),
            cell.column() + cell.columnSpan() - 1));
  }
}
