package org.gongkai.batch.report;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.annualreport.CompletionState;
import org.gongkai.batch.workspace.TextWidth;
import org.jspecify.annotations.Nullable;

/** Writes one sheet of the report's workbook from top to bottom. */
final class XlsxSheet {

  private static final int WIDTH_UNITS_PER_CHARACTER = 256;
  private static final float TITLE_HEIGHT = 32f;
  private static final float LINE_HEIGHT = 15f;

  /** What spreadsheet programs may take for the beginning of a formula. */
  private static final String FORMULA_SIGNS = "=+-@\t\r＝＋－＠";

  private final Sheet sheet;
  private final XlsxLook look;
  private final int columns;
  private final int[] widths;
  private int next;

  /**
   * @param widths the columns' widths in half-width characters
   */
  XlsxSheet(Workbook workbook, XlsxLook look, String name, int... widths) {
    this.sheet = workbook.createSheet(name);
    this.look = look;
    this.columns = widths.length;
    this.widths = widths.clone();
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * WIDTH_UNITS_PER_CHARACTER);
    }
  }

  Sheet sheet() {
    return sheet;
  }

  /** The zero-based row that is written next. */
  int next() {
    return next;
  }

  void title(String text) {
    Row row = sheet.createRow(next);
    row.setHeightInPoints(TITLE_HEIGHT);
    put(row, 0, text, look.style(XlsxLook.Kind.TITLE, isFormulaLike(text)));
    merge();
    next++;
  }

  void note(String text) {
    Row row = sheet.createRow(next);
    put(row, 0, text, look.style(XlsxLook.Kind.NOTE, isFormulaLike(text)));
    int width = 0;
    for (int one : widths) {
      width += one;
    }
    row.setHeightInPoints(LINE_HEIGHT * TextWidth.lines(text, width) + 3);
    merge();
    next++;
  }

  private void merge() {
    if (columns > 1) {
      sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns - 1));
    }
  }

  /**
   * A row of headers; it is repeated on each printed page, and stays in sight with what is above.
   */
  void head(List<String> headers, int frozenColumns) {
    Row row = plainHead(headers);
    sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
    sheet.createFreezePane(frozenColumns, next);
  }

  /** A row of headers of a further table on the sheet. */
  Row plainHead(List<String> headers) {
    Row row = sheet.createRow(next++);
    int most = 1;
    for (int i = 0; i < headers.size(); i++) {
      String text = headers.get(i);
      put(row, i, text, look.style(XlsxLook.Kind.HEAD, isFormulaLike(text)));
      most = Math.max(most, TextWidth.lines(text, widths[i]));
    }
    row.setHeightInPoints(LINE_HEIGHT * most + 6);
    return row;
  }

  /**
   * A place of a table of the statutory format.
   *
   * @param kind what it is for
   * @param text what it shows; empty if it belongs to another cell
   * @param columnSpan over how many columns its text goes
   * @param joined whether its text goes over several rows, so that no row need be high for it
   */
  record Place(XlsxLook.Kind kind, String text, int columnSpan, boolean joined) {}

  /** A row of a table of the statutory format; what reads as a number is written as one. */
  void official(List<Place> places) {
    Row row = sheet.createRow(next++);
    int most = 1;
    for (int column = 0; column < places.size(); column++) {
      Place place = places.get(column);
      String text = place.text();
      if (place.kind() == XlsxLook.Kind.NUMBER && text.matches("-?[0-9]+(\\.[0-9]+)?")) {
        number(row, column, new BigDecimal(text), place.kind());
      } else {
        put(row, column, text, look.style(place.kind(), isFormulaLike(text)));
        int width = 0;
        for (int i = column; i < Math.min(columns, column + place.columnSpan()); i++) {
          width += widths[i];
        }
        most = place.joined() ? most : Math.max(most, TextWidth.lines(text, width));
      }
    }
    row.setHeightInPoints(LINE_HEIGHT * most + 6);
  }

  private void number(Row row, int column, BigDecimal number, XlsxLook.Kind kind) {
    Cell cell = row.createCell(column);
    int decimalPlaces = Math.max(0, number.stripTrailingZeros().scale());
    cell.setCellStyle(look.number(kind, decimalPlaces));
    cell.setCellValue(number.doubleValue());
  }

  /** Keeps the rows above and the columns to the left in sight. */
  void freeze(int rows, int frozenColumns) {
    sheet.createFreezePane(frozenColumns, rows);
    sheet.setRepeatingRows(new CellRangeAddress(2, rows - 1, 0, columns - 1));
  }

  /** Begins a row. */
  Line row() {
    return new Line(sheet.createRow(next++));
  }

  void gap() {
    next++;
  }

  /** Fits the sheet to the width of a page and says what is printed. */
  void finish(boolean landscape) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(landscape);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter("— &P —");
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet), 0, columns - 1, 0, Math.max(next - 1, 0));
  }

  /** A row that is written from left to right. */
  final class Line {

    private final Row row;
    private int column;
    private int most = 1;

    private Line(Row row) {
      this.row = row;
    }

    Line text(String text) {
      return add(text, look.style(XlsxLook.Kind.TEXT, isFormulaLike(text)));
    }

    Line indented(String text, int indent) {
      return add(text, look.indented(indent, isFormulaLike(text)));
    }

    Line label(String text) {
      return add(text, look.style(XlsxLook.Kind.LABEL, isFormulaLike(text)));
    }

    Line centred(String text) {
      return add(text, look.style(XlsxLook.Kind.CENTRED, isFormulaLike(text)));
    }

    Line total(String text) {
      return add(text, look.style(XlsxLook.Kind.TOTAL_TEXT, isFormulaLike(text)));
    }

    Line totalCentred(String text) {
      return add(text, look.style(XlsxLook.Kind.TOTAL_CENTRED, isFormulaLike(text)));
    }

    Line state(CompletionState state) {
      return add(Tones.sign(state), look.state(state));
    }

    Line number(int number) {
      return number(BigDecimal.valueOf(number), XlsxLook.Kind.NUMBER);
    }

    Line totalNumber(int number) {
      return number(BigDecimal.valueOf(number), XlsxLook.Kind.TOTAL_NUMBER);
    }

    /** A number, or a dash where there is none. */
    Line number(@Nullable BigDecimal number) {
      return number == null ? centred("—") : number(number, XlsxLook.Kind.NUMBER);
    }

    private Line number(BigDecimal number, XlsxLook.Kind kind) {
      XlsxSheet.this.number(row, column++, number, kind);
      return this;
    }

    private Line add(String text, CellStyle style) {
      most = Math.max(most, TextWidth.lines(text, widths[column]));
      put(row, column++, text, style);
      row.setHeightInPoints(LINE_HEIGHT * most + 3);
      return this;
    }

    /** Joins the last cell with the columns that are left. */
    void toTheEnd() {
      Cell last = row.getCell(column - 1);
      int from = column - 1;
      int width = 0;
      for (int i = from; i < columns; i++) {
        width += widths[i];
        if (i > from) {
          row.createCell(i).setCellStyle(last.getCellStyle());
        }
      }
      if (columns - 1 > from) {
        sheet.addMergedRegion(
            new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, columns - 1));
      }
      row.setHeightInPoints(LINE_HEIGHT * TextWidth.lines(last.getStringCellValue(), width) + 3);
    }
  }

  private static void put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(text);
  }

  static boolean isFormulaLike(String text) {
    return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
  }
}
