package org.gongkai.batch.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gongkai.finding.Reported;
import org.gongkai.form.StatisticalForm;
import org.gongkai.plan.NoticeText;

/**
 * The official tables of a document (文档中的官方表格), such as a published report: found by their words in
 * the same way as in a workbook, each of the document's tables taken for a sheet.
 */
public final class DocumentTables {

  private DocumentTables() {}

  /**
   * The figures of all tables of the document; of a figure that is printed twice the first.
   *
   * @param document the document
   * @param form the form whose tables are looked for, variants included
   * @return by the code of their cell, each with its place: 表格3!D7
   */
  public static Map<String, Reported<BigDecimal>> read(NoticeText document, StatisticalForm form) {
    List<StatisticalForm> variants =
        StatisticalForm.listWithVariants().stream()
            .filter(other -> other.edition().equals(form.edition()))
            .toList();
    Map<String, Reported<BigDecimal>> figures = new LinkedHashMap<>();
    for (NoticeText.Block block : document.blocks()) {
      if (block instanceof NoticeText.Table table && !table.rows().isEmpty()) {
        DeclaredForm found = read(table, variants);
        found.figures().forEach(figures::putIfAbsent);
      }
    }
    return Collections.unmodifiableMap(figures);
  }

  private static DeclaredForm read(NoticeText.Table table, List<StatisticalForm> variants) {
    List<SheetRow> rows = new ArrayList<>();
    List<CellRange> merges = new ArrayList<>();
    String name = "";
    for (int row = 0; row < table.rows().size(); row++) {
      List<RawCell> cells = new ArrayList<>();
      List<NoticeText.Cell> places = table.rows().get(row).cells();
      for (int column = 0; column < places.size(); column++) {
        NoticeText.Cell cell = places.get(column);
        if (cell.span() == NoticeText.Span.OWN) {
          String sheet = cell.place().sheet();
          name = sheet == null ? name : sheet;
          if (!Wording.isBlank(cell.text())) {
            cells.add(RawCell.text(row, column, cell.text()));
          }
          CellRange range = range(table, row, column);
          if (range.lastRow() > row || range.lastColumn() > column) {
            merges.add(range);
          }
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new SheetRow(row, false, cells));
      }
    }
    return PrintedTables.read(name, rows, merges, variants, new ValueReader(OptionalInt.empty()));
  }

  /** The places that a cell covers. */
  private static CellRange range(NoticeText.Table table, int row, int column) {
    int lastColumn = column;
    while (span(table, row, lastColumn + 1) == NoticeText.Span.FROM_LEFT) {
      lastColumn++;
    }
    int lastRow = row;
    while (span(table, lastRow + 1, column) == NoticeText.Span.FROM_ABOVE) {
      lastRow++;
    }
    return new CellRange(row, column, lastRow, lastColumn);
  }

  private static NoticeText.Span span(NoticeText.Table table, int row, int column) {
    boolean inside = row < table.rows().size() && column < table.rows().get(row).cells().size();
    return inside ? table.rows().get(row).cells().get(column).span() : NoticeText.Span.OWN;
  }
}
