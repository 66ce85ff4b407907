package org.gongkai.batch.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Values read from texts, one for all that read the same text (共用值): the cells of most workbooks
 * say the same in the same place, and a report holds them all. Never more than so many are kept
 * here, however many workbooks there are. For use by one thread.
 */
final class SharedValues<V> {

  private static final int MOST = 50_000;

  private final Function<String, V> made;
  private final Map<String, V> byText = new HashMap<>();

  /** Values that are made of their text in this way; they must not be changeable. */
  SharedValues(Function<String, V> made) {
    this.made = made;
  }

  V of(String text) {
    V known = byText.get(text);
    if (known == null) {
      if (byText.size() == MOST) {
        byText.clear();
      }
      known = made.apply(text);
      byText.put(text, known);
    }
    return known;
  }
}
