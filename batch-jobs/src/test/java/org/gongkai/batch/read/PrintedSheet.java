package org.gongkai.batch.read;

import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.gongkai.form.PrintedCell;
import org.gongkai.form.PrintedTable;
import org.gongkai.form.StatisticalForm;

/** The official tables of a form drawn on a sheet as a clerk would paste them. */
public final class PrintedSheet {

  private PrintedSheet() {}

  /**
   * Draws the tables below each other.
   *
   * @param words what is printed in place of the form's words
   * @param figures what is typed for each figure, by its code; numbers become numbers
   */
  public static void draw(
      Sheet sheet,
      StatisticalForm form,
      int firstColumn,
      UnaryOperator<String> words,
      UnaryOperator<String> figures) {
    int top = 3;
    for (PrintedTable table : form.tables()) {
      CellUtil.getRow(top - 1, sheet).createCell(firstColumn).setCellValue(table.title());
      for (PrintedCell printed : table.cells()) {
        int row = top + printed.row();
        int column = firstColumn + printed.column();
        Cell cell = CellUtil.getRow(row, sheet).createCell(column);
        String code = printed.figure();
        if (code == null) {
          cell.setCellValue(words.apply(printed.text()));
        } else {
          type(cell, figures.apply(code));
        }
        if (printed.rowSpan() > 1 || printed.columnSpan() > 1) {
          sheet.addMergedRegion(
              new CellRangeAddress(
                  row, row + printed.rowSpan() - 1, column, column + printed.columnSpan() - 1));
        }
      }
      top += table.rows() + 3;
    }
  }

  private static void type(Cell cell, String typed) {
    if (typed.matches("-?[0-9]+([.][0-9]+)?")) {
      cell.setCellValue(Double.parseDouble(typed));
    } else if (!typed.isEmpty()) {
      cell.setCellValue(typed);
    }
  }
}
