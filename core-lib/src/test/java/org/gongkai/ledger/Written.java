package org.gongkai.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Choice;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;

/**
 * Rows and sheets as a clerk would have typed them, for tests: pairs of a record component and a
 * text.
 *
 * <p>Rows stand from row 4 on, the columns as in the template; what is not named is blank. 无, — and
 * / are what they are, 约200 is an approximation, and a text after a question mark could not be
 * read.
 */
public final class Written {

  /** The spreadsheet row in which a row stands if the test does not say. */
  public static final int FIRST_ROW = 4;

  private Written() {}

  public static TaskProgress taskProgress(String... cells) {
    return row(TaskProgress.class, FIRST_ROW, cells);
  }

  public static Disclosure disclosure(String... cells) {
    return row(Disclosure.class, FIRST_ROW, cells);
  }

  public static Request request(String... cells) {
    return row(Request.class, FIRST_ROW, cells);
  }

  public static Interpretation interpretation(String... cells) {
    return row(Interpretation.class, FIRST_ROW, cells);
  }

  public static Review review(String... cells) {
    return row(Review.class, FIRST_ROW, cells);
  }

  public static Complaint complaint(String... cells) {
    return row(Complaint.class, FIRST_ROW, cells);
  }

  public static Proposal proposal(String... cells) {
    return row(Proposal.class, FIRST_ROW, cells);
  }

  /** A row that stands in the given row of its sheet, counted from 1 as spreadsheets do. */
  public static <R extends Record> R row(Class<R> type, int spreadsheetRow, String... cells) {
    String sheet = Ledger.findByRowType(type).orElseThrow().sheet();
    SheetSchema<R> schema = SheetSchema.of(type);
    Map<String, String> texts = texts(schema, cells);
    List<Reported<?>> values = new ArrayList<>();
    for (ColumnSpec column : schema.columns()) {
      values.add(
          typed(
              column,
              texts.getOrDefault(column.name(), ""),
              CellPlace.of(sheet, spreadsheetRow - 1, column.index())));
    }
    return schema.create(new RowPlace(sheet, spreadsheetRow - 1), values);
  }

  /** The cover; its items stand from row 3 on, the values in column B. */
  public static Cover cover(String... cells) {
    return items(Cover.class, WorkbookLayout.COVER_SHEET, cells);
  }

  /** The safeguards; their items stand from row 3 on, the values in column B. */
  public static Safeguards safeguards(String... cells) {
    return items(Safeguards.class, WorkbookLayout.SAFEGUARDS_SHEET, cells);
  }

  private static <R extends Record> R items(Class<R> type, String sheet, String... cells) {
    SheetSchema<R> schema = SheetSchema.of(type);
    Map<String, String> texts = texts(schema, cells);
    List<Reported<?>> values = new ArrayList<>();
    for (ColumnSpec column : schema.columns()) {
      values.add(
          typed(
              column,
              texts.getOrDefault(column.name(), ""),
              CellPlace.of(sheet, column.index() + 2, 1)));
    }
    return schema.create(null, values);
  }

  /** A number as typed. */
  public static Reported<BigDecimal> number(String text, CellPlace place) {
    return read(text, place, BigDecimal::new, ValueKind.NUMBER);
  }

  private static Map<String, String> texts(SheetSchema<?> schema, String... cells) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      texts.put(schema.get(cells[i]).name(), cells[i + 1]);
    }
    return texts;
  }

  private static Reported<?> typed(ColumnSpec column, String text, CellPlace place) {
    return switch (column.type()) {
      case TEXT -> read(text, place, t -> t, ValueKind.TEXT);
      case NUMBER -> number(text, place);
      case DATE -> read(text, place, LocalDate::parse, ValueKind.DATE);
      case DATE_TIME ->
          read(text, place, t -> LocalDateTime.parse(t.replace(' ', 'T')), ValueKind.DATE_TIME);
      case CHOICE -> read(text, place, t -> choice(column, t), ValueKind.CHOICE);
    };
  }

  private static Choice choice(ColumnSpec column, String text) {
    return column.choices().stream()
        .filter(choice -> choice.label().equals(text) || choice.aliases().contains(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(column + " has no choice " + text));
  }

  private static <T> Reported<T> read(
      String text, CellPlace place, Function<String, T> reader, ValueKind kind) {
    ValueKind empty =
        switch (text) {
          case "" -> ValueKind.BLANK;
          case "无" -> ValueKind.NONE;
          case "—" -> ValueKind.DASH;
          case "/" -> ValueKind.SLASH;
          default -> null;
        };
    if (empty != null) {
      return new Reported<>(empty, null, text, place, Set.of());
    }
    if (text.startsWith("?")) {
      return new Reported<>(ValueKind.MALFORMED, null, text.substring(1), place, Set.of());
    }
    if (kind == ValueKind.NUMBER && text.startsWith("约")) {
      return new Reported<>(
          ValueKind.APPROXIMATE, reader.apply(text.substring(1)), text, place, Set.of());
    }
    boolean zero = kind == ValueKind.NUMBER && new BigDecimal(text).signum() == 0;
    return new Reported<>(zero ? ValueKind.ZERO : kind, reader.apply(text), text, place, Set.of());
  }
}
