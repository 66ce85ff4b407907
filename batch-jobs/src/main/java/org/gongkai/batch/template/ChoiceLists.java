package org.gongkai.batch.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.gongkai.finding.Choice;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.RequestOutcome;
import org.gongkai.ledger.WorkbookLayout;

/**
 * The choices of all drop-downs: one column of a hidden sheet and one name each, so that a list may
 * be of any length and is the same in both formats.
 */
final class ChoiceLists {

  private final Workbook workbook;
  private final int year;
  private final Map<List<String>, String> names = new HashMap<>();
  private final List<List<String>> columns = new ArrayList<>();

  ChoiceLists(Workbook workbook, int year) {
    this.workbook = workbook;
    this.year = year;
  }

  /** The labels that a column offers in the workbook's year. */
  List<String> labels(ColumnSpec column) {
    List<? extends Choice> choices = column.choices();
    if (!choices.isEmpty() && choices.get(0) instanceof RequestOutcome) {
      choices = RequestOutcome.listForYear(year);
    }
    return choices.stream().map(Choice::label).toList();
  }

  /** The name by which a formula refers to the list; equal lists share one. */
  String name(List<String> labels) {
    String known = names.get(labels);
    if (known != null) {
      return known;
    }
    int column = columns.size();
    String name = "gongkai_list_" + (column + 1);
    Name defined = workbook.createName();
    defined.setNameName(name);
    String letters = CellReference.convertNumToColString(column);
    defined.setRefersToFormula(
        WorkbookLayout.LISTS_SHEET + "!$" + letters + "$1:$" + letters + "$" + labels.size());
    for (int row = 0; row < labels.size(); row++) {
      Row line = sheet().getRow(row);
      (line == null ? sheet().createRow(row) : line)
          .createCell(column)
          .setCellValue(labels.get(row));
    }
    names.put(labels, name);
    columns.add(labels);
    return name;
  }

  private Sheet sheet() {
    return workbook.getSheet(WorkbookLayout.LISTS_SHEET);
  }
}
