package org.gongkai.batch.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.gongkai.batch.template.Pen;
import org.gongkai.batch.template.RowPen;
import org.gongkai.batch.template.WorkbookFiller;
import org.gongkai.batch.workspace.WorkbookFormat;
import org.gongkai.finding.Choice;
import org.gongkai.ledger.Ledger;
import org.gongkai.unit.Unit;

/** A scenario written into the unit's template, cell by cell (填写报送表); good for both formats. */
final class ScenarioWorkbook {

  /** What is done to the filled-in workbook before it is saved. */
  @FunctionalInterface
  interface Touch {

    /** Changes the workbook as a clerk might. */
    void apply(WorkbookFiller workbook);
  }

  private ScenarioWorkbook() {}

  /**
   * Writes the workbook.
   *
   * @throws IOException if it cannot be written
   */
  static void write(SubmissionScenario scenario, WorkbookFormat format, Touch touch, Path target)
      throws IOException {
    try (WorkbookFiller workbook = new WorkbookFiller(scenario.request(), format)) {
      fill(workbook.cover(), scenario.cover());
      fill(workbook.safeguards(), scenario.safeguards());
      fill(workbook.form(), scenario.form());
      workbook.cover().fitHeights();
      workbook.safeguards().fitHeights();
      scenario.zeroReports().forEach(workbook::zeroReport);
      int line = 0;
      for (Unit unit : scenario.includedUnits()) {
        workbook.includedUnit(++line, unit.code(), unit.fullName());
      }
      for (Ledger ledger : Ledger.values()) {
        RowPen pen = workbook.rows(ledger);
        for (ScenarioRow row : scenario.rows(ledger)) {
          fill(pen.nextRow(), row.entries());
        }
      }
      touch.apply(workbook);
      workbook.save(target);
    }
  }

  private static void fill(Pen pen, Map<String, Entry> entries) {
    entries.forEach((name, entry) -> fill(pen, name, entry));
  }

  private static void fill(Pen pen, String name, Entry entry) {
    if (entry instanceof Entry.Typed typed) {
      pen.set(name, typed.raw());
    } else if (entry instanceof Entry.Formula formula) {
      pen.setFormula(name, formula.formula());
    } else if (entry instanceof Entry.Plain plain) {
      Object value = plain.value();
      if (value instanceof String text) {
        pen.set(name, text);
      } else if (value instanceof BigDecimal number) {
        pen.set(name, number);
      } else if (value instanceof Integer number) {
        pen.set(name, number);
      } else if (value instanceof LocalDate date) {
        pen.set(name, date);
      } else if (value instanceof LocalDateTime time) {
        pen.set(name, time);
      } else if (value instanceof Choice choice) {
        pen.set(name, choice);
      }
    }
  }
}
