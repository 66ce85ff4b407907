package org.gongkai.batch.template;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.gongkai.batch.template.Look.Format;
import org.gongkai.batch.template.Look.Role;
import org.gongkai.finding.CellAddress;
import org.gongkai.form.FormCell;
import org.gongkai.form.FormLine;
import org.gongkai.form.PrintedCell;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.WorkbookLayout;

/** The statutory form as printed: one list of lines, or the official tables. */
final class FormSheet {

  private static final int LABEL_COLUMN = 1;
  private static final int[] WIDTHS = {10, 76, 10, 18};

  /** Labels from this depth on are no longer indented further. */
  private static final int DEEPEST = 4;

  private final Book book;
  private final StatisticalForm form;
  private final FormGrid grid;
  private final Sheet sheet;

  private FormSheet(Book book, StatisticalForm form) {
    this.book = book;
    this.form = form;
    this.grid = FormGrid.of(form);
    this.sheet = book.sheet(WorkbookLayout.FORM_SHEET);
  }

  /** Writes the sheet and says where each cell of the form stands, by the cell's code. */
  static Map<String, CellAddress> write(Book book, StatisticalForm form) {
    FormSheet writing = new FormSheet(book, form);
    if (writing.grid.blocks().isEmpty()) {
      writing.writeList();
    } else {
      writing.writeTables();
    }
    return writing.grid.places();
  }

  // --- one list ------------------------------------------------------------------------------

  private void writeList() {
    for (int column = 0; column < WIDTHS.length; column++) {
      Book.width(sheet, column, WIDTHS[column]);
    }
    int last = WIDTHS.length - 1;
    head(last, "没有发生的填0，不要空着；与台账不一致的请先核对。");
    List<String> headers = WorkbookLayout.FORM_HEADERS;
    for (int column = 0; column < headers.size(); column++) {
      Role role = column == FormGrid.VALUE_COLUMN ? Role.HEADER_REQUIRED : Role.HEADER;
      Book.text(sheet, FormGrid.HEADER_ROW, column, headers.get(column), book.look().style(role));
    }
    Book.lineHeight(sheet, FormGrid.HEADER_ROW, 1);
    int row = FormGrid.HEADER_ROW + 1;
    for (FormLine line : form.lines()) {
      FormCell cell = line.cell();
      boolean strong = cell == null || depth(line) == 0;
      Book.text(sheet, row, 0, line.code(), book.look().style(Role.NOTE, Format.TEXT));
      Book.text(
          sheet,
          row,
          LABEL_COLUMN,
          line.label(),
          book.look()
              .style(strong ? Role.LABEL_STRONG : Role.LABEL_PLAIN, Format.TEXT, depth(line)));
      Book.text(sheet, row, 2, line.unitOfMeasure(), book.look().style(Role.CENTRED, Format.TEXT));
      if (cell == null) {
        Book.cell(sheet, row, FormGrid.VALUE_COLUMN, book.look().style(Role.PREFILLED));
      } else {
        Book.cell(sheet, row, FormGrid.VALUE_COLUMN, inputStyle(cell));
        InputChecks.add(
            sheet,
            new CellRangeAddressList(row, row, FormGrid.VALUE_COLUMN, FormGrid.VALUE_COLUMN),
            cell);
      }
      Book.lineHeight(sheet, row, Book.lines(line.label(), WIDTHS[LABEL_COLUMN] - 2 * depth(line)));
      row++;
    }
    foot(last);
    sheet.createFreezePane(0, FormGrid.HEADER_ROW + 1);
    Book.print(sheet, FormGrid.HEADER_ROW, last);
    Book.portrait(sheet);
  }

  /** 0 for 3, 1 for 3.3, 2 for 3.3.4, 3 for 3.3.4a. */
  private static int depth(FormLine line) {
    String code = line.code();
    int depth = (int) code.chars().filter(c -> c == '.').count();
    boolean part = Character.isLetter(code.charAt(code.length() - 1));
    return Math.min(DEEPEST, part ? depth + 1 : depth);
  }

  // --- official tables -----------------------------------------------------------------------

  private void writeTables() {
    List<Integer> widths = grid.tableWidths();
    for (int column = 0; column < widths.size(); column++) {
      Book.width(sheet, column, widths.get(column));
    }
    int last = widths.size() - 1;
    head(last, "各表按国家规定的表样填写，表样的文字不要改动；没有发生的填0，不要空着；与台账不一致的请先核对。");
    for (FormGrid.Block block : grid.blocks()) {
      int title = block.top() - 1;
      Book.wideText(
          sheet,
          title,
          0,
          block.lastColumn(),
          block.table().title(),
          book.look().style(Role.HEADING));
      Book.lineHeight(sheet, title, 2);
      for (PrintedCell cell : block.table().cells()) {
        write(block, cell);
      }
      for (int row = 0; row < block.table().rows(); row++) {
        fitHeight(block, row);
      }
    }
    foot(last);
    sheet.createFreezePane(0, FormGrid.HEADER_ROW);
    Book.print(sheet, 0, last);
    // Each table whole on a page of its own.
    for (FormGrid.Block block : grid.blocks().subList(1, grid.blocks().size())) {
      sheet.setRowBreak(block.top() - 2);
    }
  }

  private void write(FormGrid.Block block, PrintedCell cell) {
    int firstRow = block.top() + cell.row();
    int lastRow = firstRow + cell.rowSpan() - 1;
    int firstColumn = block.firstColumn(cell);
    int lastColumn = block.lastColumn(cell);
    FormCell figure = cell.figure() == null ? null : form.cells().get(cell.figure());
    CellStyle style =
        figure == null ? book.look().style(role(cell), Format.TEXT) : inputStyle(figure);
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        Book.cell(sheet, row, column, style);
      }
    }
    Book.text(sheet, firstRow, firstColumn, cell.text(), style);
    if (lastRow > firstRow || lastColumn > firstColumn) {
      sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
    if (figure != null) {
      InputChecks.add(
          sheet, new CellRangeAddressList(firstRow, lastRow, firstColumn, lastColumn), figure);
    }
  }

  private static Role role(PrintedCell cell) {
    return cell.vertical()
        ? Role.VERTICAL_LABEL
        : switch (cell.kind()) {
          case HEADING -> Role.HEADER;
          case MARK -> Role.CENTRED;
          case LABEL, FIGURE -> Role.LABEL_PLAIN;
        };
  }

  /** Rows are as high as the texts that begin and end in them need. */
  private void fitHeight(FormGrid.Block block, int row) {
    int lines = 1;
    for (PrintedCell cell : block.table().listBeginningIn(row)) {
      if (cell.rowSpan() == 1 && !cell.vertical()) {
        int width = Book.characters(sheet, block.firstColumn(cell), block.lastColumn(cell));
        lines = Math.max(lines, Book.lines(cell.text(), width));
      }
    }
    Book.lineHeight(sheet, block.top() + row, lines);
  }

  // --- both ----------------------------------------------------------------------------------

  private CellStyle inputStyle(FormCell cell) {
    boolean whole = cell.kind().maxDecimalPlaces() == 0;
    return book.look().style(Role.INPUT, whole ? Format.GENERAL : Format.AMOUNT);
  }

  private void head(int lastColumn, String hint) {
    Book.wideText(
        sheet,
        0,
        0,
        lastColumn,
        form.title() + "（" + book.request().year() + "年度）",
        book.look().style(Role.CENTRED_TITLE));
    Book.lineHeight(sheet, 0, 2);
    String unit = "填报单位（盖章）：%s　　　".formatted(book.request().unitName()) + hint;
    Book.wideText(sheet, 1, 0, lastColumn, unit, book.look().style(Role.SUBTITLE));
    Book.lineHeight(sheet, 1, 1);
  }

  private void foot(int lastColumn) {
    foot(grid.rowBelow(), lastColumn, "单位负责人：　　　　　　　　　审核人：　　　　　　　　　填报人：");
    foot(grid.rowBelow() + 1, lastColumn, "联系电话：　　　　　　　　　　填报日期：　　　　年　　月　　日");
  }

  private void foot(int row, int lastColumn, String text) {
    Book.wideText(sheet, row, 0, lastColumn, text, book.look().style(Role.PARAGRAPH));
    Book.lineHeight(sheet, row, 2);
  }
}
