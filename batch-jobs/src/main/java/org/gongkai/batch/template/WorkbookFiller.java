package org.gongkai.batch.template;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WorkbookLayout;

/**
 * Fills in a unit's workbook by code: made-up cities, samples, tests.
 *
 * <pre>{@code
 * try (WorkbookFiller filler = new WorkbookFiller(request, WorkbookFormat.XLSX)) {
 *   filler.cover().set("数据截止日期", LocalDate.of(2016, 12, 31));
 *   RowPen requests = filler.rows(Ledger.REQUESTS);
 *   requests.nextRow().set("登记编号", "YS-001").set("收到日期", "2016.8.5");
 *   filler.zeroReport(Ledger.COMPLAINTS);
 *   filler.form().set("3.1", 1);
 *   filler.save(target);
 * }
 * }</pre>
 */
public final class WorkbookFiller implements AutoCloseable {

  private final TemplateBook template;
  private final Map<Ledger, RowPen> rows = new EnumMap<>(Ledger.class);
  private final ItemPen cover;
  private final ItemPen safeguards;
  private final ItemPen form;

  /** Starts from the blank workbook; tasks and catalogue are filled in as in a template. */
  public WorkbookFiller(TemplateRequest request, WorkbookFormat format) {
    this.template = new TemplateBook(request, format, 0);
    this.cover = items(WorkbookLayout.COVER_SHEET, SheetSchema.of(Cover.class).columns());
    this.safeguards =
        items(WorkbookLayout.SAFEGUARDS_SHEET, SheetSchema.of(Safeguards.class).columns());
    this.form =
        template.formPlaces().isEmpty()
            ? items(WorkbookLayout.COVER_SHEET, List.of())
            : new ItemPen(sheet(WorkbookLayout.FORM_SHEET), template.formPlaces());
    for (Ledger ledger : Ledger.values()) {
      rows.put(ledger, new RowPen(template.book(), ledger));
    }
  }

  /** The cover's values, by label or component name. */
  public ItemPen cover() {
    return cover;
  }

  /** The safeguards' values, by label or component name. */
  public ItemPen safeguards() {
    return safeguards;
  }

  /** The form's figures, by the cell's code, such as {@code 3.1.3}. */
  public ItemPen form() {
    return form;
  }

  /** A ledger's rows; always the same pen for the same ledger. */
  public RowPen rows(Ledger ledger) {
    RowPen pen = rows.get(ledger);
    if (pen == null) {
      throw new IllegalStateException("No sheet for " + ledger);
    }
    return pen;
  }

  /**
   * Declares that a ledger has nothing to report.
   *
   * @throws IllegalArgumentException if the ledger cannot be declared empty
   */
  public WorkbookFiller zeroReport(Ledger ledger) {
    int index = ItemSheets.zeroReportLedgers().indexOf(ledger);
    if (index < 0) {
      throw new IllegalArgumentException(ledger.sheet() + " cannot be declared empty");
    }
    sheet(WorkbookLayout.COVER_SHEET)
        .getRow(ItemSheets.zeroReportRow() + index)
        .getCell(ItemSheets.VALUE_COLUMN)
        .setCellValue(YesNo.YES.label());
    return this;
  }

  /** Lists a unit that a consolidated workbook includes, on the given line from 1 on. */
  public WorkbookFiller includedUnit(int line, String code, String name) {
    Sheet sheet = sheet(WorkbookLayout.COVER_SHEET);
    int row = ItemSheets.includedUnitsRow() + line - 1;
    ItemSheets.drawIncludedUnit(template.book(), sheet, row);
    sheet.getRow(row).getCell(0).setCellValue(Integer.toString(line));
    sheet.getRow(row).getCell(1).setCellValue(code);
    sheet.getRow(row).getCell(2).setCellValue(name);
    return this;
  }

  /**
   * Fills in everything that a submission reports; the template should hold no tasks of its own.
   */
  public WorkbookFiller fill(Submission submission) {
    fill(cover, submission.cover());
    fill(safeguards, submission.safeguards());
    for (int unit = 0; unit < submission.includedUnits().size(); unit++) {
      includedUnit(unit + 1, submission.includedUnits().get(unit).raw(), "");
    }
    submission.zeroReports().forEach(this::zeroReport);
    for (Map.Entry<String, Reported<BigDecimal>> figure : submission.declaredForm().entrySet()) {
      form.set(figure.getKey(), figure.getValue());
    }
    submission.forEachRow(this::write);
    return this;
  }

  private void write(LedgerRow row) {
    Ledger ledger =
        Ledger.findByRowType(row.getClass())
            .orElseThrow(() -> new IllegalArgumentException("No ledger for " + row.getClass()));
    rows(ledger).write(row);
  }

  private static void fill(ItemPen pen, Record items) {
    for (ColumnSpec item : SheetSchema.of(items.getClass()).columns()) {
      Reported<?> value = item.valueIn(items);
      if (value.kind() != ValueKind.ABSENT) {
        pen.set(item.name(), value);
      }
    }
  }

  /** Where an item or column of a pen stands, as a finding would say. */
  public CellPlace place(String sheet, Pen pen, String name) {
    return new CellPlace(sheet, pen.address(name));
  }

  /** Gives a sheet another name, as clerks should not. */
  public WorkbookFiller renameSheet(String from, String to) {
    template.book().workbook().setSheetName(index(from), to);
    return this;
  }

  /** Hides a sheet, as clerks sometimes do. */
  public WorkbookFiller hideSheet(String name) {
    template.book().workbook().setSheetVisibility(index(name), SheetVisibility.HIDDEN);
    return this;
  }

  /** Takes a sheet away, as clerks should not. */
  public WorkbookFiller removeSheet(String name) {
    template.book().workbook().removeSheetAt(index(name));
    return this;
  }

  /** Writes another value for a key of the hidden sheet, such as an older template version. */
  public WorkbookFiller hidden(String key, String value) {
    for (Row row : sheet(WorkbookLayout.HIDDEN_SHEET)) {
      if (row.getCell(0).getStringCellValue().equals(key)) {
        row.getCell(1).setCellValue(value);
        return this;
      }
    }
    throw new IllegalArgumentException("No key " + key);
  }

  /**
   * Saves the workbook, whole or not at all; the same calls give the same bytes.
   *
   * @throws IOException if it cannot be written
   */
  public void save(Path target) throws IOException {
    template.save(target);
  }

  @Override
  public void close() throws IOException {
    template.close();
  }

  private Sheet sheet(String name) {
    return template.book().workbook().getSheetAt(index(name));
  }

  private int index(String name) {
    int index = template.book().workbook().getSheetIndex(name);
    if (index < 0) {
      throw new IllegalArgumentException("No sheet " + name);
    }
    return index;
  }

  private ItemPen items(String name, List<ColumnSpec> columns) {
    Map<String, CellAddress> places = new HashMap<>();
    for (ColumnSpec column : columns) {
      CellAddress place =
          new CellAddress(ItemSheets.FIRST_ROW + column.index(), ItemSheets.VALUE_COLUMN);
      places.put(column.header(), place);
      places.put(column.name(), place);
    }
    return new ItemPen(sheet(name), places);
  }
}
