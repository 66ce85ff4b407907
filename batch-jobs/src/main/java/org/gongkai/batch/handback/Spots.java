package org.gongkai.batch.handback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.Finding;

/** Where findings lie in a workbook, as far as the workbook has the place. */
final class Spots implements FindingsPage.Places {

  /**
   * A cell that can be marked.
   *
   * @param sheet its sheet
   * @param cell the cell; of a merged one the top left, which alone can be seen
   */
  record Spot(Sheet sheet, CellAddress cell) {}

  private final Workbook workbook;
  private final Map<String, List<CellRangeAddress>> merged = new HashMap<>();

  Spots(Workbook workbook) {
    this.workbook = workbook;
  }

  /** The sheet of a finding, if it names one that the workbook has. */
  private Optional<Sheet> findSheet(Finding finding) {
    return Optional.ofNullable(finding.place().sheet()).map(workbook::getSheet);
  }

  /** The cell of a finding, if it names one that the workbook's format can have. */
  Optional<Spot> findCell(Finding finding) {
    CellAddress cell = finding.place().cell();
    if (cell == null
        || cell.row() > workbook.getSpreadsheetVersion().getLastRowIndex()
        || cell.column() > workbook.getSpreadsheetVersion().getLastColumnIndex()) {
      return Optional.empty();
    }
    return findSheet(finding).map(sheet -> new Spot(sheet, visible(sheet, cell)));
  }

  @Override
  public boolean hasCell(Finding finding) {
    return findCell(finding).isPresent();
  }

  @Override
  public boolean isHidden(Finding finding) {
    return findSheet(finding)
        .map(sheet -> workbook.getSheetVisibility(workbook.getSheetIndex(sheet)))
        .map(visibility -> visibility != SheetVisibility.VISIBLE)
        .orElse(false);
  }

  private CellAddress visible(Sheet sheet, CellAddress cell) {
    for (CellRangeAddress range :
        merged.computeIfAbsent(sheet.getSheetName(), name -> sheet.getMergedRegions())) {
      if (range.isInRange(cell.row(), cell.column())) {
        return new CellAddress(range.getFirstRow(), range.getFirstColumn());
      }
    }
    return cell;
  }
}
