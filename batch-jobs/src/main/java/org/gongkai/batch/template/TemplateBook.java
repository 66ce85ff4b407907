package org.gongkai.batch.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.gongkai.batch.workspace.ReproducibleZip;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.CellAddress;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.WorkbookLayout;

/** The whole template in memory, sheet by sheet. */
final class TemplateBook implements AutoCloseable {

  private final Book book;
  private final WorkbookFormat format;
  private final Map<String, CellAddress> formPlaces;

  TemplateBook(TemplateRequest request, WorkbookFormat format, int blankRows) {
    this.format = format;
    Optional<StatisticalForm> form = Optional.ofNullable(request.form());
    this.book = new Book(request, format, sheets(form.isPresent()));
    InstructionSheet.write(book, form.isPresent());
    ItemSheets.writeCover(book);
    for (Ledger ledger : Ledger.values()) {
      LedgerSheet.write(book, ledger, ledger == Ledger.TASK_PROGRESS ? 0 : blankRows);
    }
    ItemSheets.writeSafeguards(book);
    this.formPlaces = form.map(f -> FormSheet.write(book, f)).orElse(Map.of());
    CatalogueSheet.write(book);
    writeHidden();
    Workbook workbook = book.workbook();
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
  }

  private static List<String> sheets(boolean hasForm) {
    List<String> names = new ArrayList<>();
    names.add(WorkbookLayout.INSTRUCTIONS_SHEET);
    names.add(WorkbookLayout.COVER_SHEET);
    for (Ledger ledger : Ledger.values()) {
      names.add(ledger.sheet());
    }
    names.add(WorkbookLayout.SAFEGUARDS_SHEET);
    if (hasForm) {
      names.add(WorkbookLayout.FORM_SHEET);
    }
    names.add(WorkbookLayout.CATALOGUE_SHEET);
    names.add(WorkbookLayout.HIDDEN_SHEET);
    names.add(WorkbookLayout.LISTS_SHEET);
    return names;
  }

  private void writeHidden() {
    Sheet hidden = book.sheet(WorkbookLayout.HIDDEN_SHEET);
    TemplateRequest request = book.request();
    hidden.createRow(0).createCell(0).setCellValue(WorkbookLayout.VERSION_KEY);
    hidden.getRow(0).createCell(1).setCellValue(WorkbookLayout.TEMPLATE_VERSION);
    hidden.createRow(1).createCell(0).setCellValue(WorkbookLayout.UNIT_CODE_KEY);
    hidden.getRow(1).createCell(1).setCellValue(request.unitCode());
    hidden.createRow(2).createCell(0).setCellValue(WorkbookLayout.YEAR_KEY);
    hidden.getRow(2).createCell(1).setCellValue(request.year());
    hide(WorkbookLayout.HIDDEN_SHEET, SheetVisibility.HIDDEN);
    hide(WorkbookLayout.LISTS_SHEET, SheetVisibility.VERY_HIDDEN);
  }

  private void hide(String sheet, SheetVisibility visibility) {
    book.workbook().setSheetVisibility(book.workbook().getSheetIndex(sheet), visibility);
  }

  Book book() {
    return book;
  }

  /** Where on its sheet each cell of the form stands. */
  Map<String, CellAddress> formPlaces() {
    return formPlaces;
  }

  void save(Path target) throws IOException {
    switch (format) {
      case XLSX ->
          ReproducibleZip.write(
              target, out -> book.workbook().write(ReproducibleZip.uncompressed(out)));
      case XLS -> WholeFile.write(target, book.workbook()::write);
    }
  }

  @Override
  public void close() throws IOException {
    book.workbook().close();
  }
}
