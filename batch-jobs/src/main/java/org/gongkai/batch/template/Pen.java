package org.gongkai.batch.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;

/**
 * Writes into the cells of one sheet by the name of the column or item: what is printed there, or
 * the name of the record component. A value goes in by its type; text goes in as typed, right or
 * wrong, so that any mistake can be planted.
 */
public abstract sealed class Pen permits RowPen, ItemPen {

  /** The cell of a column or item, made if missing. */
  abstract Cell cell(String name);

  /** Empties the cell of a column or item if it is there. */
  abstract void empty(String name);

  /** Called after text was typed, to give it room. */
  abstract void typed(String name, String text);

  /** Where a column or item stands, in the current row if the sheet has rows. */
  public CellAddress address(String name) {
    Cell cell = cell(name);
    return new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
  }

  /** Types text, which is never taken for a number, date or formula. */
  public Pen set(String name, String text) {
    cell(name).setCellValue(text);
    typed(name, text);
    return this;
  }

  /** Types a number; a spreadsheet keeps 15 significant digits. */
  public Pen set(String name, BigDecimal number) {
    cell(name).setCellValue(number.doubleValue());
    return this;
  }

  /** Types a whole number. */
  public Pen set(String name, long number) {
    return set(name, BigDecimal.valueOf(number));
  }

  /** Types a date. */
  public Pen set(String name, LocalDate date) {
    cell(name).setCellValue(date);
    return this;
  }

  /** Types a date and time. */
  public Pen set(String name, LocalDateTime time) {
    cell(name).setCellValue(time);
    return this;
  }

  /** Picks from the drop-down. */
  public Pen set(String name, Choice choice) {
    return set(name, choice.label());
  }

  /** Types a formula, without its equals sign and without a saved result. */
  public Pen setFormula(String name, String formula) {
    cell(name).setCellFormula(formula);
    return this;
  }

  /** Empties the cell; its format stays. */
  public Pen clear(String name) {
    empty(name);
    return this;
  }

  /** Types what was reported: the value if it was read in the plain form, else the raw text. */
  public Pen set(String name, Reported<?> reported) {
    if (reported.kind() == ValueKind.ABSENT || reported.kind() == ValueKind.BLANK) {
      return clear(name);
    }
    Object value = reported.tolerances().isEmpty() ? reported.value() : null;
    if (value instanceof BigDecimal number && reported.kind() != ValueKind.APPROXIMATE) {
      return set(name, number);
    } else if (value instanceof LocalDate date) {
      return set(name, date);
    } else if (value instanceof LocalDateTime time) {
      return set(name, time);
    } else if (value instanceof Choice choice) {
      return set(name, choice);
    } else if (value instanceof String text) {
      return set(name, text);
    }
    return set(name, Objects.requireNonNull(reported.raw()));
  }
}
