package org.gongkai.batch.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.EntryKey;
import org.gongkai.finding.FindingKey;
import org.gongkai.ledger.WorkbookLayout;
import org.jspecify.annotations.Nullable;

/** What a unit wrote into the column 说明 of a findings sheet (审核意见), whatever its rows' order. */
final class AnswerSheet {

  private static final String CODE = "编码";
  private static final String VALUE = "填报内容";
  private static final String ANSWER = "说明";
  private static final String ROW = WorkbookLayout.FINDINGS_KEY_HEADERS.get(0);
  private static final String COLUMN = WorkbookLayout.FINDINGS_KEY_HEADERS.get(1);
  private static final List<String> HEADERS = List.of(CODE, VALUE, ANSWER, ROW, COLUMN);

  /** Nobody answers at greater length; the rest of a longer text is left out. */
  private static final int LONGEST_ANSWER = 2000;

  private AnswerSheet() {}

  /** Whether a tab may be a findings sheet; a second one is numbered. */
  static boolean isAnswerSheet(SheetTab tab) {
    return tab.name().startsWith(WorkbookLayout.FINDINGS_SHEET);
  }

  /** The answers by the finding that they belong to; of two to the same finding the last. */
  static Map<FindingKey, String> read(List<SheetRow> rows) {
    Map<FindingKey, String> answers = new LinkedHashMap<>();
    Map<String, Integer> columns = Map.of();
    for (SheetRow row : rows) {
      if (columns.isEmpty()) {
        columns = columns(row);
        continue;
      }
      String code = text(row, columns.get(CODE));
      String answer = text(row, columns.get(ANSWER));
      if (!answer.isEmpty() && code.matches("[a-z0-9]+([-.][a-z0-9]+)*")) {
        EntryKey entry = new EntryKey(text(row, columns.get(ROW)), text(row, columns.get(COLUMN)));
        answers.put(
            new FindingKey(code, entry, text(row, columns.get(VALUE))),
            answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER));
      }
    }
    return answers;
  }

  /** The columns by their header; empty if the row is not that of the headers. */
  private static Map<String, Integer> columns(SheetRow row) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (RawCell cell : row.cells()) {
      String header = Wording.trim(cell.text());
      if (HEADERS.contains(header)) {
        columns.putIfAbsent(header, cell.column());
      }
    }
    return columns.keySet().containsAll(HEADERS) ? columns : Map.of();
  }

  private static String text(SheetRow row, @Nullable Integer column) {
    RawCell cell = column == null ? null : row.cell(column);
    return cell == null ? "" : Wording.trim(cell.text());
  }
}
