package org.gongkai.batch.handback;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.batch.handback.FindingsPage.Entry;
import org.gongkai.batch.handback.FindingsPage.Line;
import org.gongkai.batch.handback.FindingsPage.Role;
import org.gongkai.ledger.WorkbookLayout;

/** Writes the sheet 审核意见 into a workbook that is loaded. */
final class FindingsSheet {

  /** The grey of headers. */
  static final int LIGHT_GREY = 0xD9D9D9;

  /** The grey of lines around cells. */
  static final int LINE_GREY = 0x808080;

  /** The blue of links. */
  static final int LINK_BLUE = 0x0000FF;

  /** In the middle below each page: its number, of how many. */
  static final String FOOTER = "第 &P 页，共 &N 页";

  private record StyleKey(Role role, boolean quoted) {}

  private final Workbook workbook;
  private final MarkStyles colours;
  private final FindingsPage page;
  private final Map<StyleKey, CellStyle> styles = new HashMap<>();
  private final Map<Role, Font> fonts = new EnumMap<>(Role.class);

  FindingsSheet(Workbook workbook, FileReview review, Answers answers) {
    this.workbook = workbook;
    this.colours = new MarkStyles(workbook);
    this.page = FindingsPage.of(review, answers, new Spots(workbook));
  }

  /** Adds the sheet behind all others. */
  Sheet write() {
    Sheet sheet = workbook.createSheet(freeName());
    for (int column = 0; column <= FindingsPage.LAST_COLUMN; column++) {
      sheet.setColumnWidth(column, FindingsPage.WIDTHS.get(column) * 256);
    }
    for (int key = 1; key <= FindingsPage.KEY_COLUMNS; key++) {
      sheet.setColumnHidden(FindingsPage.LAST_COLUMN + key, true);
    }
    sheet.setDisplayGridlines(false);
    for (int row = 0; row < page.lines().size(); row++) {
      Line line = page.lines().get(row);
      if (!line.entries().isEmpty()) {
        write(sheet, row, line);
      }
    }
    sheet.createFreezePane(0, page.headerRow() + 1);
    print(sheet, page.headerRow());
    if (sheet instanceof XSSFSheet xlsx) {
      xlsx.setTabColor(new XSSFColor(MarkColour.of(page.gravest()).rgb(), null));
    }
    return sheet;
  }

  private void write(Sheet sheet, int row, Line line) {
    Row cells = sheet.createRow(row);
    for (Entry entry : line.entries()) {
      Cell cell = cells.createCell(entry.column());
      cell.setCellStyle(style(entry.role(), entry.isQuoted()));
      if (!entry.text().isEmpty()) {
        cell.setCellValue(entry.text());
      }
      if (entry.fill() != null) {
        colours.mark(cell, entry.fill());
      }
      if (entry.link() != null) {
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(entry.link());
        cell.setHyperlink(link);
      }
    }
    if (line.points() > 0) {
      cells.setHeightInPoints(line.points());
    }
    if (line.isWide()) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, FindingsPage.LAST_COLUMN));
    }
  }

  private String freeName() {
    String name = WorkbookLayout.FINDINGS_SHEET;
    for (int i = 2; workbook.getSheet(name) != null; i++) {
      name = WorkbookLayout.FINDINGS_SHEET + i;
    }
    return name;
  }

  private CellStyle style(Role role, boolean quoted) {
    return styles.computeIfAbsent(new StyleKey(role, quoted), this::make);
  }

  private CellStyle make(StyleKey key) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(key.role, this::font));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setQuotePrefixed(key.quoted);
    switch (key.role) {
      case TITLE, HEAD -> style.setAlignment(HorizontalAlignment.LEFT);
      case HEADER -> {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setFillForegroundColor(colour(LIGHT_GREY));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        border(style);
      }
      case CENTRED, LINK -> {
        style.setAlignment(HorizontalAlignment.CENTER);
        border(style);
      }
      case TEXT, ANSWER -> {
        style.setAlignment(HorizontalAlignment.LEFT);
        border(style);
      }
    }
    return style;
  }

  private void border(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (style instanceof XSSFCellStyle xlsx) {
      XSSFColor line = (XSSFColor) colour(LINE_GREY);
      xlsx.setTopBorderColor(line);
      xlsx.setBottomBorderColor(line);
      xlsx.setLeftBorderColor(line);
      xlsx.setRightBorderColor(line);
    } else {
      short line = ((HSSFColor) colour(LINE_GREY)).getIndex();
      style.setTopBorderColor(line);
      style.setBottomBorderColor(line);
      style.setLeftBorderColor(line);
      style.setRightBorderColor(line);
    }
  }

  /** A colour as such: the numbers of colours mean others in files that bring their own palette. */
  private Color colour(int rgb) {
    byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return workbook instanceof HSSFWorkbook xls
        ? xls.getCustomPalette().findSimilarColor(bytes[0], bytes[1], bytes[2])
        : new XSSFColor(bytes, null);
  }

  private Font font(Role role) {
    Font font = workbook.createFont();
    font.setFontName(fontName(role));
    font.setFontHeightInPoints((short) points(role));
    if (role == Role.LINK) {
      font.setUnderline(Font.U_SINGLE);
      if (font instanceof XSSFFont xlsx) {
        xlsx.setColor((XSSFColor) colour(LINK_BLUE));
      } else {
        font.setColor(((HSSFColor) colour(LINK_BLUE)).getIndex());
      }
    }
    return font;
  }

  /** Of letters in this role. */
  static String fontName(Role role) {
    return role == Role.TITLE || role == Role.HEADER ? "黑体" : "宋体";
  }

  /** The height of letters in this role. */
  static int points(Role role) {
    return role == Role.TITLE ? 18 : role == Role.HEAD ? 12 : 11;
  }

  private static void print(Sheet sheet, int headerRow) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    sheet.getFooter().setCenter(FOOTER);
    if (sheet instanceof HSSFSheet) {
      sheet.setHorizontallyCenter(true);
    }
  }
}
