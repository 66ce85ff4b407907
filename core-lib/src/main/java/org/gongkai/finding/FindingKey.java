package org.gongkai.finding;

import java.text.Normalizer;

/**
 * What a unit's answer to a finding belongs to (说明所对应的问题): the same rule on the same entry with the
 * same value. Blanks, width of characters and invisible signs make no other value.
 *
 * @param code the finding's code
 * @param entry the entry
 * @param value the value, normalised
 */
public record FindingKey(String code, EntryKey entry, String value) {

  /** A longer value is compared by its beginning: cells of a findings sheet cannot hold more. */
  private static final int LONGEST_VALUE = 1000;

  /** Normalises the value. */
  public FindingKey {
    value = normalised(value);
  }

  /** The key of a finding. */
  public static FindingKey of(Finding finding) {
    return new FindingKey(finding.code(), finding.entry(), finding.value());
  }

  private static String normalised(String value) {
    StringBuilder text = new StringBuilder();
    Normalizer.normalize(value, Normalizer.Form.NFKC)
        .codePoints()
        .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
        .filter(
            point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT)
        .limit(LONGEST_VALUE)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
