package org.gongkai.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * Builds a row of a ledger, or a sheet of items, from plain values (台账行构造), for systems that hold
 * their data elsewhere than in workbooks. Columns that are not named stay blank.
 *
 * @param <R> the record type
 */
public final class RowBuilder<R extends Record> {

  /** Where templates put the first item, under title and header. */
  private static final int FIRST_ITEM_ROW = 2;

  private final SheetSchema<R> schema;
  private final String sheet;
  private final @Nullable RowPlace row;
  private final Map<String, Reported<?>> values = new LinkedHashMap<>();

  private RowBuilder(SheetSchema<R> schema, String sheet, @Nullable RowPlace row) {
    this.schema = schema;
    this.sheet = sheet;
    this.row = row;
  }

  /**
   * Begins a row of a ledger.
   *
   * @param type the record of the ledger's rows
   * @param row zero-based row of the ledger's sheet, by which findings name it
   */
  public static <R extends Record & LedgerRow> RowBuilder<R> ofRow(Class<R> type, int row) {
    String sheet =
        Ledger.findByRowType(type)
            .orElseThrow(() -> new IllegalArgumentException(type + " is no ledger row"))
            .sheet();
    return new RowBuilder<>(SheetSchema.of(type), sheet, new RowPlace(sheet, row));
  }

  /** Begins the safeguards. */
  public static RowBuilder<Safeguards> ofSafeguards() {
    return new RowBuilder<>(SheetSchema.of(Safeguards.class), "工作保障", null);
  }

  /** Begins the cover. */
  public static RowBuilder<Cover> ofCover() {
    return new RowBuilder<>(SheetSchema.of(Cover.class), "报送单位", null);
  }

  /**
   * Fills a column in.
   *
   * @param column the record component's name
   * @param value a String, BigDecimal, Integer, LocalDate, LocalDateTime or Choice that the column
   *     takes
   * @throws IllegalArgumentException if there is no such column, or it does not take the value
   */
  public RowBuilder<R> with(String column, Object value) {
    ColumnSpec spec = schema.get(column);
    values.put(column, reported(spec, value, place(spec)));
    return this;
  }

  /**
   * Fills a column in with a value as it was reported; its place becomes that of the column.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public RowBuilder<R> withReported(String column, Reported<?> value) {
    CellPlace place = place(schema.get(column));
    values.put(
        column,
        new Reported<>(value.kind(), value.value(), value.raw(), place, value.tolerances()));
    return this;
  }

  private CellPlace place(ColumnSpec column) {
    return row == null
        ? CellPlace.of(sheet, column.index() + FIRST_ITEM_ROW, 1)
        : CellPlace.of(sheet, row.row(), column.index());
  }

  private static Reported<?> reported(ColumnSpec column, Object value, CellPlace place) {
    ColumnType type = column.type();
    if (type == ColumnType.TEXT && value instanceof String text) {
      return Reported.of(ValueKind.TEXT, text, text, place);
    } else if (type == ColumnType.NUMBER && value instanceof BigDecimal number) {
      return number(number, place);
    } else if (type == ColumnType.NUMBER && value instanceof Integer number) {
      return number(BigDecimal.valueOf(number), place);
    } else if (type == ColumnType.DATE && value instanceof LocalDate date) {
      return Reported.of(ValueKind.DATE, date, date.toString(), place);
    } else if (type == ColumnType.DATE_TIME && value instanceof LocalDateTime time) {
      return Reported.of(ValueKind.DATE_TIME, time, time.toString().replace('T', ' '), place);
    } else if (value instanceof Choice choice && column.choices().contains(choice)) {
      return Reported.of(ValueKind.CHOICE, choice, choice.label(), place);
    }
    throw new IllegalArgumentException(
        column + " takes a " + type + ", not a " + value.getClass().getSimpleName());
  }

  private static Reported<BigDecimal> number(BigDecimal number, CellPlace place) {
    ValueKind kind = number.signum() == 0 ? ValueKind.ZERO : ValueKind.NUMBER;
    return Reported.of(kind, number, number.toPlainString(), place);
  }

  /** The record; columns that were not named are blank. */
  public R build() {
    List<Reported<?>> all = new ArrayList<>();
    for (ColumnSpec column : schema.columns()) {
      Reported<?> value = values.get(column.name());
      all.add(value == null ? Reported.blank(place(column)) : value);
    }
    return schema.create(row, all);
  }
}
