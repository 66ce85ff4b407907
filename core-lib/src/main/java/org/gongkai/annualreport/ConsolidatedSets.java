package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/**
 * The sets of units for which consolidated workbooks speak (汇总口径). A set holds the unit that
 * consolidated, the units it lists, and, where one of these consolidated itself, the units listed
 * there: whoever includes such a workbook includes what it stands for.
 */
final class ConsolidatedSets {

  private final Map<String, Set<String>> members = new TreeMap<>();
  private final List<String> highestFirst;

  /**
   * @param listed by the code of each unit that consolidated: the codes of the units it lists
   */
  ConsolidatedSets(Map<String, ? extends Collection<String>> listed, Roster roster) {
    listed
        .keySet()
        .forEach(
            code -> {
              Set<String> found = new TreeSet<>();
              collect(code, listed, found);
              members.put(code, Collections.unmodifiableSet(found));
            });
    List<String> order = new ArrayList<>(members.keySet());
    order.sort(
        Comparator.<String>comparingInt(code -> depth(roster, code))
            .thenComparing(code -> members(code).size(), Comparator.reverseOrder())
            .thenComparing(Comparator.naturalOrder()));
    highestFirst = List.copyOf(order);
  }

  private static void collect(
      String code, Map<String, ? extends Collection<String>> listed, Set<String> found) {
    if (found.add(code) && listed.containsKey(code)) {
      listed.get(code).forEach(member -> collect(member, listed, found));
    }
  }

  private static int depth(Roster roster, String code) {
    int depth = 0;
    Unit unit = roster.get(code);
    while (roster.findParent(unit.code()).isPresent()) {
      unit = roster.findParent(unit.code()).orElseThrow();
      depth++;
    }
    return depth;
  }

  /** The units that consolidated: those nearest to the root first, then the larger sets. */
  List<String> highestFirst() {
    return highestFirst;
  }

  /**
   * The set of a unit that consolidated, itself included.
   *
   * @throws IllegalArgumentException if it did not
   */
  Set<String> members(String code) {
    Set<String> set = members.get(code);
    if (set == null) {
      throw new IllegalArgumentException(code + " did not consolidate");
    }
    return set;
  }

  /** Whether the unit consolidated. */
  boolean contains(String code) {
    return members.containsKey(code);
  }

  /**
   * Those whose sets can be added up: each lies within the scope, and no two share a unit. Of two
   * that do the one nearer to the root stands.
   *
   * @param candidates those that have something to add
   * @param scope the codes of the units of the scope
   * @param roster units that are not in it play no part in the scope
   */
  List<String> disjoint(Collection<String> candidates, Set<String> scope, Roster roster) {
    List<String> standing = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String code : highestFirst) {
      Set<String> set = members(code);
      boolean within = set.stream().allMatch(m -> scope.contains(m) || roster.find(m).isEmpty());
      if (candidates.contains(code) && within && Collections.disjoint(set, taken)) {
        standing.add(code);
        taken.addAll(set);
      }
    }
    return standing;
  }
}
