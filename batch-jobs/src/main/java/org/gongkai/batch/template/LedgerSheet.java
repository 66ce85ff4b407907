package org.gongkai.batch.template;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.gongkai.batch.template.Look.Format;
import org.gongkai.batch.template.Look.Role;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;

/** A ledger's sheet: title, hint, headers, then one row per entry. */
final class LedgerSheet {

  static final int HEADER_ROW = 2;
  static final int FIRST_ROW = 3;

  /** Down to which row drop-downs and checks reach. */
  private static final int LAST_CHECKED_ROW = 9_999;

  private static final int TITLE_CHARACTERS = 110;

  /** A little air, for whoever fills in a printed sheet by hand. */
  private static final float ROW_POINTS = 20f;

  private LedgerSheet() {}

  static Sheet write(Book book, Ledger ledger, int blankRows) {
    List<ColumnSpec> columns = SheetSchema.of(ledger).columns();
    Sheet sheet = book.sheet(ledger.sheet());
    Book.blankHeight(sheet, ROW_POINTS);
    for (ColumnSpec column : columns) {
      Book.width(sheet, column.index(), column.width());
      sheet.setDefaultColumnStyle(column.index(), book.look().style(Role.INPUT, format(column)));
    }
    int last = columns.size() - 1;
    int lastOfTitle = lastColumnWithin(sheet, last);
    Book.wideText(
        sheet, 0, 0, lastOfTitle, book.title(ledger.sheet()), book.look().style(Role.TITLE));
    Book.lineHeight(sheet, 0, 2);
    String hint = hint(ledger);
    Book.wideText(sheet, 1, 0, lastOfTitle, hint, book.look().style(Role.SUBTITLE));
    Book.lineHeight(sheet, 1, Book.lines(hint, Book.characters(sheet, 0, lastOfTitle)));
    for (int column = lastOfTitle + 1; column <= last; column++) {
      // Else the borders of the columns would go on beside title and hint.
      Book.cell(sheet, 0, column, book.look().style(Role.SUBTITLE));
      Book.cell(sheet, 1, column, book.look().style(Role.SUBTITLE));
    }
    int headerLines = 1;
    for (ColumnSpec column : columns) {
      Book.text(
          sheet, HEADER_ROW, column.index(), column.header(), book.look().style(header(column)));
      headerLines = Math.max(headerLines, Book.lines(column.header(), column.width()));
      CellRangeAddressList cells =
          new CellRangeAddressList(FIRST_ROW, LAST_CHECKED_ROW, column.index(), column.index());
      List<String> items = catalogueCodes(book, ledger, column);
      if (items.isEmpty()) {
        InputChecks.add(sheet, cells, column, book.choices());
      } else {
        InputChecks.suggest(sheet, cells, column, items, book.choices());
      }
    }
    Book.lineHeight(sheet, HEADER_ROW, headerLines + 1);
    int filled = ledger == Ledger.TASK_PROGRESS ? writeTasks(book, sheet) : 0;
    for (int row = FIRST_ROW + filled; row < FIRST_ROW + filled + blankRows; row++) {
      drawRow(book, sheet, row, columns);
    }
    sheet.createFreezePane(1, FIRST_ROW);
    Book.print(sheet, HEADER_ROW, last);
    return sheet;
  }

  /**
   * Makes each cell of a row, unless it is there already, so that the row is also printed when
   * nothing is in it. On screen the format of the columns draws it anyway.
   */
  static void drawRow(Book book, Sheet sheet, int row, List<ColumnSpec> columns) {
    for (ColumnSpec column : columns) {
      if (sheet.getRow(row) == null || sheet.getRow(row).getCell(column.index()) == null) {
        Book.cell(sheet, row, column.index(), book.look().style(Role.INPUT, format(column)));
      }
    }
  }

  static Format format(ColumnSpec column) {
    return switch (column.type()) {
      case TEXT -> Format.TEXT;
      case CHOICE -> Format.CHOICE;
      case DATE -> Format.DATE;
      case DATE_TIME -> Format.DATE_TIME;
      // Counts are shown as typed: a format without decimals would hide a mistyped 3.5.
      case NUMBER -> column.unitOfMeasure().endsWith("元") ? Format.AMOUNT : Format.GENERAL;
    };
  }

  private static Role header(ColumnSpec column) {
    if (column.required()) {
      return Role.HEADER_REQUIRED;
    }
    return column.internal() ? Role.HEADER_INTERNAL : Role.HEADER;
  }

  private static int lastColumnWithin(Sheet sheet, int last) {
    int column = 1;
    while (column < last && Book.characters(sheet, 0, column + 1) <= TITLE_CHARACTERS) {
      column++;
    }
    return Math.min(column, last);
  }

  private static List<String> catalogueCodes(Book book, Ledger ledger, ColumnSpec column) {
    return ledger.rowType() == Disclosure.class && column.name().equals("catalogueItem")
        ? book.request().catalogue().stream().map(DisclosureItem::code).toList()
        : List.of();
  }

  private static int writeTasks(Book book, Sheet sheet) {
    SheetSchema<TaskProgress> schema = SheetSchema.of(TaskProgress.class);
    int row = FIRST_ROW;
    for (UnitTask unitTask : book.request().tasks()) {
      Task task = unitTask.task();
      ColumnSpec requirement = schema.get("requirement");
      ColumnSpec group = schema.get("task");
      prefilled(book, sheet, row, schema.get("taskNumber")).setCellValue(task.number());
      prefilled(book, sheet, row, group).setCellValue(task.group());
      prefilled(book, sheet, row, requirement).setCellValue(task.requirement());
      prefilled(book, sheet, row, schema.get("role")).setCellValue(unitTask.role().label());
      Cell due = prefilled(book, sheet, row, schema.get("deadline"));
      LocalDate deadline = task.deadline();
      if (deadline == null) {
        comment(due, "完成时限（原文）：" + task.deadlineText());
      } else {
        due.setCellValue(deadline);
      }
      drawRow(book, sheet, row, schema.columns());
      Book.startHeight(
          sheet,
          row,
          Math.max(
              Book.lines(task.requirement(), requirement.width()),
              Book.lines(task.group(), group.width())));
      row++;
    }
    return row - FIRST_ROW;
  }

  private static Cell prefilled(Book book, Sheet sheet, int row, ColumnSpec column) {
    return Book.cell(sheet, row, column.index(), book.look().style(Role.PREFILLED, format(column)));
  }

  private static void comment(Cell cell, String text) {
    CreationHelper helper = cell.getSheet().getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 4);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 1);
    Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    // Not the author of hand-back comments: this one stays.
    comment.setAuthor("公开办");
    cell.setCellComment(comment);
  }

  private static String hint(Ledger ledger) {
    String what =
        switch (ledger) {
          case TASK_PROGRESS -> "灰底各栏由公开办预填，请勿改动。请逐行填写完成状态、完成日期、进展情况和佐证；与本单位无关的任务，完成状态选“不涉及”并写明理由。";
          case DISCLOSURES -> "每条信息填一行；同一信息在几个渠道公开的仍填一行，在各渠道栏内分别填公开日期。目录事项编号和要素见“目录事项”表。";
          case REQUESTS -> "每件申请填一行，收到即登记，办理中逐步补填；上年结转的申请也要填。申请人只填代称，如张某。";
          case INTERPRETATIONS -> "每次解读或回应填一行。回应热点、舆情的，各时间填到分钟，如 2016-08-05 14:30。";
          case REVIEWS -> "因政府信息公开引起的行政复议、行政诉讼，每件填一行；上年结转的也要填。";
          case COMPLAINTS -> "有关政府信息公开工作的投诉举报，每件填一行。";
          case PROPOSALS -> "人大代表建议、政协委员提案的复文，每件填一行。";
        };
    String zero = ledger == Ledger.TASK_PROGRESS ? "" : "全年没有的，请在“报送单位”表声明零报告。";
    return what + zero + "深蓝表头必填；灰色表头为内部信息，不对外公开。";
  }
}
