package org.gongkai.batch.template;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.gongkai.batch.template.Look.Role;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.SheetSchema;

/** Writes the rows of a ledger from top to bottom; task rows are there already, pre-filled. */
public final class RowPen extends Pen {

  private final Book book;
  private final Sheet sheet;
  private final List<ColumnSpec> columns;
  private int row = LedgerSheet.FIRST_ROW - 1;

  RowPen(Book book, Ledger ledger) {
    this.book = book;
    this.sheet = book.workbook().getSheet(ledger.sheet());
    this.columns = SheetSchema.of(ledger).columns();
  }

  /** Goes to the next row. */
  public RowPen nextRow() {
    row++;
    return this;
  }

  /** Zero-based row in which the pen stands. */
  public int row() {
    return row;
  }

  /** Leaves a row out: whatever stands in the next row is passed over. */
  public RowPen skipRow() {
    row++;
    return this;
  }

  /** Writes a ledger row of the pen's ledger into the next row. */
  public RowPen write(LedgerRow ledgerRow) {
    nextRow();
    for (ColumnSpec column : columns) {
      set(column.name(), column.valueIn((Record) ledgerRow));
    }
    return this;
  }

  /** Hides the row in which the pen stands. */
  public RowPen hideRow() {
    Row line = sheet.getRow(row);
    (line == null ? sheet.createRow(row) : line).setZeroHeight(true);
    return this;
  }

  /** Prints another header over a column. */
  public RowPen header(String name, String header) {
    sheet.getRow(LedgerSheet.HEADER_ROW).getCell(column(name).index()).setCellValue(header);
    return this;
  }

  /**
   * Adds a column of the unit's own to the right of all others.
   *
   * @return its zero-based column
   */
  public int extraColumn(String header) {
    Row headers = sheet.getRow(LedgerSheet.HEADER_ROW);
    int index = headers.getLastCellNum();
    Book.text(sheet, LedgerSheet.HEADER_ROW, index, header, book.look().style(Role.HEADER));
    return index;
  }

  @Override
  void typed(String name, String text) {
    int lines = Book.lines(text, column(name).width());
    if (lines > 1 && sheet.getRow(row).getHeightInPoints() < Book.points(lines)) {
      Book.startHeight(sheet, row, lines);
    }
  }

  @Override
  Cell cell(String name) {
    if (row < LedgerSheet.FIRST_ROW) {
      throw new IllegalStateException("Call nextRow() before writing to " + sheet.getSheetName());
    }
    ColumnSpec column = column(name);
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column.index());
    return cell == null
        ? Book.cell(
            sheet, row, column.index(), book.look().style(Role.INPUT, LedgerSheet.format(column)))
        : cell;
  }

  @Override
  void empty(String name) {
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column(name).index());
    if (cell != null) {
      cell.setBlank();
    }
  }

  private ColumnSpec column(String name) {
    for (ColumnSpec column : columns) {
      if (column.header().equals(name) || column.name().equals(name)) {
        return column;
      }
    }
    throw new IllegalArgumentException(sheet.getSheetName() + " has no column " + name);
  }
}
