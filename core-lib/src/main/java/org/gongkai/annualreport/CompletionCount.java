package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many unit-tasks are in each state (项次). One task given to ten units counts ten times.
 *
 * @param byState the number in each state; every state is there
 */
public record CompletionCount(Map<CompletionState, Integer> byState) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Copies the map and fills in what is missing with 0. */
  public CompletionCount {
    EnumMap<CompletionState, Integer> all = new EnumMap<>(CompletionState.class);
    for (CompletionState state : CompletionState.values()) {
      all.put(state, byState.getOrDefault(state, 0));
    }
    byState = Collections.unmodifiableMap(all);
  }

  /** Counts the states. */
  static CompletionCount of(Collection<UnitTask> unitTasks) {
    EnumMap<CompletionState, Integer> counts = new EnumMap<>(CompletionState.class);
    unitTasks.forEach(unitTask -> counts.merge(unitTask.state(), 1, Integer::sum));
    return new CompletionCount(counts);
  }

  /** How many are in a state. */
  public int of(CompletionState state) {
    return byState.getOrDefault(state, 0);
  }

  /** How many are in any state. */
  public int total() {
    return byState.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many are done, in time or late. */
  public int done() {
    return of(CompletionState.DONE_IN_TIME) + of(CompletionState.DONE_LATE);
  }

  /** How many ought to be done: all but those that the unit has nothing to do with. */
  public int due() {
    return total() - of(CompletionState.NOT_APPLICABLE);
  }

  /** The share done of those due, in percent with one decimal place; empty if none is due. */
  public Optional<BigDecimal> findPercentDone() {
    return due() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(done())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(due()), 1, RoundingMode.HALF_UP));
  }
}
