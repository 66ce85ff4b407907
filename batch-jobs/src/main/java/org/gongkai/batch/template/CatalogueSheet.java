package org.gongkai.batch.template;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.gongkai.batch.template.Look.Format;
import org.gongkai.batch.template.Look.Role;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.plan.DisclosureItem;

/** The catalogue items that the unit has to disclose, to look up while filling in. */
final class CatalogueSheet {

  private static final int HEADER_ROW = 2;

  private record Column(String header, int width) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("目录事项编号", 14),
          new Column("对应任务序号", 10),
          new Column("公开事项", 40),
          new Column("内容要素", 34),
          new Column("时限和频次", 16),
          new Column("计量单位", 12),
          new Column("细化程度", 16),
          new Column("公开渠道", 20),
          new Column("通知原文", 60));

  private CatalogueSheet() {}

  static void write(Book book) {
    Sheet sheet = book.sheet(WorkbookLayout.CATALOGUE_SHEET);
    int last = COLUMNS.size() - 1;
    for (int column = 0; column <= last; column++) {
      Book.width(sheet, column, COLUMNS.get(column).width());
    }
    Book.wideText(
        sheet, 0, 0, 4, book.title(WorkbookLayout.CATALOGUE_SHEET), book.look().style(Role.TITLE));
    Book.lineHeight(sheet, 0, 2);
    List<DisclosureItem> items = book.request().catalogue();
    Book.wideText(
        sheet,
        1,
        0,
        4,
        items.isEmpty()
            ? "通知没有直接要求本单位公开的目录事项；本表只供查阅，不用填写。"
            : "通知要求本单位主动公开的事项，共" + items.size() + "项；登记“主动公开台账”时填相应编号。本表只供查阅，不用填写。",
        book.look().style(Role.SUBTITLE));
    Book.lineHeight(sheet, 1, 1);
    for (int column = 0; column <= last; column++) {
      Book.text(
          sheet, HEADER_ROW, column, COLUMNS.get(column).header(), book.look().style(Role.HEADER));
    }
    Book.lineHeight(sheet, HEADER_ROW, 2);
    int row = HEADER_ROW + 1;
    for (DisclosureItem item : items) {
      List<String> texts =
          List.of(
              item.code(),
              item.taskNumber() == 0 ? "—" : Integer.toString(item.taskNumber()),
              item.title(),
              String.join("、", item.elements()),
              item.timing(),
              String.join("、", item.unitsOfMeasure()),
              item.detail(),
              String.join("、", item.channels()),
              item.quote());
      int lines = 1;
      for (int column = 0; column <= last; column++) {
        Book.text(
            sheet,
            row,
            column,
            texts.get(column),
            book.look().style(column < 2 ? Role.CENTRED : Role.REFERENCE, Format.TEXT));
        lines = Math.max(lines, Book.lines(texts.get(column), COLUMNS.get(column).width()));
      }
      Book.startHeight(sheet, row, lines);
      row++;
    }
    sheet.createFreezePane(1, HEADER_ROW + 1);
    Book.print(sheet, HEADER_ROW, last);
  }
}
