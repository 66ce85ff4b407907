package org.gongkai.unit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of a roster's units. Within a territory a short name needs no more: in the city's
 * notice 财政局 and 市财政局 are the city's bureau, in a district's plan 财政局 and 区财政局 are the district's.
 * What a territory does not have is looked for in the one above it, and full names are known
 * everywhere.
 */
final class UnitNames {

  /** Names that are known everywhere. */
  private final Map<String, Set<Unit>> everywhere = new HashMap<>();

  /** By the code of a territorial unit: names that are known within it. */
  private final Map<String, Map<String, Set<Unit>>> within = new HashMap<>();

  void add(Unit unit, @Nullable Unit territory) {
    put(everywhere, unit.fullName(), unit);
    if (territory == null || unit.kind().isTerritorial()) {
      unit.shortNames().forEach(name -> put(everywhere, name, unit));
      return;
    }
    String place = territory.shortName();
    String levelWord = place.substring(place.length() - 1);
    Map<String, Set<Unit>> local =
        within.computeIfAbsent(territory.code(), code -> new HashMap<>());
    Stream.concat(unit.shortNames(), Stream.of(afterPlace(unit.fullName(), place)))
        .forEach(
            name -> {
              put(local, name, unit);
              put(local, levelWord + name, unit);
              put(everywhere, place + name, unit);
            });
  }

  private static String afterPlace(String fullName, String place) {
    int at = fullName.indexOf(place);
    return at < 0 || at + place.length() == fullName.length()
        ? fullName
        : fullName.substring(at + place.length());
  }

  private static void put(Map<String, Set<Unit>> names, String name, Unit unit) {
    names.merge(normalised(name), Set.of(unit), UnitNames::both);
  }

  /** Nearly every name is one unit's, so a set that can grow is made only when it must. */
  private static Set<Unit> both(Set<Unit> known, Set<Unit> more) {
    if (known.containsAll(more)) {
      return known;
    }
    Set<Unit> all = new LinkedHashSet<>(known);
    all.addAll(more);
    return all;
  }

  /**
   * Looks a name up.
   *
   * @param territories the codes of the territories in which the name was written, innermost first
   */
  ResolvedName resolve(String name, List<String> territories, LocalDate on) {
    String key = normalised(name);
    Set<Unit> atOtherTimes = new LinkedHashSet<>();
    List<Map<String, Set<Unit>>> scopes = new ArrayList<>();
    territories.forEach(code -> scopes.add(within.getOrDefault(code, Map.of())));
    scopes.add(everywhere);
    for (Map<String, Set<Unit>> scope : scopes) {
      Set<Unit> bearers = scope.getOrDefault(key, Set.of());
      List<Unit> valid = bearers.stream().filter(unit -> unit.isValidOn(on)).toList();
      if (valid.size() == 1) {
        return new ResolvedName.Found(valid.get(0));
      }
      if (valid.size() > 1) {
        return new ResolvedName.Ambiguous(name, valid);
      }
      atOtherTimes.addAll(bearers);
    }
    return new ResolvedName.Unknown(name, atOtherTimes.stream().sorted(Roster.BY_CODE).toList());
  }

  /** Full-width signs count as half-width ones, and blanks of every kind do not count. */
  private static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
  }
}
