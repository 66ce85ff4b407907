package org.gongkai.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table of a form as printed (表格版式): a grid of rows and columns, tiled by cells. Templates and
 * reports draw it, and the official table is found in a workbook by it.
 *
 * @param code the table's code: {@code 3} for 表三; empty if the form has only one
 * @param title what stands above it
 * @param headerRows how many rows at its top are repeated on each page
 * @param columnWidths how wide the columns are against each other; as many as there are columns
 * @param cells the cells, row by row, each in the row where it begins
 */
public record PrintedTable(
    String code,
    String title,
    int headerRows,
    List<Integer> columnWidths,
    List<PrintedCell> cells) {

  /**
   * @throws IllegalArgumentException if the cells do not cover each place of the grid exactly once
   */
  public PrintedTable {
    columnWidths = List.copyOf(columnWidths);
    cells =
        cells.stream()
            .sorted(Comparator.comparing(PrintedCell::row).thenComparing(PrintedCell::column))
            .toList();
    int places = 0;
    int bottom = 0;
    for (PrintedCell cell : cells) {
      places += cell.rowSpan() * cell.columnSpan();
      bottom = Math.max(bottom, cell.row() + cell.rowSpan());
    }
    for (int row = 0; row < bottom; row++) {
      for (int column = 0; column < columnWidths.size(); column++) {
        at(cells, row, column);
      }
    }
    if (places != bottom * columnWidths.size()) {
      throw new IllegalArgumentException("Cells of table " + code + " lie upon each other");
    }
    if (headerRows < 1 || headerRows > bottom) {
      throw new IllegalArgumentException("Table " + code + " has no " + headerRows + " rows");
    }
  }

  private static PrintedCell at(List<PrintedCell> cells, int row, int column) {
    return cells.stream()
        .filter(cell -> cell.coversRow(row) && cell.coversColumn(column))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("No cell in row " + row + ", column " + column + "."));
  }

  /** How many rows it has, those of the head included. */
  public int rows() {
    return cells.stream().mapToInt(cell -> cell.row() + cell.rowSpan()).max().orElseThrow();
  }

  /** How many columns it has. */
  public int columns() {
    return columnWidths.size();
  }

  /** The cells that begin in a row, from left to right, as HTML and Word want them. */
  public List<PrintedCell> listBeginningIn(int row) {
    return cells.stream().filter(cell -> cell.row() == row).toList();
  }

  /**
   * The cell that covers a place.
   *
   * @throws IllegalArgumentException if the place lies outside
   */
  public PrintedCell at(int row, int column) {
    return at(cells, row, column);
  }

  /** The figures, row by row. */
  public List<PrintedCell> figures() {
    return cells.stream().filter(cell -> cell.kind() == PrintedCell.Kind.FIGURE).toList();
  }

  /** Where a figure is printed, if it is. */
  public Optional<PrintedCell> findFigure(String code) {
    return cells.stream().filter(cell -> code.equals(cell.figure())).findFirst();
  }

  /** The words to the left of a cell, from left to right, such as （三）不予公开 and 1.属于国家秘密. */
  public List<PrintedCell> labelsOf(PrintedCell cell) {
    return cells.stream()
        .filter(other -> other.kind() == PrintedCell.Kind.LABEL)
        .filter(other -> other.coversRow(cell.row()) && other.column() < cell.column())
        .sorted(Comparator.comparing(PrintedCell::column))
        .toList();
  }

  /**
   * The words above a cell, from top to bottom, such as 申请人情况, 法人或其他组织 and 商业企业: the nearest rows
   * of headings only, as a table may have new headings further down.
   */
  public List<PrintedCell> headingsOf(PrintedCell cell) {
    List<PrintedCell> headings = new ArrayList<>();
    for (int row = cell.row() - 1; row >= 0; row--) {
      PrintedCell above = at(row, cell.column());
      if (above.kind() == PrintedCell.Kind.HEADING) {
        if (!headings.contains(above)) {
          headings.add(0, above);
        }
      } else if (!headings.isEmpty()) {
        break;
      }
    }
    return headings;
  }
}
