package org.gongkai.batch.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.gongkai.batch.template.Look.Format;
import org.gongkai.batch.template.Look.Role;
import org.gongkai.form.FormCell;
import org.gongkai.form.FormLine;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.WorkbookLayout;

/** The statutory form as printed, one line of the form to a row. */
final class FormSheet {

  static final int VALUE_COLUMN = 3;

  private static final int HEADER_ROW = 2;
  private static final int FIRST_ROW = 3;
  private static final int LABEL_COLUMN = 1;
  private static final int[] WIDTHS = {10, 76, 10, 18};

  /** Labels from this depth on are no longer indented further. */
  private static final int DEEPEST = 4;

  private FormSheet() {}

  /** Writes the sheet and says in which row each cell of the form stands, by the cell's code. */
  static Map<String, Integer> write(Book book, StatisticalForm form) {
    Sheet sheet = book.sheet(WorkbookLayout.FORM_SHEET);
    for (int column = 0; column < WIDTHS.length; column++) {
      Book.width(sheet, column, WIDTHS[column]);
    }
    Book.width(sheet, 0, codeWidth(form));
    int last = WIDTHS.length - 1;
    Book.wideText(
        sheet,
        0,
        0,
        last,
        form.title() + "（" + book.request().year() + "年度）",
        book.look().style(Role.CENTRED_TITLE));
    Book.lineHeight(sheet, 0, 2);
    Book.wideText(
        sheet,
        1,
        0,
        last,
        "填报单位（盖章）：%s　　　没有发生的填0，不要空着；与台账不一致的请先核对。".formatted(book.request().unitName()),
        book.look().style(Role.SUBTITLE));
    Book.lineHeight(sheet, 1, 1);
    List<String> headers = WorkbookLayout.FORM_HEADERS;
    for (int column = 0; column < headers.size(); column++) {
      Role role = column == VALUE_COLUMN ? Role.HEADER_REQUIRED : Role.HEADER;
      Book.text(sheet, HEADER_ROW, column, headers.get(column), book.look().style(role));
    }
    Book.lineHeight(sheet, HEADER_ROW, 1);
    Map<String, Integer> rows = new HashMap<>();
    int row = FIRST_ROW;
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
        Book.cell(sheet, row, VALUE_COLUMN, book.look().style(Role.PREFILLED));
      } else {
        boolean whole = cell.kind().maxDecimalPlaces() == 0;
        Book.cell(
            sheet,
            row,
            VALUE_COLUMN,
            book.look().style(Role.INPUT, whole ? Format.GENERAL : Format.AMOUNT));
        InputChecks.add(
            sheet, new CellRangeAddressList(row, row, VALUE_COLUMN, VALUE_COLUMN), cell);
        rows.put(cell.code(), row);
      }
      Book.lineHeight(sheet, row, Book.lines(line.label(), WIDTHS[LABEL_COLUMN] - 2 * depth(line)));
      row++;
    }
    foot(book, sheet, row, "单位负责人：　　　　　　　　　审核人：　　　　　　　　　填报人：");
    foot(book, sheet, row + 1, "联系电话：　　　　　　　　　　填报日期：　　　　年　　月　　日");
    sheet.createFreezePane(0, FIRST_ROW);
    Book.print(sheet, HEADER_ROW, last);
    Book.portrait(sheet);
    return rows;
  }

  /** Codes of the forms that have several columns hold the column's name. */
  private static int codeWidth(StatisticalForm form) {
    return form.lines().stream()
        .mapToInt(line -> Book.displayWidth(line.code()) + 2)
        .reduce(WIDTHS[0], Math::max);
  }

  private static void foot(Book book, Sheet sheet, int row, String text) {
    Book.wideText(sheet, row, 0, WIDTHS.length - 1, text, book.look().style(Role.PARAGRAPH));
    Book.lineHeight(sheet, row, 2);
  }

  /** 0 for 3, 1 for 3.3, 2 for 3.3.4, 3 for 3.3.4a. */
  private static int depth(FormLine line) {
    String code = line.code();
    int depth = (int) code.chars().filter(c -> c == '.').count();
    boolean part = Character.isLetter(code.charAt(code.length() - 1));
    return Math.min(DEEPEST, part ? depth + 1 : depth);
  }
}
