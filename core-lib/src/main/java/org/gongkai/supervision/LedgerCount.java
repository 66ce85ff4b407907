package org.gongkai.supervision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many units are in each state (报送统计).
 *
 * @param label the region or kind of unit; 合计 for all
 * @param byState the number in each state; every state is there
 */
public record LedgerCount(String label, Map<HandInState, Integer> byState) {

  /** Copies the map and fills in what is missing with 0. */
  public LedgerCount {
    EnumMap<HandInState, Integer> all = new EnumMap<>(HandInState.class);
    for (HandInState state : HandInState.values()) {
      all.put(state, byState.getOrDefault(state, 0));
    }
    byState = Collections.unmodifiableMap(all);
  }

  /** Counts all entries. */
  public static LedgerCount of(String label, Collection<LedgerEntry> entries) {
    EnumMap<HandInState, Integer> counts = new EnumMap<>(HandInState.class);
    entries.forEach(entry -> counts.merge(entry.state(), 1, Integer::sum));
    return new LedgerCount(label, counts);
  }

  /** Counts by a label, in the order in which the labels first occur. */
  public static List<LedgerCount> by(
      Collection<LedgerEntry> entries, Function<LedgerEntry, String> label) {
    Map<String, List<LedgerEntry>> byLabel = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      byLabel.computeIfAbsent(label.apply(entry), key -> new ArrayList<>()).add(entry);
    }
    return byLabel.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  /** How many are in a state. */
  public int of(HandInState state) {
    return byState.getOrDefault(state, 0);
  }

  /** How many units something is required of. */
  public int expected() {
    return byState.values().stream().mapToInt(Integer::intValue).sum()
        - of(HandInState.NOT_REQUIRED);
  }

  /** How many have handed in something acceptable, in time or late. */
  public int handedIn() {
    return of(HandInState.ACCEPTED) + of(HandInState.NOTHING_TO_REPORT) + of(HandInState.LATE);
  }
}
