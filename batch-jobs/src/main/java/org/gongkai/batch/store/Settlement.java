package org.gongkai.batch.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which workbook of a unit and year stands (以哪份为准). A function of the workbooks that are acceptable
 * by themselves and of the run in which each was seen first; nothing depends on their order.
 *
 * <p>Run by run: of several new ones the latest 数据截止 stands, and those of equal dates with
 * different contents are all returned; a new one with an older date never replaces one that stands,
 * a new one with the same date does, because it was handed in later.
 */
final class Settlement {

  /**
   * A workbook that is acceptable by itself.
   *
   * @param submissionId the workbook
   * @param firstRun the run in which it was seen first
   * @param dataAsOf the day up to which its data goes
   */
  record Candidate(long submissionId, long firstRun, LocalDate dataAsOf) {}

  /** What becomes of a workbook. */
  sealed interface Outcome {

    /** It holds for the unit and year. */
    record Stands() implements Outcome {}

    /**
     * Another one holds.
     *
     * @param by the one that holds
     */
    record Superseded(long by) implements Outcome {}

    /**
     * Returned, because another one with the same date came in the same run.
     *
     * @param with the others, ascending
     */
    record InConflict(List<Long> with) implements Outcome {
      public InConflict {
        with = List.copyOf(with);
      }
    }
  }

  private Settlement() {}

  /** Decides about all acceptable workbooks of one unit and year. */
  static Map<Long, Outcome> of(Collection<Candidate> candidates) {
    Map<Long, Outcome> outcomes = new HashMap<>();
    Map<Long, List<Candidate>> byRun =
        candidates.stream()
            .collect(Collectors.groupingBy(Candidate::firstRun, TreeMap::new, Collectors.toList()));
    Candidate standing = null;
    List<Candidate> beaten = new ArrayList<>();
    for (List<Candidate> ofRun : byRun.values()) {
      Candidate best = best(ofRun, beaten, outcomes);
      if (best == null) {
        continue;
      }
      if (standing == null || !best.dataAsOf().isBefore(standing.dataAsOf())) {
        if (standing != null) {
          beaten.add(standing);
        }
        standing = best;
      } else {
        beaten.add(best);
      }
    }
    if (standing != null) {
      outcomes.put(standing.submissionId(), new Outcome.Stands());
      for (Candidate candidate : beaten) {
        outcomes.put(candidate.submissionId(), new Outcome.Superseded(standing.submissionId()));
      }
    }
    return outcomes;
  }

  /** The new one with the latest date that no other new one shares. */
  private static @Nullable Candidate best(
      List<Candidate> ofRun, List<Candidate> beaten, Map<Long, Outcome> outcomes) {
    Map<LocalDate, List<Candidate>> byDate =
        ofRun.stream()
            .sorted(Comparator.comparingLong(Candidate::submissionId))
            .collect(
                Collectors.groupingBy(
                    Candidate::dataAsOf,
                    () -> new TreeMap<>(Comparator.reverseOrder()),
                    Collectors.toList()));
    Candidate best = null;
    for (List<Candidate> sameDate : byDate.values()) {
      if (sameDate.size() > 1) {
        List<Long> ids = sameDate.stream().map(Candidate::submissionId).toList();
        for (long id : ids) {
          outcomes.put(
              id, new Outcome.InConflict(ids.stream().filter(other -> other != id).toList()));
        }
      } else if (best == null) {
        best = sameDate.get(0);
      } else {
        beaten.add(sameDate.get(0));
      }
    }
    return best;
  }
}
