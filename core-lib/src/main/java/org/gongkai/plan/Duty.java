package org.gongkai.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty that the body of the notice lays down beside the table (正文要求), such as
 * 主要负责同志年内至少听取一次政务公开工作汇报.
 *
 * @param part the heading under which it stands, without its number: 强化政务公开保障工作
 * @param item its number within the part as printed, such as （一）; empty if it has none
 * @param text the words that oblige, without the full stop
 * @param parties who is obliged, normalised, in the order of the text; empty if the text names no
 *     one
 * @param when by when; null if the text names no time
 */
public record Duty(
    String part, String item, String text, List<String> parties, @Nullable Deadline when) {

  /** Copies the list. */
  public Duty {
    parties = List.copyOf(parties);
  }
}
