package org.gongkai.batch.template;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.batch.workspace.WorkbookFormat;

/** A workbook being written: its look, its lists of choices, and what every sheet needs. */
final class Book {

  private static final int WIDTH_UNIT = 256;
  private static final float LINE_POINTS = 15f;

  /** How many characters are still readable side by side on a page. */
  private static final int A4_CHARACTERS = 190;

  private static final int A3_CHARACTERS = 300;

  private final Workbook workbook;
  private final TemplateRequest request;
  private final Look look;
  private final ChoiceLists choices;

  /**
   * @param sheets the sheets in their order; moving one later breaks the names of an .xls in POI
   */
  Book(TemplateRequest request, WorkbookFormat format, List<String> sheets) {
    this.request = request;
    this.workbook =
        switch (format) {
          case XLSX -> new XSSFWorkbook();
          case XLS -> new HSSFWorkbook();
        };
    // The same request gives the same bytes, so the file says the year's first day, not today.
    Date created =
        Date.from(LocalDate.of(request.year(), 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
    String title = request.unitName() + request.year() + "年度政务公开工作报送表";
    if (workbook instanceof XSSFWorkbook xlsx) {
      POIXMLProperties.CoreProperties core = xlsx.getProperties().getCoreProperties();
      core.setCreated(Optional.of(created));
      core.setModified(Optional.of(created));
      core.setCreator("gongkai");
      core.setTitle(title);
    } else if (workbook instanceof HSSFWorkbook xls) {
      xls.createInformationProperties();
      xls.getSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
      xls.getDocumentSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
      xls.getSummaryInformation().setCreateDateTime(created);
      xls.getSummaryInformation().setAuthor("gongkai");
      xls.getSummaryInformation().setTitle(title);
    }
    sheets.forEach(workbook::createSheet);
    this.look = new Look(workbook);
    this.choices = new ChoiceLists(workbook, request.year());
  }

  /** The title line of a sheet: its name, the year, the unit. */
  String title(String sheet) {
    return sheet + "（" + request.year() + "年度）　" + request.unitName();
  }

  Workbook workbook() {
    return workbook;
  }

  Sheet sheet(String name) {
    return workbook.getSheet(name);
  }

  TemplateRequest request() {
    return request;
  }

  Look look() {
    return look;
  }

  ChoiceLists choices() {
    return choices;
  }

  static Cell cell(Sheet sheet, int row, int column, CellStyle style) {
    Row line = sheet.getRow(row);
    if (line == null) {
      line = sheet.createRow(row);
    }
    Cell cell = line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    cell.setCellStyle(style);
    return cell;
  }

  static void text(Sheet sheet, int row, int column, String text, CellStyle style) {
    Cell cell = cell(sheet, row, column, style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** Text over several columns of a row; all of them get the style, so that borders close. */
  static void wideText(
      Sheet sheet, int row, int firstColumn, int lastColumn, String text, CellStyle style) {
    for (int column = firstColumn; column <= lastColumn; column++) {
      cell(sheet, row, column, style);
    }
    text(sheet, row, firstColumn, text, style);
    if (lastColumn > firstColumn) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, firstColumn, lastColumn));
    }
  }

  static void width(Sheet sheet, int column, int characters) {
    sheet.setColumnWidth(column, characters * WIDTH_UNIT);
  }

  static int characters(Sheet sheet, int firstColumn, int lastColumn) {
    int width = 0;
    for (int column = firstColumn; column <= lastColumn; column++) {
      width += sheet.getColumnWidth(column) / WIDTH_UNIT;
    }
    return width;
  }

  /** How many characters wide a text is; a Chinese character is two wide. */
  static int displayWidth(String text) {
    return text.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
  }

  /** How many lines a text takes in a column of the given width. */
  static int lines(String text, int characters) {
    int lines = 0;
    for (String part : text.split("\n", -1)) {
      lines +=
          Math.max(1, (int) Math.ceil(displayWidth(part) / (double) Math.max(1, characters - 2)));
    }
    return lines;
  }

  static void lineHeight(Sheet sheet, int row, int lines) {
    sheet.getRow(row).setHeightInPoints(points(lines));
  }

  static float points(int lines) {
    return lines * LINE_POINTS + 4;
  }

  /** A first height that spreadsheet programs still adapt to what is typed later (.xlsx only). */
  static void startHeight(Sheet sheet, int row, int lines) {
    lineHeight(sheet, row, lines);
    if (sheet.getRow(row) instanceof XSSFRow xlsx) {
      xlsx.getCTRow().unsetCustomHeight();
    }
  }

  /** The height of blank rows; not fixed (in .xlsx), so that a row grows with its text. */
  static void blankHeight(Sheet sheet, float points) {
    sheet.setDefaultRowHeightInPoints(points);
    if (sheet instanceof XSSFSheet xlsx) {
      xlsx.getCTWorksheet().getSheetFormatPr().unsetCustomHeight();
    }
  }

  /**
   * Landscape, as wide as the paper, the header row on every page; a very wide sheet is spread over
   * several pages, each with the first column.
   */
  static void print(Sheet sheet, int headerRow, int lastColumn) {
    int width = characters(sheet, 0, lastColumn);
    landscape(sheet, width > A4_CHARACTERS);
    if (width > A3_CHARACTERS) {
      sheet.getPrintSetup().setFitWidth((short) Math.ceil(width / (double) A3_CHARACTERS));
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
  }

  private static void landscape(Sheet sheet, boolean large) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(large ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setCenter("第 &P 页，共 &N 页");
  }

  static void portrait(Sheet sheet) {
    landscape(sheet, false);
    sheet.getPrintSetup().setLandscape(false);
  }
}
