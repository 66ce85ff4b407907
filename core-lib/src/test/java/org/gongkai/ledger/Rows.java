package org.gongkai.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;

/** Rows of ledgers for tests, written as the columns that matter; every other cell is blank. */
public final class Rows {

  private Rows() {}

  /** A row of a ledger, with the named columns filled in: text, numbers, dates or choices. */
  public static <R extends Record & LedgerRow> R row(
      Class<R> type, int row, Map<String, Object> columns) {
    String sheet = Ledger.findByRowType(type).orElseThrow().sheet();
    return record(type, new RowPlace(sheet, row), sheet, columns);
  }

  /** The safeguards with the named items filled in. */
  public static Safeguards safeguards(Map<String, Object> items) {
    return record(Safeguards.class, null, "工作保障", items);
  }

  /** A cover with the named items filled in. */
  public static Cover cover(Map<String, Object> items) {
    return record(Cover.class, null, "报送单位", items);
  }

  private static <R extends Record> R record(
      Class<R> type, RowPlace place, String sheet, Map<String, Object> given) {
    SheetSchema<R> schema = SheetSchema.of(type);
    Map<String, Object> left = new HashMap<>(given);
    List<Reported<?>> values = new ArrayList<>();
    for (ColumnSpec column : schema.columns()) {
      CellPlace cell =
          place == null
              ? CellPlace.of(sheet, column.index() + 2, 1)
              : CellPlace.of(sheet, place.row(), column.index());
      values.add(reported(left.remove(column.name()), cell));
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(type.getSimpleName() + " has no columns " + left.keySet());
    }
    return schema.create(place, values);
  }

  /** A reported value as it would have been read from a cell. */
  public static Reported<?> reported(Object value, CellPlace cell) {
    if (value == null) {
      return Reported.blank(cell);
    } else if (value instanceof Reported<?> reported) {
      return new Reported<>(
          reported.kind(), reported.value(), reported.raw(), cell, reported.tolerances());
    } else if (value instanceof String text) {
      return Reported.of(ValueKind.TEXT, text, text, cell);
    } else if (value instanceof Choice choice) {
      return Reported.of(ValueKind.CHOICE, choice, choice.label(), cell);
    } else if (value instanceof LocalDate date) {
      return Reported.of(ValueKind.DATE, date, date.toString(), cell);
    } else if (value instanceof LocalDateTime time) {
      return Reported.of(ValueKind.DATE_TIME, time, time.toString().replace('T', ' '), cell);
    }
    BigDecimal number = new BigDecimal(value.toString());
    return Reported.of(
        number.signum() == 0 ? ValueKind.ZERO : ValueKind.NUMBER,
        number,
        number.toPlainString(),
        cell);
  }
}
