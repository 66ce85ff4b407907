package org.gongkai.batch.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Tolerance;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.ColumnType;
import org.gongkai.ledger.RowPlace;
import org.gongkai.ledger.SheetSchema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reported values as compact JSON, and back without loss.
 *
 * <p>A sheet or row is an object by the names of the record's components; what the workbook does
 * not have is left out. A cell is the list {@code [kind, raw, place, value, tolerance…]}, cut off
 * after the last part that says something: the place is the column's number if the cell lies in the
 * row it belongs to, else {@code "sheet!A1"}; the value is null if it is written like the raw text.
 * An empty cell in its own row, as most of a ledger are, is the column's number alone.
 */
final class StoredCells {

  /** Buffers by thread: one text per row is far too short for those that threads share. */
  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();

  private static final int LENGTH_OF_A_ROW = 1200;

  private StoredCells() {}

  // --- writing -------------------------------------------------------------------------------

  /** The cells of a row, or of a sheet of items if there is no row. */
  static String write(SheetSchema<?> schema, Record values, @Nullable RowPlace row) {
    StringBuilder json = new StringBuilder(LENGTH_OF_A_ROW);
    char before = '{';
    for (ColumnSpec column : schema.columns()) {
      Reported<?> cell = column.valueIn(values);
      if (cell.kind() != ValueKind.ABSENT) {
        json.append(before).append('"').append(column.name()).append("\":");
        write(cell, row, json);
        before = ',';
      }
    }
    return (before == '{' ? json.append('{') : json).append('}').toString();
  }

  static String write(Reported<?> cell) {
    StringBuilder json = new StringBuilder();
    write(cell, null, json);
    return json.toString();
  }

  static String writeList(List<? extends Reported<?>> cells) {
    StringBuilder json = new StringBuilder("[");
    for (Reported<?> cell : cells) {
      if (json.length() > 1) {
        json.append(',');
      }
      write(cell, null, json);
    }
    return json.append(']').toString();
  }

  private static void write(Reported<?> cell, @Nullable RowPlace row, StringBuilder json) {
    if (isPlainBlank(cell, row)) {
      writePlace(cell.place(), row, json);
      return;
    }
    String value = cell.value() == null ? null : text(cell.value());
    boolean hasTolerances = !cell.tolerances().isEmpty();
    boolean hasValue = value != null && !value.equals(cell.raw());
    boolean hasPlace = cell.place() != null;
    json.append("[\"").append(cell.kind().name()).append('"');
    if (!cell.raw().isEmpty() || hasPlace || hasValue || hasTolerances) {
      writeText(cell.raw(), json.append(','));
    }
    if (hasPlace || hasValue || hasTolerances) {
      writePlace(cell.place(), row, json.append(','));
    }
    if (value != null && hasValue) {
      writeText(value, json.append(','));
    } else if (hasTolerances) {
      json.append(",null");
    }
    if (hasTolerances) {
      for (Tolerance tolerance : EnumSet.copyOf(cell.tolerances())) {
        json.append(",\"").append(tolerance.name()).append('"');
      }
    }
    json.append(']');
  }

  private static boolean isPlainBlank(Reported<?> cell, @Nullable RowPlace row) {
    return cell.kind() == ValueKind.BLANK
        && cell.value() == null
        && cell.raw().isEmpty()
        && cell.tolerances().isEmpty()
        && isInRow(cell.place(), row);
  }

  private static boolean isInRow(@Nullable CellPlace place, @Nullable RowPlace row) {
    return place != null
        && row != null
        && place.cell().row() == row.row()
        && place.sheet().equals(row.sheet());
  }

  private static void writePlace(
      @Nullable CellPlace place, @Nullable RowPlace row, StringBuilder json) {
    if (place == null) {
      json.append("null");
    } else if (isInRow(place, row)) {
      json.append(place.cell().column());
    } else {
      writeText(place.toString(), json);
    }
  }

  /** Most texts need no escapes, and copying them whole is much cheaper than sign by sign. */
  private static void writeText(String text, StringBuilder json) {
    json.append('"');
    if (needsEscapes(text)) {
      JsonStringEncoder.getInstance().quoteAsString(text, json);
    } else {
      json.append(text);
    }
    json.append('"');
  }

  private static boolean needsEscapes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return true;
      }
    }
    return false;
  }

  private static String text(Object value) {
    return value instanceof Choice choice ? choice.name() : value.toString();
  }

  // --- reading -------------------------------------------------------------------------------

  /** The record of a row, or of a sheet of items if there is no row. */
  static <R extends Record> R read(SheetSchema<R> schema, String cells, @Nullable RowPlace row) {
    return read(schema, cells, row, name -> true);
  }

  /** The same with only some of the columns; the others are absent. */
  static <R extends Record> R read(
      SheetSchema<R> schema, String cells, @Nullable RowPlace row, Predicate<String> wanted) {
    Map<String, Raw> byName = new HashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), cells)) {
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (wanted.test(name)) {
          byName.put(name, Raw.read(json, row));
        } else {
          json.skipChildren();
        }
      }
    }
    List<Reported<?>> values = new ArrayList<>(schema.columns().size());
    for (ColumnSpec column : schema.columns()) {
      Raw raw = byName.get(column.name());
      values.add(raw == null ? Reported.absent() : raw.as(column.type(), column.choices()));
    }
    return schema.create(row, values);
  }

  static Reported<BigDecimal> readNumber(String cell) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), cell)) {
      json.nextToken();
      return Raw.read(json, null).asNumber();
    }
  }

  static List<Reported<String>> readTexts(String cells) {
    List<Reported<String>> texts = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), cells)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        texts.add(Raw.read(json, null).asText());
      }
    }
    return texts;
  }

  /** A cell whose value is still text. */
  private record Raw(
      ValueKind kind,
      String raw,
      @Nullable CellPlace place,
      @Nullable String value,
      Set<Tolerance> tolerances) {

    static Raw read(JsonParser json, @Nullable RowPlace row) {
      if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
        CellPlace own = place(json, JsonToken.VALUE_NUMBER_INT, row);
        return new Raw(ValueKind.BLANK, "", own, null, Set.of());
      }
      json.nextToken();
      ValueKind kind = ValueKind.valueOf(json.getString());
      String raw = "";
      CellPlace place = null;
      String value = null;
      Set<Tolerance> tolerances = Set.of();
      int at = 1;
      for (JsonToken token = json.nextToken();
          token != JsonToken.END_ARRAY;
          token = json.nextToken(), at++) {
        if (token != JsonToken.VALUE_NULL) {
          switch (at) {
            case 1 -> raw = json.getString();
            case 2 -> place = place(json, token, row);
            case 3 -> value = json.getString();
            default -> {
              tolerances = tolerances.isEmpty() ? EnumSet.noneOf(Tolerance.class) : tolerances;
              tolerances.add(Tolerance.valueOf(json.getString()));
            }
          }
        }
      }
      boolean valueless = kind.isEmpty() || kind.isUnreadable();
      return new Raw(kind, raw, place, valueless || value != null ? value : raw, tolerances);
    }

    private static CellPlace place(JsonParser json, JsonToken token, @Nullable RowPlace row) {
      if (row != null && token == JsonToken.VALUE_NUMBER_INT) {
        return CellPlace.of(row.sheet(), row.row(), json.getIntValue());
      }
      String text = json.getString();
      int mark = text.lastIndexOf('!');
      return new CellPlace(text.substring(0, mark), CellAddress.parse(text.substring(mark + 1)));
    }

    Reported<?> as(ColumnType type, List<Choice> choices) {
      return switch (type) {
        case TEXT -> asText();
        case NUMBER -> asNumber();
        case DATE -> new Reported<>(kind, date(), raw, place, tolerances);
        case DATE_TIME ->
            new Reported<>(
                kind, value == null ? null : LocalDateTime.parse(value), raw, place, tolerances);
        case CHOICE -> new Reported<>(kind, choice(choices), raw, place, tolerances);
      };
    }

    private @Nullable LocalDate date() {
      return value == null ? null : LocalDate.parse(value);
    }

    private @Nullable Choice choice(List<Choice> choices) {
      return value == null
          ? null
          : choices.stream()
              .filter(choice -> choice.name().equals(value))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("No such choice any more: " + value));
    }

    Reported<BigDecimal> asNumber() {
      return new Reported<>(
          kind, value == null ? null : new BigDecimal(value), raw, place, tolerances);
    }

    Reported<String> asText() {
      return new Reported<>(kind, value, raw, place, tolerances);
    }
  }
}
