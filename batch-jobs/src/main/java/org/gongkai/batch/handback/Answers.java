package org.gongkai.batch.handback;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.finding.EntryKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingKey;

/** What the unit wrote in the column 说明 of an earlier hand-back, by finding. */
final class Answers {

  static final Answers NONE = new Answers(Map.of());

  private final Map<FindingKey, String> texts;

  Answers(Map<FindingKey, String> texts) {
    this.texts = new HashMap<>(texts);
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
