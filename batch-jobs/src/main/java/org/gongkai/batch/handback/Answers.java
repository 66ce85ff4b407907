package org.gongkai.batch.handback;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.finding.Finding;

/** What the unit wrote in the column 说明 of an earlier hand-back, by finding. */
final class Answers {

  static final Answers NONE = new Answers(Map.of());

  record Key(String code, String sheet, String cell, String value) {

    static Key of(Finding finding) {
      return new Key(
          finding.code(),
          SafeText.orEmpty(finding.place().sheet()),
          finding.place().cell() == null ? "" : finding.place().cell().a1(),
          finding.value());
    }
  }

  private final Map<Key, String> texts;

  Answers(Map<Key, String> texts) {
    this.texts = new HashMap<>(texts);
  }

  /** The answer to the same finding on the same value; empty if there was none. */
  String to(Finding finding) {
    return texts.getOrDefault(Key.of(finding), "");
  }
}
