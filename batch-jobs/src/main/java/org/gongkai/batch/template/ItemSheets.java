package org.gongkai.batch.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.gongkai.batch.template.Look.Format;
import org.gongkai.batch.template.Look.Role;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WorkbookLayout;

/** The sheets that hold one value per item: the cover with its two small tables, the safeguards. */
final class ItemSheets {

  static final int HEADER_ROW = 2;
  static final int FIRST_ROW = 3;
  static final int VALUE_COLUMN = 1;

  private static final int LAST_COLUMN = 3;
  private static final int[] WIDTHS = {36, 34, 26, 54};
  private static final int INCLUDED_UNITS_ROWS = 12;

  private ItemSheets() {}

  static Sheet writeCover(Book book) {
    List<ColumnSpec> items = SheetSchema.of(Cover.class).columns();
    Sheet sheet =
        writeItems(
            book,
            WorkbookLayout.COVER_SHEET,
            "请先核对预填内容，再填数据截止日期：本表各工作表的内容截止到哪一天，就填哪一天。深蓝项目必填，灰色项目不对外公开。",
            items);
    for (ColumnSpec item : items) {
      int row = FIRST_ROW + item.index();
      switch (item.name()) {
        case "unitCode" -> prefill(book, sheet, row, item).setCellValue(book.request().unitCode());
        case "unitName" -> prefill(book, sheet, row, item).setCellValue(book.request().unitName());
        case "year" -> prefill(book, sheet, row, item).setCellValue(book.request().year());
        default -> {
          // left to the clerk
        }
      }
    }
    int row = zeroReportRow() - 2;
    smallTitle(
        book, sheet, row, WorkbookLayout.ZERO_REPORT_TITLE, "本年度确实没有发生的台账选“是”。台账空着而没有声明零报告的，视为未报。");
    headers(book, sheet, row + 1, WorkbookLayout.ZERO_REPORT_HEADERS);
    List<Ledger> ledgers = zeroReportLedgers();
    for (int i = 0; i < ledgers.size(); i++) {
      Book.text(
          sheet, zeroReportRow() + i, 0, ledgers.get(i).sheet(), book.look().style(Role.LABEL));
      Book.cell(
          sheet, zeroReportRow() + i, VALUE_COLUMN, book.look().style(Role.INPUT, Format.CHOICE));
      Book.lineHeight(sheet, zeroReportRow() + i, 1);
    }
    InputChecks.addYesNo(
        sheet,
        new CellRangeAddressList(
            zeroReportRow(), zeroReportRow() + ledgers.size() - 1, VALUE_COLUMN, VALUE_COLUMN),
        WorkbookLayout.ZERO_REPORT_HEADERS.get(1),
        book.choices());
    row = includedUnitsRow() - 2;
    smallTitle(
        book,
        sheet,
        row,
        WorkbookLayout.INCLUDED_UNITS_TITLE,
        "报送口径为“汇总”的，逐行列出本表数据所含的单位；行数不够可以往下接着填。");
    headers(book, sheet, row + 1, WorkbookLayout.INCLUDED_UNITS_HEADERS);
    for (int unit = 0; unit < INCLUDED_UNITS_ROWS; unit++) {
      drawIncludedUnit(book, sheet, includedUnitsRow() + unit);
    }
    Book.print(sheet, HEADER_ROW, LAST_COLUMN);
    return sheet;
  }

  static Sheet writeSafeguards(Book book) {
    Sheet sheet =
        writeItems(
            book,
            WorkbookLayout.SAFEGUARDS_SHEET,
            "填本单位全年情况。没有发生的次数、数量填0，不要空着；网址从 http:// 或 https:// 起完整填写。",
            SheetSchema.of(Safeguards.class).columns());
    Book.print(sheet, HEADER_ROW, LAST_COLUMN);
    return sheet;
  }

  /** The ledgers that can be declared empty; tasks cannot, they are answered one by one. */
  static List<Ledger> zeroReportLedgers() {
    return Arrays.stream(Ledger.values()).filter(l -> l != Ledger.TASK_PROGRESS).toList();
  }

  /** The first row of the table of ledgers with nothing to report. */
  static int zeroReportRow() {
    return FIRST_ROW + SheetSchema.of(Cover.class).columns().size() + 3;
  }

  /** The first row of the table of included units. */
  static int includedUnitsRow() {
    return zeroReportRow() + zeroReportLedgers().size() + 3;
  }

  static void drawIncludedUnit(Book book, Sheet sheet, int row) {
    for (int column = 0; column < WorkbookLayout.INCLUDED_UNITS_HEADERS.size(); column++) {
      Book.cell(sheet, row, column, book.look().style(Role.INPUT, Format.TEXT));
    }
    Book.lineHeight(sheet, row, 1);
  }

  private static Sheet writeItems(Book book, String name, String hint, List<ColumnSpec> items) {
    Sheet sheet = book.sheet(name);
    for (int column = 0; column <= LAST_COLUMN; column++) {
      Book.width(sheet, column, WIDTHS[column]);
    }
    Book.wideText(sheet, 0, 0, LAST_COLUMN, book.title(name), book.look().style(Role.TITLE));
    Book.lineHeight(sheet, 0, 2);
    Book.wideText(sheet, 1, 0, LAST_COLUMN, hint, book.look().style(Role.SUBTITLE));
    Book.lineHeight(sheet, 1, Book.lines(hint, Book.characters(sheet, 0, LAST_COLUMN)));
    headers(
        book,
        sheet,
        HEADER_ROW,
        List.of(
            WorkbookLayout.ITEM_HEADER,
            WorkbookLayout.VALUE_HEADER,
            WorkbookLayout.UNIT_OF_MEASURE_HEADER,
            WorkbookLayout.NOTE_HEADER));
    for (ColumnSpec item : items) {
      int row = FIRST_ROW + item.index();
      Book.text(sheet, row, 0, item.header(), book.look().style(label(item)));
      Book.cell(
          sheet, row, VALUE_COLUMN, book.look().style(Role.ITEM_INPUT, LedgerSheet.format(item)));
      Book.text(sheet, row, 2, item.unitOfMeasure(), book.look().style(Role.CENTRED));
      Book.text(sheet, row, LAST_COLUMN, note(item), book.look().style(Role.NOTE));
      Book.startHeight(sheet, row, Math.max(1, Book.lines(item.header(), WIDTHS[0])));
      InputChecks.add(
          sheet,
          new CellRangeAddressList(row, row, VALUE_COLUMN, VALUE_COLUMN),
          item,
          book.choices());
    }
    sheet.createFreezePane(0, FIRST_ROW);
    return sheet;
  }

  private static String note(ColumnSpec item) {
    List<String> parts = new ArrayList<>();
    if (item.required()) {
      parts.add("必填");
    }
    if (!item.note().isEmpty()) {
      parts.add(item.note());
    }
    switch (item.type()) {
      case DATE -> parts.add("日期，如 2016-08-05");
      case DATE_TIME -> parts.add("日期和时间，如 2016-08-05 14:30");
      case CHOICE -> parts.add("从下拉列表中选择");
      case NUMBER, TEXT -> {
        // the unit of measure or the note says it
      }
    }
    if (item.internal()) {
      parts.add("内部信息，不对外公开");
    }
    return String.join("；", parts);
  }

  private static Cell prefill(Book book, Sheet sheet, int row, ColumnSpec item) {
    Format format = LedgerSheet.format(item);
    return Book.cell(sheet, row, VALUE_COLUMN, book.look().style(Role.ITEM_PREFILLED, format));
  }

  private static Role label(ColumnSpec item) {
    if (item.required()) {
      return Role.LABEL_REQUIRED;
    }
    return item.internal() ? Role.LABEL_INTERNAL : Role.LABEL;
  }

  private static void smallTitle(Book book, Sheet sheet, int row, String title, String hint) {
    Book.text(sheet, row, 0, title, book.look().style(Role.HEADING));
    Book.wideText(sheet, row, VALUE_COLUMN, LAST_COLUMN, hint, book.look().style(Role.SUBTITLE));
    Book.lineHeight(sheet, row, 2);
  }

  private static void headers(Book book, Sheet sheet, int row, List<String> headers) {
    for (int column = 0; column < headers.size(); column++) {
      Book.text(sheet, row, column, headers.get(column), book.look().style(Role.HEADER));
    }
    Book.lineHeight(sheet, row, 1);
  }
}
