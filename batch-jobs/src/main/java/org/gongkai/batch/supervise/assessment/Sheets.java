package org.gongkai.batch.supervise.assessment;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.batch.workspace.ReproducibleZip;
import org.gongkai.batch.workspace.TextWidth;

/** Draws the plain tables of these workbooks. */
final class Sheets {

  private static final int WIDTH_UNITS = 256;
  private static final float TITLE_HEIGHT = 28f;
  private static final float LINE_HEIGHT = 14f;
  private static final float ROW_EDGES = 4f;
  private static final short TITLE_POINTS = 16;

  private final XSSFWorkbook workbook;
  private final XSSFCellStyle title;
  private final XSSFCellStyle head;
  private final XSSFCellStyle text;
  private final XSSFCellStyle number;
  private final XSSFCellStyle whole;
  private final XSSFCellStyle open;

  private Sheets(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont large = workbook.createFont();
    large.setFontName("黑体");
    large.setFontHeightInPoints(TITLE_POINTS);
    this.title = workbook.createCellStyle();
    title.setFont(large);
    title.setAlignment(HorizontalAlignment.CENTER);
    title.setVerticalAlignment(VerticalAlignment.CENTER);
    XSSFFont bold = workbook.createFont();
    bold.setFontName("宋体");
    bold.setBold(true);
    this.head = bordered();
    head.setFont(bold);
    head.setAlignment(HorizontalAlignment.CENTER);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    this.text = bordered();
    text.setQuotePrefixed(true);
    this.number = bordered();
    number.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
    this.whole = bordered();
    whole.setAlignment(HorizontalAlignment.CENTER);
    this.open = bordered();
    open.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
    open.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private XSSFCellStyle bordered() {
    XSSFFont font = workbook.createFont();
    font.setFontName("宋体");
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  /** Writes a workbook as a whole file; the same contents and day give the same bytes. */
  static void write(Path target, LocalDate madeOn, Consumer<Sheets> drawing) throws IOException {
    Date made = Date.from(madeOn.atStartOfDay(ZoneOffset.UTC).toInstant());
    ReproducibleZip.write(
        target,
        out -> {
          try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            drawing.accept(new Sheets(workbook));
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(made));
            workbook.getProperties().getCoreProperties().setModified(Optional.of(made));
            workbook.write(ReproducibleZip.uncompressed(out));
          }
        });
  }

  /** A table on a sheet of its own, written from top to bottom. */
  Table table(String name, String heading, List<String> headers, int... widths) {
    return new Table(workbook.createSheet(name), heading, headers, widths);
  }

  /** The rows of a table. */
  final class Table {

    private final XSSFSheet sheet;
    private final int columns;
    private final int[] widths;
    private int next;

    private Table(XSSFSheet sheet, String heading, List<String> headers, int... widths) {
      this.sheet = sheet;
      this.columns = widths.length;
      this.widths = widths.clone();
      for (int i = 0; i < widths.length; i++) {
        sheet.setColumnWidth(i, widths[i] * WIDTH_UNITS);
      }
      XSSFRow first = sheet.createRow(next++);
      first.setHeightInPoints(TITLE_HEIGHT);
      XSSFCell cell = first.createCell(0);
      cell.setCellStyle(title);
      cell.setCellValue(heading);
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
      XSSFRow second = sheet.createRow(next++);
      for (int i = 0; i < headers.size(); i++) {
        XSSFCell header = second.createCell(i);
        header.setCellStyle(head);
        header.setCellValue(headers.get(i));
      }
      second.setHeightInPoints(LINE_HEIGHT + ROW_EDGES);
      sheet.createFreezePane(0, next);
      sheet.setRepeatingRows(new CellRangeAddress(1, 1, 0, columns - 1));
      PrintSetup print = sheet.getPrintSetup();
      print.setPaperSize(PrintSetup.A4_PAPERSIZE);
      print.setLandscape(true);
      print.setFitWidth((short) 1);
      print.setFitHeight((short) 0);
      sheet.setFitToPage(true);
    }

    /**
     * Adds a row: texts, points as {@link BigDecimal}, counts as {@link Integer}, null for a cell
     * that a person fills in.
     */
    void row(List<?> cells) {
      XSSFRow row = sheet.createRow(next++);
      int lines = 1;
      for (int i = 0; i < cells.size(); i++) {
        XSSFCell cell = row.createCell(i);
        Object value = cells.get(i);
        if (value instanceof BigDecimal exact) {
          cell.setCellStyle(number);
          cell.setCellValue(exact.doubleValue());
        } else if (value instanceof Integer count) {
          cell.setCellStyle(whole);
          cell.setCellValue(count);
        } else if (value == null) {
          cell.setCellStyle(open);
        } else {
          cell.setCellStyle(text);
          cell.setCellValue(value.toString());
          lines = Math.max(lines, TextWidth.lines(value.toString(), widths[i]));
        }
      }
      row.setHeightInPoints(LINE_HEIGHT * lines + ROW_EDGES);
    }

    void filter() {
      sheet.setAutoFilter(new CellRangeAddress(1, Math.max(1, next - 1), 0, columns - 1));
    }
  }
}
