package org.gongkai.batch.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.WorkbookLayout;
import org.jspecify.annotations.Nullable;

/** The two small tables of the cover: 零报告声明 and 汇总所含单位. */
final class CoverTables {

  private static final Set<String> YES = Set.of("是", "√", "y", "yes", "零报告", "true", "1");
  private static final Set<String> NO =
      Set.of("否", "×", "x", "n", "no", "不是", "非零报告", "false", "0", "/", "-", "—", "——");

  private static final String INCLUDED_KEY = Wording.key(WorkbookLayout.INCLUDED_UNITS_TITLE);
  private static final String ANSWER_KEY = Wording.key(WorkbookLayout.ZERO_REPORT_HEADERS.get(1));
  private static final String CODE_KEY = Wording.key(WorkbookLayout.INCLUDED_UNITS_HEADERS.get(1));
  private static final String NAME_KEY = Wording.key(WorkbookLayout.INCLUDED_UNITS_HEADERS.get(2));

  private final Set<Ledger> zeroReports = EnumSet.noneOf(Ledger.class);
  private final List<Reported<String>> includedUnits = new ArrayList<>();

  private CoverTables() {}

  Set<Ledger> zeroReports() {
    return zeroReports;
  }

  List<Reported<String>> includedUnits() {
    return List.copyOf(includedUnits);
  }

  static CoverTables read(
      String sheet, List<SheetRow> rows, ValueReader values, List<Finding> findings) {
    CoverTables tables = new CoverTables();
    int answerColumn = -1;
    int at = 0;
    for (; at < rows.size() && !has(rows.get(at), INCLUDED_KEY); at++) {
      SheetRow row = rows.get(at);
      RawCell answerHeader = cell(row, ANSWER_KEY);
      if (answerHeader != null) {
        answerColumn = answerHeader.column();
      } else if (answerColumn >= 0) {
        tables.readAnswer(sheet, row, answerColumn, findings);
      }
    }
    tables.readUnits(sheet, rows.subList(Math.min(at + 1, rows.size()), rows.size()), values);
    return tables;
  }

  private void readAnswer(String sheet, SheetRow row, int answerColumn, List<Finding> findings) {
    for (RawCell cell : row.cells()) {
      Ledger ledger =
          cell.column() < answerColumn && cell.kind() == CellKind.TEXT
              ? SheetNames.ledger(cell.text())
              : null;
      if (ledger == null) {
        continue;
      }
      RawCell answer = row.cell(answerColumn);
      String key = answer == null ? "" : Wording.key(answer.text());
      if (YES.contains(key)) {
        zeroReports.add(ledger);
      } else if (answer != null && !key.isEmpty() && !NO.contains(key)) {
        findings.add(
            ReadingFindings.zeroReportUnclear(
                Place.of(CellPlace.of(sheet, answer.row(), answer.column())),
                Wording.trim(answer.text()),
                ledger.sheet()));
      }
      return;
    }
  }

  private void readUnits(String sheet, List<SheetRow> rows, ValueReader values) {
    int codeColumn = -1;
    int nameColumn = -1;
    for (SheetRow row : rows) {
      RawCell codeHeader = cell(row, CODE_KEY);
      RawCell nameHeader = cell(row, NAME_KEY);
      if (codeHeader != null || nameHeader != null) {
        codeColumn = codeHeader == null ? -1 : codeHeader.column();
        nameColumn = nameHeader == null ? -1 : nameHeader.column();
      } else if (codeColumn >= 0 || nameColumn >= 0) {
        Reported<String> unit = unit(sheet, row.cell(codeColumn), values);
        unit = unit == null ? unit(sheet, row.cell(nameColumn), values) : unit;
        if (unit != null) {
          includedUnits.add(unit);
        }
      }
    }
  }

  private static @Nullable Reported<String> unit(
      String sheet, @Nullable RawCell cell, ValueReader values) {
    if (cell == null) {
      return null;
    }
    Reported<String> unit = values.text(cell, CellPlace.of(sheet, cell.row(), cell.column()));
    return unit.isEmpty() ? null : unit;
  }

  private static boolean has(SheetRow row, String key) {
    return cell(row, key) != null;
  }

  private static @Nullable RawCell cell(SheetRow row, String key) {
    for (RawCell cell : row.cells()) {
      if (cell.kind() == CellKind.TEXT && Wording.key(cell.text()).equals(key)) {
        return cell;
      }
    }
    return null;
  }
}
