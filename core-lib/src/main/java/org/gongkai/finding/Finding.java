package org.gongkai.finding;

import java.util.Comparator;

/**
 * Something wrong or noteworthy in a file (审核发现): where, what stands there, what would have been
 * right, and what to do.
 *
 * @param code the stable code of the rule or constraint, such as {@code request-reply-late}
 * @param severity how severe
 * @param place sheet and cell within the file
 * @param value what stands there, as the clerk sees it; empty if nothing does
 * @param expected what would have been right, in Chinese; empty if that cannot be said
 * @param message one plain sentence in both languages
 * @param entry which entry it is about; {@link EntryKey#NONE} until the file's entries are known
 */
public record Finding(
    String code,
    Severity severity,
    Place place,
    String value,
    String expected,
    Message message,
    EntryKey entry) {

  /** Gravest first, then by sheet, cell, code, value: an order that depends on nothing else. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(f -> f.place().sheet(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(f -> f.place().cell(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Finding::code)
          .thenComparing(Finding::value)
          .thenComparing(f -> f.message().chinese());

  /**
   * @throws IllegalArgumentException if the code is not lower-case words and numbers joined by
   *     hyphens or dots
   */
  public Finding {
    if (!isCode(code)) {
      throw new IllegalArgumentException("Not a finding code: '" + code + "'");
    }
  }

  /** By hand: there is a finding for every wrong cell. */
  private static boolean isCode(String code) {
    boolean afterWord = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      boolean inWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!inWord && !(afterWord && (c == '-' || c == '.'))) {
        return false;
      }
      afterWord = inWord;
    }
    return afterWord;
  }

  /** A finding of which it is not known which entry it is about. */
  public Finding(
      String code, Severity severity, Place place, String value, String expected, Message message) {
    this(code, severity, place, value, expected, message, EntryKey.NONE);
  }

  /** This finding, about an entry. */
  public Finding about(EntryKey known) {
    return new Finding(code, severity, place, value, expected, message, known);
  }
}
