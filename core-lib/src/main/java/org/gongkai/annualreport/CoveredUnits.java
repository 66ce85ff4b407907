package org.gongkai.annualreport;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/**
 * The units that figures ought to speak of, and those that they do (统计范围), from who handed in and
 * whom consolidated workbooks list. Reports and the ledger of what came in count by it alike.
 */
public final class CoveredUnits {

  private final ConsolidatedSets sets;
  private final Map<String, Unit> scope = new TreeMap<>();
  private final Map<String, Unit> population = new TreeMap<>();
  private final Set<String> handedIn;
  private final Set<String> included = new HashSet<>();
  private final Set<String> below = new HashSet<>();
  private final LocalDate day;

  private CoveredUnits(
      Scope asked,
      Roster roster,
      LocalDate day,
      Set<String> handedIn,
      Map<String, ? extends Collection<String>> consolidated) {
    this.day = day;
    this.handedIn = Set.copyOf(handedIn);
    this.sets = new ConsolidatedSets(consolidated, roster);
    for (String code : sets.highestFirst()) {
      below.addAll(sets.members(code));
      addDescendants(roster, code, below);
    }
    findScope(asked, roster);
    findPopulation(asked);
    sets.disjoint(sets.highestFirst(), scope.keySet(), roster)
        .forEach(code -> included.addAll(sets.members(code)));
  }

  /**
   * Finds the units.
   *
   * @param scope whose year is looked at
   * @param roster the units
   * @param day the day on which the roster is looked at
   * @param handedIn the codes of the units of which a workbook stands
   * @param consolidated by the code of each of them whose workbook is a consolidated one: the codes
   *     of the units that it lists
   * @throws IllegalArgumentException if a unit that consolidated or is asked for is not in the
   *     roster
   */
  public static CoveredUnits of(
      Scope scope,
      Roster roster,
      LocalDate day,
      Set<String> handedIn,
      Map<String, ? extends Collection<String>> consolidated) {
    return new CoveredUnits(scope, roster, day, handedIn, new TreeMap<>(consolidated));
  }

  private void addDescendants(Roster roster, String code, Set<String> found) {
    roster.descendants(code).stream()
        .filter(unit -> unit.isValidOn(day))
        .forEach(unit -> found.add(unit.code()));
  }

  private void findScope(Scope asked, Roster roster) {
    for (Unit unit : roster.units()) {
      if (asked.covers(unit)) {
        scope.put(unit.code(), unit);
      }
    }
    if (asked instanceof Scope.OfUnit one) {
      roster.get(one.code());
      if (sets.contains(one.code())) {
        Set<String> others = new TreeSet<>(sets.members(one.code()));
        addDescendants(roster, one.code(), others);
        others.forEach(code -> roster.find(code).ifPresent(unit -> scope.put(code, unit)));
      }
    }
  }

  private void findPopulation(Scope asked) {
    for (Unit unit : scope.values()) {
      boolean itself = asked instanceof Scope.OfUnit one && one.code().equals(unit.code());
      if (itself
          || unit.isExpectedOn(day)
          || handedIn.contains(unit.code())
          || below.contains(unit.code())) {
        population.put(unit.code(), unit);
      }
    }
  }

  /** The sets of units for which consolidated workbooks speak. */
  ConsolidatedSets sets() {
    return sets;
  }

  /** The codes of the units of the scope. */
  Set<String> scope() {
    return Collections.unmodifiableSet(scope.keySet());
  }

  /**
   * Those of them that ought to be in a total, by code: that have to hand in a workbook, have
   * handed one in, or belong below a unit that handed in a consolidated one.
   */
  Map<String, Unit> population() {
    return Collections.unmodifiableMap(population);
  }

  /** Whether a consolidated workbook that counts includes the unit, or is its own. */
  boolean isIncluded(String code) {
    return included.contains(code);
  }

  /** Whether the unit belongs below one that handed in a consolidated workbook. */
  boolean isBelow(String code) {
    return below.contains(code);
  }

  /** Whether figures speak of the unit, by its own workbook or by a consolidated one. */
  boolean isCovered(String code) {
    return handedIn.contains(code) || included.contains(code);
  }

  /** How many there are. */
  public CoverageCount count() {
    int expected = 0;
    int received = 0;
    int covered = 0;
    int byOthers = 0;
    for (Unit unit : population.values()) {
      boolean own = handedIn.contains(unit.code());
      boolean spokenFor = !own && included.contains(unit.code());
      if (unit.isExpectedOn(day) && !spokenFor) {
        expected++;
        received += own ? 1 : 0;
      }
      covered += own || spokenFor ? 1 : 0;
      byOthers += spokenFor ? 1 : 0;
    }
    return new CoverageCount(expected, received, population.size(), covered, byOthers);
  }
}
