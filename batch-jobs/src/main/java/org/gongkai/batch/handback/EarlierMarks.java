package org.gongkai.batch.handback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.FindingKey;
import org.gongkai.ledger.WorkbookLayout;

/**
 * The marks of an earlier hand-back in a file that came back: found by their shade and by the start
 * of their comments, since rows may have been inserted or sorted since, and taken away.
 */
final class EarlierMarks {

  private final Workbook workbook;
  private final MarkStyles styles;
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  EarlierMarks(Workbook workbook, MarkStyles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /** Takes all marks away and says what the unit answered to them. */
  Answers remove() {
    KeptFills kept = readKept();
    for (Sheet sheet : workbook) {
      if (isOurs(sheet)) {
        continue;
      }
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (Fill.of(workbook, cell.getCellStyle()).isMark()) {
            styles.restore(
                cell,
                kept.of(
                    CellPlace.of(sheet.getSheetName(), cell.getRowIndex(), cell.getColumnIndex())));
          }
        }
      }
      cleanComments(sheet);
    }
    Answers answers = readAnswers();
    removeOwnSheets();
    return answers;
  }

  private void cleanComments(Sheet sheet) {
    CellComments comments = new CellComments(workbook);
    // A copy: comments are removed on the way.
    for (var address : new ArrayList<>(sheet.getCellComments().keySet())) {
      Row row = sheet.getRow(address.getRow());
      Cell cell = row == null ? null : row.getCell(address.getColumn());
      if (cell != null) {
        comments.clean(cell);
      }
    }
  }

  private KeptFills readKept() {
    KeptFills kept = new KeptFills();
    Sheet marks = workbook.getSheet(WorkbookLayout.MARKS_SHEET);
    if (marks != null) {
      marks.forEach(row -> kept.add(column -> text(row, column)));
    }
    return kept;
  }

  private Answers readAnswers() {
    Map<FindingKey, String> answers = new HashMap<>();
    for (Sheet sheet : workbook) {
      int header = isFindingsSheet(sheet) ? headerRow(sheet) : Integer.MAX_VALUE;
      for (Row row : sheet) {
        if (row.getRowNum() > header) {
          Answers.read(column -> text(row, column), answers);
        }
      }
    }
    return new Answers(answers);
  }

  private void removeOwnSheets() {
    List<String> own = new ArrayList<>();
    for (Sheet sheet : workbook) {
      if (isOurs(sheet)) {
        own.add(sheet.getSheetName());
      }
    }
    for (String name : own) {
      if (workbook.getNumberOfSheets() > 1) {
        workbook.removeSheetAt(workbook.getSheetIndex(name));
      }
    }
    boolean noneVisible = true;
    for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
      noneVisible &= workbook.getSheetVisibility(sheet) != SheetVisibility.VISIBLE;
    }
    if (noneVisible) {
      workbook.setSheetVisibility(0, SheetVisibility.VISIBLE);
    }
  }

  private boolean isOurs(Sheet sheet) {
    return sheet.getSheetName().equals(WorkbookLayout.MARKS_SHEET) || isFindingsSheet(sheet);
  }

  /** By its headers: a unit may have a sheet of its own under that name. */
  private boolean isFindingsSheet(Sheet sheet) {
    return sheet.getSheetName().startsWith(WorkbookLayout.FINDINGS_SHEET) && headerRow(sheet) >= 0;
  }

  private int headerRow(Sheet sheet) {
    for (int row = 0; row < Answers.HEADER_ROWS; row++) {
      Row line = sheet.getRow(row);
      if (line != null && Answers.isHeader(column -> text(line, column))) {
        return row;
      }
    }
    return -1;
  }

  private String text(Row row, int column) {
    Cell cell = row.getCell(column);
    if (cell == null || cell.getCellType() == CellType.FORMULA) {
      return "";
    }
    return formatter.formatCellValue(cell);
  }
}
