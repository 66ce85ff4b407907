package org.gongkai.batch.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.finding.CellAddress;
import org.gongkai.form.FormCell;
import org.gongkai.form.PrintedCell;
import org.gongkai.form.PrintedTable;
import org.gongkai.form.StatisticalForm;

/**
 * Where the sheet 统计表 has what (统计表版面): the form of 2014 as one list with its codes, those of 2019
 * and 2021 as their official tables below each other, as printed.
 */
public final class FormGrid {

  /** The columns of the list: code, label, unit of measure, figure. */
  static final int VALUE_COLUMN = 3;

  static final int HEADER_ROW = 2;

  /** Title of the sheet and a line for the unit, then the first line or the first table's title. */
  private static final int FIRST_ROW = 3;

  /** Between two tables: an empty row and the title of the next. */
  private static final int ROWS_BETWEEN = 2;

  /** Columns of the sheet, in characters: five under the labels of table three, ten for figures. */
  private static final List<Integer> TABLE_WIDTHS =
      Stream.concat(Stream.of(10, 14, 12, 12, 12), Stream.generate(() -> 9).limit(10)).toList();

  /** On which column of the sheet each column of a table begins, and where the last one ends. */
  private static final Map<Integer, List<Integer>> STARTS =
      Map.of(
          4, List.of(0, 5, 7, 9, 12),
          10, List.of(0, 1, 2, 5, 6, 7, 8, 9, 10, 11, 12),
          15, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));

  /**
   * A table on the sheet.
   *
   * @param table the table
   * @param top the row of its first row
   * @param starts on which column of the sheet each of its columns begins, and where the last ends
   */
  record Block(PrintedTable table, int top, List<Integer> starts) {

    int firstColumn(PrintedCell cell) {
      return starts.get(cell.column());
    }

    int lastColumn(PrintedCell cell) {
      return starts.get(cell.column() + cell.columnSpan()) - 1;
    }

    int lastColumn() {
      return starts.get(starts.size() - 1) - 1;
    }

    int bottom() {
      return top + table.rows() - 1;
    }
  }

  private final StatisticalForm form;
  private final List<Block> blocks;

  private FormGrid(StatisticalForm form, List<Block> blocks) {
    this.form = form;
    this.blocks = List.copyOf(blocks);
  }

  /** The grid of a form. */
  public static FormGrid of(StatisticalForm form) {
    List<Block> blocks = new ArrayList<>();
    int row = FIRST_ROW;
    for (PrintedTable table : form.tables()) {
      if (!table.code().isEmpty()) {
        List<Integer> starts = STARTS.get(table.columns());
        if (starts == null) {
          throw new IllegalArgumentException("No place for " + table.columns() + " columns");
        }
        blocks.add(new Block(table, row, starts));
        row += table.rows() + ROWS_BETWEEN;
      }
    }
    return new FormGrid(form, blocks);
  }

  /** The tables as printed; none if the form is one list. */
  List<Block> blocks() {
    return blocks;
  }

  List<Integer> tableWidths() {
    return TABLE_WIDTHS;
  }

  /** Where each figure stands, by the code of its cell; of a merged cell the top left. */
  public Map<String, CellAddress> places() {
    Map<String, CellAddress> places = new LinkedHashMap<>();
    if (blocks.isEmpty()) {
      for (int line = 0; line < form.lines().size(); line++) {
        FormCell cell = form.lines().get(line).cell();
        if (cell != null) {
          places.put(cell.code(), new CellAddress(FIRST_ROW + line, VALUE_COLUMN));
        }
      }
    }
    for (Block block : blocks) {
      for (PrintedCell figure : block.table().figures()) {
        String code = figure.figure();
        if (code != null) {
          places.put(code, new CellAddress(block.top() + figure.row(), block.firstColumn(figure)));
        }
      }
    }
    return Collections.unmodifiableMap(places);
  }

  /** The first row below the form. */
  int rowBelow() {
    return blocks.isEmpty()
        ? FIRST_ROW + form.lines().size()
        : blocks.get(blocks.size() - 1).bottom() + 2;
  }
}
