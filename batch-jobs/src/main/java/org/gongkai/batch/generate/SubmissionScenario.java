package org.gongkai.batch.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.batch.template.FormGrid;
import org.gongkai.batch.template.TemplateRequest;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.form.DerivedForm;
import org.gongkai.form.FormCell;
import org.gongkai.form.FormLine;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.unit.Unit;

/**
 * Everything that a made-up workbook holds (报送情景), before it is written into a file. Clerks'
 * mistakes are planted by changing it.
 */
final class SubmissionScenario {

  /** Where the template puts the first row of a ledger, item or line of the form; zero-based. */
  static final int FIRST_ROW = 3;

  /** An empty line, a title and headers. */
  private static final int LINES_BEFORE_ZERO_REPORTS = 3;

  private static final List<Ledger> ZERO_REPORT_LEDGERS =
      Arrays.stream(Ledger.values()).filter(ledger -> ledger != Ledger.TASK_PROGRESS).toList();

  private static final int ITEM_COLUMN = 1;

  private final TemplateRequest request;
  private final Map<String, Entry> cover = new LinkedHashMap<>();
  private final Map<String, Entry> safeguards = new LinkedHashMap<>();
  private final Map<String, Entry> form = new LinkedHashMap<>();
  private final Map<Ledger, List<ScenarioRow>> rows = new EnumMap<>(Ledger.class);
  private final Set<Ledger> zeroReports = EnumSet.noneOf(Ledger.class);
  private final List<Unit> includedUnits = new ArrayList<>();

  SubmissionScenario(TemplateRequest request) {
    this.request = request;
    for (Ledger ledger : Ledger.values()) {
      rows.put(ledger, new ArrayList<>());
    }
  }

  /** For whom the workbook is, and what stands in it beforehand. */
  TemplateRequest request() {
    return request;
  }

  /** The cover, by the component's name; what the template fills in is missing. */
  Map<String, Entry> cover() {
    return cover;
  }

  /** The safeguards, by the component's name. */
  Map<String, Entry> safeguards() {
    return safeguards;
  }

  /** The declared form, by the cell's code. */
  Map<String, Entry> form() {
    return form;
  }

  /** The rows of a ledger from top to bottom; those of the tasks in the order of the template. */
  List<ScenarioRow> rows(Ledger ledger) {
    List<ScenarioRow> found = rows.get(ledger);
    if (found == null) {
      throw new IllegalStateException("No rows for " + ledger);
    }
    return found;
  }

  /** The ledgers declared to have nothing to report. */
  Set<Ledger> zeroReports() {
    return zeroReports;
  }

  /** The units that a consolidated workbook includes. */
  List<Unit> includedUnits() {
    return includedUnits;
  }

  /** A row of a ledger, counted from 0. */
  ScenarioRow row(Ledger ledger, int row) {
    return rows(ledger).get(row);
  }

  /** Fills a cell in with a plain value and says where it stands. */
  CellPlace put(Ledger ledger, int row, String column, Object value) {
    row(ledger, row).with(column, value);
    return place(ledger, row, column);
  }

  /** Fills a cell in with text that cannot be read as what is due, and says where it stands. */
  CellPlace type(Ledger ledger, int row, String column, String text) {
    row(ledger, row).enter(column, new Entry.Typed(text, null));
    return place(ledger, row, column);
  }

  /** Empties a cell and says where it stands. */
  CellPlace clear(Ledger ledger, int row, String column) {
    row(ledger, row).without(column);
    return place(ledger, row, column);
  }

  /** Where a column of a ledger's row stands; rows are counted from 0. */
  CellPlace place(Ledger ledger, int row, String column) {
    return CellPlace.of(
        ledger.sheet(), FIRST_ROW + row, SheetSchema.of(ledger).get(column).index());
  }

  /** Where an item of the cover stands. */
  CellPlace placeOnCover(String item) {
    return placeOfItem(WorkbookLayout.COVER_SHEET, SheetSchema.of(Cover.class), item);
  }

  /** Where the cover says whether a ledger has nothing to report. */
  CellPlace placeOfZeroReport(Ledger ledger) {
    int items = SheetSchema.of(Cover.class).columns().size();
    int line = ZERO_REPORT_LEDGERS.indexOf(ledger);
    int row = FIRST_ROW + items + LINES_BEFORE_ZERO_REPORTS + line;
    return CellPlace.of(WorkbookLayout.COVER_SHEET, row, ITEM_COLUMN);
  }

  /** Where an item of the safeguards stands. */
  CellPlace placeOfSafeguard(String item) {
    return placeOfItem(WorkbookLayout.SAFEGUARDS_SHEET, SheetSchema.of(Safeguards.class), item);
  }

  private static CellPlace placeOfItem(String sheet, SheetSchema<?> schema, String item) {
    return CellPlace.of(sheet, FIRST_ROW + schema.get(item).index(), ITEM_COLUMN);
  }

  /**
   * Where a cell of the form stands.
   *
   * @throws IllegalArgumentException if the year's form has no such cell
   */
  CellPlace placeInForm(String code) {
    CellAddress place = FormGrid.of(StatisticalForm.forYear(request.year())).places().get(code);
    if (place == null) {
      throw new IllegalArgumentException("The form has no cell " + code);
    }
    return new CellPlace(WorkbookLayout.FORM_SHEET, place);
  }

  /** How many rows all ledgers have together. */
  int rowCount() {
    return rows.values().stream().mapToInt(List::size).sum();
  }

  /**
   * Declares the ledgers without rows as zero reports, and in the form what follows from ledgers
   * and safeguards as they are read.
   */
  void declare() {
    for (Ledger ledger : Ledger.values()) {
      if (ledger != Ledger.TASK_PROGRESS && rows(ledger).isEmpty()) {
        zeroReports.add(ledger);
      }
    }
    form.clear();
    StatisticalForm.findForYear(request.year())
        .ifPresent(
            statistics -> {
              Map<String, BigDecimal> derived = derive(statistics);
              for (FormLine line : statistics.lines()) {
                FormCell cell = line.cell();
                BigDecimal figure = cell == null ? null : derived.get(cell.code());
                if (cell != null && figure != null) {
                  form.put(cell.code(), new Entry.Plain(figure));
                }
              }
            });
  }

  private Map<String, BigDecimal> derive(StatisticalForm statistics) {
    DerivedForm derived = DerivedForm.begin(statistics, request.year());
    rows.forEach((ledger, list) -> list.forEach(row -> derived.add(read(ledger, row))));
    Safeguards read = ScenarioRow.fill(RowBuilder.ofSafeguards(), safeguards).build();
    return derived.finish(read, zeroReports);
  }

  @SuppressWarnings("unchecked") // every row type of a ledger is a record, as its schema asserts
  private static <R extends Record & LedgerRow> LedgerRow read(Ledger ledger, ScenarioRow row) {
    return row.read((Class<R>) ledger.rowType(), 0);
  }
}
