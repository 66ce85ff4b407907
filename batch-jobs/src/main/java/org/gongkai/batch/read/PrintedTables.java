package org.gongkai.batch.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.form.FormCell;
import org.gongkai.form.PrintedCell;
import org.gongkai.form.PrintedTable;
import org.gongkai.form.StatisticalForm;
import org.jspecify.annotations.Nullable;

/**
 * The official tables as printed (官方表样), found on a sheet by their words wherever they stand: rows
 * by their label in the order of the table, columns by the lowest heading above them. Rows that are
 * missing or put in between do no harm, nor do misprints of a few characters.
 */
final class PrintedTables {

  /** Headings stand at most this far above the first row of figures. */
  private static final int HEADING_ROWS = 8;

  /** A heading that is merged downwards may stand this far above the lowest one. */
  private static final int HEADING_HEIGHT = 3;

  /** How many rows may have been put in between two rows of a table. */
  private static final int ROWS_BETWEEN = 6;

  private static final int MOST_MERGED_PLACES = 50_000;
  private static final int LONGEST_LABEL = 120;
  private static final int CHARACTERS_PER_MISPRINT = 6;
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\)|\\d+[.、．])");

  private record Spot(int row, int column) {}

  private final String sheet;
  private final StatisticalForm form;
  private final ValueReader values;
  private final Map<Spot, RawCell> cells = new HashMap<>();
  private final List<SheetRow> rows;
  private final Map<String, Reported<BigDecimal>> figures = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private PrintedTables(
      String sheet,
      List<SheetRow> rows,
      List<CellRange> merges,
      StatisticalForm form,
      ValueReader values) {
    this.sheet = sheet;
    this.rows = rows;
    this.form = form;
    this.values = values;
    for (SheetRow row : rows) {
      for (RawCell cell : row.cells()) {
        cells.put(new Spot(cell.row(), cell.column()), cell);
      }
    }
    fill(merges);
  }

  /** Gives the words of merged cells to each place that they cover. */
  private void fill(List<CellRange> merges) {
    long places = 0;
    for (CellRange range : merges) {
      RawCell cell = cells.get(new Spot(range.firstRow(), range.firstColumn()));
      places +=
          (range.lastRow() - range.firstRow() + 1L)
              * (range.lastColumn() - range.firstColumn() + 1L);
      if (places > MOST_MERGED_PLACES) {
        return;
      }
      if (cell == null || cell.kind() != CellKind.TEXT) {
        continue;
      }
      for (int row = range.firstRow(); row <= range.lastRow(); row++) {
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
          cells.putIfAbsent(new Spot(row, column), cell);
        }
      }
    }
  }

  /** The figures of whichever of the forms has most of them on the sheet. */
  static DeclaredForm read(
      String sheet,
      List<SheetRow> rows,
      List<CellRange> merges,
      List<StatisticalForm> forms,
      ValueReader values) {
    DeclaredForm best = null;
    for (StatisticalForm form : forms) {
      PrintedTables tables = new PrintedTables(sheet, rows, merges, form, values);
      form.tables().forEach(tables::read);
      if (best == null || tables.figures.size() > best.figures().size()) {
        best = new DeclaredForm(form, tables.figures, tables.findings);
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("No form to look for");
    }
    return best;
  }

  private void read(PrintedTable table) {
    List<PrintedCell> headings = List.of();
    int[] columns = null;
    int next = 0;
    for (int printedRow = 0; printedRow < table.rows(); printedRow++) {
      List<PrintedCell> printed = figuresOf(table, printedRow);
      if (printed.isEmpty()) {
        continue;
      }
      List<PrintedCell> leaves = new ArrayList<>();
      printed.forEach(figure -> leaves.add(leafHeading(table, figure)));
      boolean sameBlock = columns != null && leaves.equals(headings);
      List<PrintedCell> labels = table.labelsOf(printed.get(0));
      int at = next;
      int end = sameBlock ? Math.min(rows.size(), next + ROWS_BETWEEN) : rows.size();
      int[] found = sameBlock ? columns : null;
      for (; at < end; at++) {
        if (!labels.isEmpty() && !hasLabel(rows.get(at).index(), labels, found)) {
          continue;
        }
        found = sameBlock ? columns : columns(rows.get(at).index(), leaves);
        if (found != null) {
          break;
        }
      }
      if (at < end && found != null) {
        take(rows.get(at), printed, found);
        noteLabel(rows.get(at).index(), labels);
        columns = found;
        headings = leaves;
        next = at + 1;
      }
    }
  }

  private static List<PrintedCell> figuresOf(PrintedTable table, int row) {
    return table.listBeginningIn(row).stream()
        .filter(cell -> cell.kind() == PrintedCell.Kind.FIGURE)
        .toList();
  }

  private static PrintedCell leafHeading(PrintedTable table, PrintedCell figure) {
    List<PrintedCell> headings = table.headingsOf(figure);
    return headings.get(headings.size() - 1);
  }

  private void take(SheetRow row, List<PrintedCell> printed, int[] columns) {
    for (int i = 0; i < columns.length; i++) {
      String code = printed.get(i).figure();
      FormCell formCell = code == null ? null : form.cells().get(code);
      if (code == null || formCell == null || figures.containsKey(code)) {
        continue;
      }
      RawCell cell = row.cell(columns[i]);
      CellPlace place = CellPlace.of(sheet, row.index(), columns[i]);
      String unit = formCell.unitOfMeasure();
      figures.put(code, cell == null ? Reported.blank(place) : values.number(cell, unit, place));
    }
  }

  /** The columns under the headings, from left to right; null if not all of them stand above. */
  private int @Nullable [] columns(int row, List<PrintedCell> leaves) {
    int last = lastColumn();
    for (int above = row - 1; above >= Math.max(0, row - HEADING_ROWS); above--) {
      int[] columns = new int[leaves.size()];
      int matched = 0;
      for (int column = 0; column <= last && matched < columns.length; column++) {
        String heading = heading(above, column);
        if (heading != null && isAlike(Wording.key(leaves.get(matched).text()), heading)) {
          columns[matched++] = column;
        }
      }
      if (matched == columns.length) {
        return columns;
      }
    }
    return null;
  }

  private int lastColumn() {
    int last = 0;
    for (SheetRow row : rows) {
      for (RawCell cell : row.cells()) {
        last = Math.max(last, cell.column());
      }
    }
    return last;
  }

  /** The lowest words above a place, the place's row included. */
  private @Nullable String heading(int row, int column) {
    for (int above = row; above >= 0 && above > row - HEADING_HEIGHT; above--) {
      RawCell cell = cells.get(new Spot(above, column));
      if (cell != null && !cell.isBlank()) {
        return cell.kind() == CellKind.TEXT && cell.text().length() <= LONGEST_LABEL
            ? Wording.key(cell.text())
            : null;
      }
    }
    return null;
  }

  private boolean hasLabel(int row, List<PrintedCell> labels, int @Nullable [] columns) {
    return label(row, labels, columns) != null;
  }

  /** The cell of a row that holds the innermost of the printed labels. */
  private @Nullable RawCell label(int row, List<PrintedCell> labels, int @Nullable [] columns) {
    String wanted = Wording.key(labels.get(labels.size() - 1).text());
    int end = columns == null ? lastColumn() : columns[0] - 1;
    for (int column = 0; column <= end; column++) {
      RawCell cell = cells.get(new Spot(row, column));
      if (cell != null
          && cell.kind() == CellKind.TEXT
          && cell.text().length() <= LONGEST_LABEL
          && isAlike(wanted, Wording.key(cell.text()))) {
        return cell;
      }
    }
    return null;
  }

  private void noteLabel(int row, List<PrintedCell> labels) {
    RawCell cell = labels.isEmpty() ? null : label(row, labels, null);
    if (cell == null) {
      return;
    }
    String printed = labels.get(labels.size() - 1).text();
    if (!Wording.key(cell.text()).equals(Wording.key(printed))) {
      findings.add(
          ReadingFindings.formLabelVariant(
              new Place(sheet, new CellAddress(cell.row(), cell.column())),
              Wording.trim(cell.text()),
              printed));
    }
  }

  /**
   * Whether a typed text means a printed one: the same, the same without its number or its hint in
   * brackets, or with one misprint in each six characters.
   */
  static boolean isAlike(String printed, String typed) {
    if (printed.equals(typed)) {
      return true;
    }
    String wanted = bare(printed);
    String given = bare(typed);
    if (wanted.isEmpty() || given.isEmpty()) {
      return false;
    } else if (wanted.equals(given)) {
      return true;
    }
    int allowed = wanted.length() / CHARACTERS_PER_MISPRINT;
    return allowed > 0
        && Math.abs(wanted.length() - given.length()) <= allowed
        && misprints(wanted, given) <= allowed;
  }

  private static String bare(String key) {
    return Wording.withoutHint(NUMBERING.matcher(key).replaceFirst(""));
  }

  /** How many characters have to be changed, added or left out. */
  private static int misprints(String first, String second) {
    int[] before = new int[second.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= first.length(); i++) {
      int[] now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int change = first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[second.length()];
  }
}
