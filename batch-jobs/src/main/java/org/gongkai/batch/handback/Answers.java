package org.gongkai.batch.handback;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.gongkai.finding.EntryKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingKey;
import org.gongkai.ledger.WorkbookLayout;

/** What the unit wrote in the column 说明 of an earlier hand-back, by finding. */
final class Answers {

  static final Answers NONE = new Answers(Map.of());

  /** The row of the headers is one of the first so many. */
  static final int HEADER_ROWS = 30;

  private static final int CODE = WorkbookLayout.FINDINGS_HEADERS.indexOf("编码");
  private static final int SHEET = WorkbookLayout.FINDINGS_HEADERS.indexOf("工作表");
  private static final int CELL = WorkbookLayout.FINDINGS_HEADERS.indexOf("单元格");
  private static final int VALUE = WorkbookLayout.FINDINGS_HEADERS.indexOf("填报内容");
  private static final int ANSWER = WorkbookLayout.FINDINGS_HEADERS.indexOf("说明");
  private static final int ROW_KEY = WorkbookLayout.FINDINGS_HEADERS.size();
  private static final int COLUMN_KEY = ROW_KEY + 1;

  private final Map<FindingKey, String> texts;

  Answers(Map<FindingKey, String> texts) {
    this.texts = new HashMap<>(texts);
  }

  /**
   * Whether a row, of which the texts are given by column, is that of a findings sheet's headers.
   */
  static boolean isHeader(IntFunction<String> row) {
    return row.apply(CODE).equals("编码") && row.apply(ANSWER).equals("说明");
  }

  /** Takes over the answer of a row below the headers, if there is one. */
  static void read(IntFunction<String> row, Map<FindingKey, String> answers) {
    String answer = row.apply(ANSWER);
    if (!answer.isBlank()) {
      EntryKey entry = new EntryKey(row.apply(ROW_KEY), row.apply(COLUMN_KEY));
      answers.put(
          key(row.apply(CODE), entry, row.apply(SHEET), row.apply(CELL), row.apply(VALUE)), answer);
    }
  }

  /** The key of a finding; one whose entry is not known is known by its place. */
  static FindingKey key(String code, EntryKey entry, String sheet, String cell, String value) {
    return new FindingKey(
        code, entry.equals(EntryKey.NONE) ? new EntryKey(sheet, cell) : entry, value);
  }

  /** The answer to the same finding on the same value; empty if there was none. */
  String to(Finding finding) {
    FindingKey key =
        key(
            finding.code(),
            finding.entry(),
            SafeText.orEmpty(finding.place().sheet()),
            finding.place().cell() == null ? "" : finding.place().cell().a1(),
            finding.value());
    return texts.getOrDefault(key, "");
  }
}
