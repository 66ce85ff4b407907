package org.gongkai.batch.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.read.RowCount.SkipReason;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Tolerance;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.RowPlace;
import org.gongkai.ledger.SheetSchema;
import org.jspecify.annotations.Nullable;

/**
 * A ledger on its sheet: where its columns are, and its rows, held in memory if the sheet is small,
 * else read anew each time they are asked for.
 */
final class LedgerSheet {

  private static final Pattern TOTALS =
      Pattern.compile("(?:本页|本表|全年|年度)?(?:合计|总计|小计|共计|累计)(?:数|[:：(（].*)?");
  private static final Set<String> ZERO_REPORT = Set.of("零报告", "零报告。", "本年度零报告", "本年零报告");

  private final Ledger ledger;
  private final SheetTab tab;
  private final @Nullable HeaderRow header;
  private final List<SheetRow> rows;
  private final @Nullable SheetFrame frame;

  private LedgerSheet(
      Ledger ledger,
      SheetTab tab,
      @Nullable HeaderRow header,
      List<SheetRow> rows,
      @Nullable SheetFrame frame) {
    this.ledger = ledger;
    this.tab = tab;
    this.header = header;
    this.rows = rows;
    this.frame = frame;
  }

  /**
   * Reads the sheet as far as the memory granted allows, at least as far as its headers and first
   * rows.
   */
  static LedgerSheet open(CellBook book, Ledger ledger, SheetTab tab, HeldRows held)
      throws UnreadableWorkbookException {
    List<SheetRow> rows = new ArrayList<>();
    boolean[] all = {true};
    SheetFrame frame =
        book.read(
            tab,
            row -> {
              rows.add(row);
              all[0] = held.grant(row) || row.index() <= HeaderRow.LAST_ROW;
              return all[0];
            });
    HeaderRow header = HeaderRow.find(rows, SheetSchema.of(ledger));
    return new LedgerSheet(ledger, tab, header, rows, all[0] ? frame : null);
  }

  Ledger ledger() {
    return ledger;
  }

  SheetTab tab() {
    return tab;
  }

  /** Whether the headers were found. */
  boolean hasHeaders() {
    return header != null;
  }

  /** Whether all rows are held in memory. */
  boolean isHeld() {
    return frame != null;
  }

  /** Whether the first cell below the headers says 零报告. */
  boolean saysZeroReport() {
    for (SheetRow row : rows) {
      if ((header == null || row.index() > header.row()) && isZeroReport(row)) {
        return true;
      } else if (header != null && row.index() > header.row() && !row.isBlank()) {
        return false;
      }
    }
    return false;
  }

  /** What is wrong with the headers. */
  void judgeHeaders(ReadLimits limits, List<Finding> findings) {
    SheetSchema<?> schema = SheetSchema.of(ledger);
    if (header == null) {
      String headers =
          String.join(
              "、",
              schema.columns().stream()
                  .filter(ColumnSpec::required)
                  .map(ColumnSpec::header)
                  .toList());
      findings.add(ReadingFindings.headerRowMissing(tab.name(), headers));
      return;
    }
    List<ColumnSpec> optional = new ArrayList<>();
    for (ColumnSpec column : schema.columns()) {
      boolean missing = header.column(column.index()) < 0;
      if (missing && column.required()) {
        findings.add(ReadingFindings.columnMissing(tab.name(), header.row(), column));
      } else if (missing) {
        optional.add(column);
      }
    }
    if (!optional.isEmpty()) {
      findings.add(ReadingFindings.optionalColumnsMissing(tab.name(), header.row(), optional));
    }
    for (RawCell twice : header.doubles()) {
      findings.add(ReadingFindings.columnTwice(tab.name(), twice, usedColumn(twice)));
    }
    if (frame != null) {
      judgeFrame(frame, schema, limits, findings);
    }
  }

  private String usedColumn(RawCell twice) {
    String key = Wording.withoutHint(Wording.key(twice.text()));
    if (header != null) {
      for (ColumnSpec column : SheetSchema.of(ledger).columns()) {
        RawCell cell = header.cell(column.index());
        if (cell != null && Wording.withoutHint(Wording.key(cell.text())).equals(key)) {
          return new CellAddress(cell.row(), cell.column()).columnLetters();
        }
      }
    }
    return "";
  }

  private void judgeFrame(
      SheetFrame sheet, SheetSchema<?> schema, ReadLimits limits, List<Finding> findings) {
    if (sheet.beyondColumns()) {
      findings.add(ReadingFindings.columnsBeyondLimit(tab.name(), limits.columns()));
    }
    List<String> hidden = new ArrayList<>();
    CellAddress first = null;
    for (ColumnSpec column : schema.columns()) {
      int at = header == null ? -1 : header.column(column.index());
      if (header != null && at >= 0 && sheet.hiddenColumns().get(at)) {
        hidden.add(column.header());
        first = first == null ? new CellAddress(header.row(), at) : first;
      }
    }
    if (first != null) {
      findings.add(
          ReadingFindings.hiddenColumnsRead(
              new Place(tab.name(), first), String.join("、", hidden)));
    }
  }

  /**
   * Hands out the ledger's rows from top to bottom.
   *
   * @param book the workbook, needed only if the rows are not held
   * @throws UnreadableWorkbookException if the sheet turns out to be damaged further down
   */
  RowCount stream(
      @Nullable CellBook book,
      ValueReader values,
      ReadLimits limits,
      ToleranceLog tolerances,
      List<Finding> findings,
      Consumer<? super LedgerRow> consumer)
      throws UnreadableWorkbookException {
    HeaderRow found = header;
    if (found == null) {
      return RowCount.NONE;
    }
    if (frame != null) {
      RowScan scan = new RowScan(found, frame.merges(), values, limits, tolerances, consumer);
      rows.forEach(scan::take);
      return scan.finish(findings);
    }
    if (book == null) {
      throw new IllegalStateException("The rows of " + tab.name() + " are not held");
    }
    RowScan scan = new RowScan(found, book.merges(tab), values, limits, tolerances, consumer);
    SheetFrame whole = book.read(tab, scan);
    judgeFrame(whole, SheetSchema.of(ledger), limits, findings);
    return scan.finish(findings);
  }

  private static boolean isZeroReport(SheetRow row) {
    for (RawCell cell : row.cells()) {
      if (!cell.isBlank()) {
        return cell.kind() == CellKind.TEXT
            && ZERO_REPORT.contains(Wording.withoutBlanks(cell.text()));
      }
    }
    return false;
  }

  /** How often something was seen, and where first. */
  private static final class Seen {
    private int rows;
    private @Nullable Place first;
    private String text = "";

    void at(String sheet, int row, @Nullable RawCell cell) {
      if (rows++ == 0) {
        first = new Place(sheet, new CellAddress(row, cell == null ? 0 : cell.column()));
        text = cell == null ? "" : Wording.trim(cell.text());
      }
    }
  }

  /** One pass over the rows. */
  private final class RowScan implements RowSink {
    private final HeaderRow headers;
    private final SheetSchema<?> schema = SheetSchema.of(ledger);
    private final ColumnSpec[] specs = schema.columns().toArray(ColumnSpec[]::new);
    private final VerticalMerges merges;
    private final ValueReader values;
    private final ReadLimits limits;
    private final ToleranceLog tolerances;
    private final Consumer<? super LedgerRow> consumer;
    private final @Nullable RawCell[] cells;
    private final boolean[] isUsed;
    private final Map<SkipReason, Seen> skipped = new EnumMap<>(SkipReason.class);
    private final Seen hidden = new Seen();
    private final Seen cut = new Seen();
    private int read;
    private int handedOut;

    RowScan(
        HeaderRow headers,
        List<CellRange> merged,
        ValueReader values,
        ReadLimits limits,
        ToleranceLog tolerances,
        Consumer<? super LedgerRow> consumer) {
      this.headers = headers;
      this.values = values;
      this.limits = limits;
      this.tolerances = tolerances;
      this.consumer = consumer;
      this.cells = new RawCell[headers.lastColumn() + 1];
      this.isUsed = new boolean[cells.length];
      for (ColumnSpec spec : specs) {
        int column = headers.column(spec.index());
        if (column >= 0) {
          isUsed[column] = true;
        }
      }
      this.merges = new VerticalMerges(merged, cells.length, headers.row());
    }

    @Override
    public boolean take(SheetRow row) {
      if (row.index() <= headers.row()) {
        return true;
      }
      Arrays.fill(cells, null);
      RawCell first = null;
      boolean anyUsed = false;
      for (RawCell cell : row.cells()) {
        if (cell.isBlank()) {
          continue;
        }
        first = first == null || cell.column() < first.column() ? cell : first;
        if (cell.column() < cells.length) {
          cells[cell.column()] = cell;
          anyUsed |= isUsed[cell.column()];
        }
      }
      merges.enter(row.index(), cells);
      if (first == null) {
        return true;
      }
      read++;
      SkipReason reason = reason(first, anyUsed);
      if (reason == null && handedOut == limits.rows()) {
        reason = SkipReason.BEYOND_LIMIT;
      }
      if (reason != null) {
        skipped.computeIfAbsent(reason, unused -> new Seen()).at(tab.name(), row.index(), first);
        return reason != SkipReason.BEYOND_LIMIT;
      }
      if (row.hidden()) {
        hidden.at(tab.name(), row.index(), null);
      }
      handedOut++;
      consumer.accept(ledgerRow(row.index()));
      return true;
    }

    private @Nullable SkipReason reason(RawCell first, boolean anyUsed) {
      if (first.kind() == CellKind.TEXT) {
        String text = Wording.withoutBlanks(first.text());
        if (TOTALS.matcher(text).matches()) {
          return SkipReason.TOTALS;
        } else if (read == 1 && ZERO_REPORT.contains(text)) {
          return SkipReason.ZERO_REPORT;
        } else if (repeatsHeaders()) {
          return SkipReason.HEADERS;
        }
      }
      return anyUsed ? null : SkipReason.OUTSIDE_COLUMNS;
    }

    private boolean repeatsHeaders() {
      int compared = 0;
      for (ColumnSpec spec : specs) {
        RawCell header = headers.cell(spec.index());
        if (header == null) {
          continue;
        }
        RawCell here = cells[header.column()];
        if (here == null || !here.text().equals(header.text())) {
          return false;
        }
        if (++compared == 3) {
          return true;
        }
      }
      return compared > 1;
    }

    private LedgerRow ledgerRow(int row) {
      Reported<?>[] reported = new Reported<?>[specs.length];
      for (int i = 0; i < specs.length; i++) {
        int column = headers.column(i);
        reported[i] = column < 0 ? Reported.absent() : value(row, column, specs[i]);
      }
      return (LedgerRow) schema.create(new RowPlace(tab.name(), row), Arrays.asList(reported));
    }

    private Reported<?> value(int row, int column, ColumnSpec spec) {
      RawCell cell = cells[column];
      if (cell != null && cell.text().length() >= limits.cellLength()) {
        cut.at(tab.name(), row, cell);
      }
      RawCell merged = cell == null ? merges.above(row, column) : null;
      RawCell source = merged == null ? cell : merged;
      int place = merged == null ? row : merged.row();
      Reported<?> value = values.read(source, spec, CellPlace.of(tab.name(), place, column));
      if (merged != null) {
        value = value.tolerating(Tolerance.MERGED_CELL);
      }
      if (!value.tolerances().isEmpty()) {
        tolerances.note(tab.name(), spec.header(), value);
      }
      return value;
    }

    RowCount finish(List<Finding> findings) {
      Map<SkipReason, Integer> counts = new EnumMap<>(SkipReason.class);
      skipped.forEach((reason, seen) -> counts.put(reason, seen.rows));
      skipped.forEach((reason, seen) -> report(reason, seen, findings));
      if (hidden.first != null) {
        findings.add(ReadingFindings.hiddenRowsRead(hidden.first, hidden.rows));
      }
      if (cut.first != null) {
        findings.add(ReadingFindings.cellsCut(cut.first, cut.rows, limits.cellLength()));
      }
      return new RowCount(read, handedOut, counts);
    }

    private void report(SkipReason reason, Seen seen, List<Finding> findings) {
      Place first = seen.first;
      if (first == null) {
        return;
      }
      switch (reason) {
        case TOTALS -> findings.add(ReadingFindings.totalsSkipped(first, seen.text, seen.rows));
        case HEADERS -> findings.add(ReadingFindings.headersRepeated(first, seen.rows));
        case OUTSIDE_COLUMNS -> findings.add(ReadingFindings.rowsOutsideColumns(first, seen.rows));
        case BEYOND_LIMIT -> findings.add(ReadingFindings.rowsBeyondLimit(first, limits.rows()));
        case ZERO_REPORT -> {
          // Said by the submission's zero reports.
        }
      }
    }
  }
}
