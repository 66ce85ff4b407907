package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the written form of a {@link PrintedTable}: one line for each row, one field for each
 * column. A field holds a text, {@code |} and a text printed vertically, {@code =} and the code of
 * a figure, {@code <} if the place belongs to the cell on its left, or {@code ^} if it belongs to
 * the cell above. A row without figures is a row of headings.
 */
final class PrintedTableText {

  private static final String LEFT = "<";
  private static final String ABOVE = "^";

  private final List<List<String>> rows;

  private PrintedTableText(List<List<String>> rows) {
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if cells do not fit together
   */
  static PrintedTable parse(
      String code, String title, List<Integer> columnWidths, List<List<String>> rows) {
    PrintedTableText text = new PrintedTableText(rows);
    List<PrintedCell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columnWidths.size(); column++) {
        String field = text.at(row, column);
        if (!field.equals(LEFT) && !field.equals(ABOVE)) {
          cells.add(text.cell(row, column, field));
        }
      }
    }
    return new PrintedTable(code, title, text.headerRows(), columnWidths, cells);
  }

  private PrintedCell cell(int row, int column, String field) {
    int columnSpan = 1;
    while (at(row, column + columnSpan).equals(LEFT)) {
      columnSpan++;
    }
    int rowSpan = 1;
    while (at(row + rowSpan, column).equals(ABOVE)) {
      rowSpan++;
    }
    if (field.startsWith("=")) {
      return PrintedCell.figure(row, column, rowSpan, columnSpan, field.substring(1));
    }
    boolean vertical = field.startsWith("|");
    return new PrintedCell(
        row,
        column,
        rowSpan,
        columnSpan,
        hasFigures(row) ? PrintedCell.Kind.LABEL : PrintedCell.Kind.HEADING,
        vertical ? field.substring(1) : field,
        vertical,
        null);
  }

  private String at(int row, int column) {
    boolean inside = row < rows.size() && column < rows.get(row).size();
    return inside ? rows.get(row).get(column) : "";
  }

  private boolean hasFigures(int row) {
    return rows.get(row).stream().anyMatch(field -> field.startsWith("="));
  }

  private int headerRows() {
    int row = 0;
    while (row < rows.size() && !hasFigures(row)) {
      row++;
    }
    return row;
  }
}
