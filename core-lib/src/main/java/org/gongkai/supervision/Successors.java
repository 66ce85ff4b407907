package org.gongkai.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.unit.Reorganisation;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/** Who answers for a unit that no longer exists (承接单位). */
final class Successors {

  private Successors() {}

  /**
   * The unit that took over everything, else the first that took over a part; empty if none did.
   */
  static Optional<Unit> find(Roster roster, Unit ended) {
    return roster.reorganisations().stream()
        .filter(r -> r.fromCode().equals(ended.code()) && r.toCode() != null)
        .min(
            Comparator.comparing(
                    (Reorganisation r) -> r.function().equals(Reorganisation.EVERYTHING) ? 0 : 1)
                .thenComparing(Reorganisation.ORDER))
        .flatMap(r -> roster.find(String.valueOf(r.toCode())));
  }

  /** The units that a unit took over as a whole. */
  static List<Unit> predecessors(Roster roster, Unit unit) {
    return roster.reorganisations().stream()
        .filter(
            r -> unit.code().equals(r.toCode()) && r.function().equals(Reorganisation.EVERYTHING))
        .flatMap(r -> roster.find(r.fromCode()).stream())
        .toList();
  }
}
