package org.gongkai.unit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.finding.Message;
import org.gongkai.reference.Fingerprint;
import org.gongkai.reference.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The units of one city (单位名册) and what became of them in reorganisations: a tree with one root,
 * the city's government. Units are always listed in the order of their codes.
 */
public final class Roster {

  static final Comparator<Unit> BY_CODE = Comparator.comparing(Unit::code);

  private final SortedMap<String, Unit> byCode;
  private final List<Reorganisation> reorganisations;
  private final Unit root;
  private final Map<String, List<Unit>> children = new HashMap<>();

  /** By the code of a territorial unit: the units below it, down to the next territorial ones. */
  private final Map<String, List<Unit>> inTerritory = new HashMap<>();

  /** Made when a name is looked up for the first time: most commands look up none. */
  private @Nullable UnitNames names;

  private final String fingerprint;

  /** Both arguments have passed {@link RosterChecks}. */
  private Roster(SortedMap<String, Unit> byCode, Collection<Reorganisation> reorganisations) {
    this.byCode = byCode;
    this.reorganisations = reorganisations.stream().sorted(Reorganisation.ORDER).toList();
    this.root =
        byCode.values().stream().filter(u -> u.parentCode() == null).findFirst().orElseThrow();
    for (Unit unit : byCode.values()) {
      findParent(unit.code()).ifPresent(parent -> append(children, parent, unit));
      Unit territory = territoryAbove(unit);
      if (territory != null) {
        append(inTerritory, territory, unit);
      }
    }
    List<String> lines = new ArrayList<>(unitLines());
    lines.addAll(reorganisationLines());
    this.fingerprint = Fingerprint.of(lines);
  }

  private static void append(Map<String, List<Unit>> lists, Unit above, Unit unit) {
    lists.computeIfAbsent(above.code(), code -> new ArrayList<>()).add(unit);
  }

  /**
   * A roster of these units, in whatever order.
   *
   * @throws IllegalArgumentException if there is no unit, a code occurs twice, the units do not
   *     form one tree, or a reorganisation names a unit that is not among them
   */
  public static Roster of(Collection<Unit> units, Collection<Reorganisation> reorganisations) {
    if (units.isEmpty()) {
      throw new IllegalArgumentException("A roster has at least one unit");
    }
    SortedMap<String, Unit> byCode = new TreeMap<>();
    for (Unit unit : units) {
      if (byCode.putIfAbsent(unit.code(), unit) != null) {
        throw new IllegalArgumentException("The unit " + unit.code() + " occurs twice");
      }
    }
    List<Message> problems = new ArrayList<>(RosterChecks.tree(byCode).values());
    reorganisations.forEach(r -> problems.addAll(RosterChecks.reorganisation(byCode, r)));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.get(0).english());
    }
    return new Roster(byCode, reorganisations);
  }

  /**
   * Reads a roster without reorganisations.
   *
   * @param file the name by which problems call the file
   */
  public static Reading<Roster> parse(String file, byte[] units) {
    return RosterFile.parseUnits(file, units)
        .then(byCode -> new Reading.Read<>(new Roster(byCode, List.of())));
  }

  /**
   * Reads a file of reorganisations to go with these units, in place of any that the roster has.
   *
   * @param file the name by which problems call the file
   */
  public Reading<Roster> withReorganisations(String file, byte[] bytes) {
    return RosterFile.parseReorganisations(file, bytes, byCode)
        .then(read -> new Reading.Read<>(new Roster(byCode, read)));
  }

  /** All units. */
  public List<Unit> units() {
    return List.copyOf(byCode.values());
  }

  /** The unit above all others. */
  public Unit root() {
    return root;
  }

  /** The unit with this code, if there is one. */
  public Optional<Unit> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The unit with this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Unit get(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("No unit in the roster: " + code));
  }

  /**
   * The unit above another; empty for the root.
   *
   * @throws IllegalArgumentException if there is no unit with this code
   */
  public Optional<Unit> findParent(String code) {
    return Optional.ofNullable(parentOf(get(code)));
  }

  private @Nullable Unit parentOf(Unit unit) {
    return unit.parentCode() == null ? null : byCode.get(unit.parentCode());
  }

  /**
   * The units directly below one, those of all times.
   *
   * @throws IllegalArgumentException if there is no unit with this code
   */
  public List<Unit> children(String code) {
    return List.copyOf(children.getOrDefault(get(code).code(), List.of()));
  }

  /**
   * The units at any depth below one, those of all times.
   *
   * @throws IllegalArgumentException if there is no unit with this code
   */
  public List<Unit> descendants(String code) {
    List<Unit> found = new ArrayList<>();
    Deque<Unit> open = new ArrayDeque<>(children(code));
    while (!open.isEmpty()) {
      Unit unit = open.pop();
      found.add(unit);
      open.addAll(children(unit.code()));
    }
    found.sort(BY_CODE);
    return List.copyOf(found);
  }

  /** The units that exist on the day. */
  public List<Unit> validOn(LocalDate date) {
    return byCode.values().stream().filter(unit -> unit.isValidOn(date)).toList();
  }

  /** The units that exist on the day and hand in a workbook. */
  public List<Unit> expectedOn(LocalDate date) {
    return byCode.values().stream().filter(unit -> unit.isExpectedOn(date)).toList();
  }

  /** Looks up a name as the city's own documents use it. */
  public ResolvedName resolve(String name, LocalDate on) {
    return resolve(name, root.code(), on);
  }

  /**
   * Looks up a name as documents of a territory use it. Within a territory a short name is enough:
   * 财政局 or 区财政局 in a district's plan is the district's bureau. What the district does not have is
   * looked for in the city. Full names, and short names after the territory's name as in 龙潭区财政局,
   * are known everywhere. Blanks and the width of brackets and digits do not matter.
   *
   * @param withinCode the unit whose document uses the name
   * @param on the day on which the unit must exist
   * @throws IllegalArgumentException if there is no unit with the code
   */
  public ResolvedName resolve(String name, String withinCode, LocalDate on) {
    List<String> territories = new ArrayList<>();
    for (Unit unit = get(withinCode); unit != null; unit = parentOf(unit)) {
      if (unit.kind().isTerritorial()) {
        territories.add(unit.code());
      }
    }
    return names().resolve(name, territories, on);
  }

  private synchronized UnitNames names() {
    UnitNames made = names;
    if (made == null) {
      made = new UnitNames();
      for (Unit unit : byCode.values()) {
        made.add(unit, territoryAbove(unit));
      }
      names = made;
    }
    return made;
  }

  /** Who belongs to a collective in the city's own documents; empty if only a person can say. */
  public Optional<List<Unit>> findMembers(Collective collective, LocalDate on) {
    return findMembers(collective, root.code(), on);
  }

  /**
   * Who belongs to a collective in the documents of a territory; empty if only a person can say.
   * 各部门 are the departments of that territory itself, not those of the territories below it.
   *
   * @throws IllegalArgumentException if there is no territorial unit with the code
   */
  public Optional<List<Unit>> findMembers(
      Collective collective, String territoryCode, LocalDate on) {
    if (!get(territoryCode).kind().isTerritorial()) {
      throw new IllegalArgumentException(territoryCode + " is no territory");
    }
    if (!collective.isResolvable()) {
      return Optional.empty();
    }
    return Optional.of(
        inTerritory.getOrDefault(territoryCode, List.of()).stream()
            .filter(unit -> unit.isValidOn(on) && collective.includes(unit))
            .toList());
  }

  private @Nullable Unit territoryAbove(Unit unit) {
    Unit above = parentOf(unit);
    while (above != null && !above.kind().isTerritorial()) {
      above = parentOf(above);
    }
    return above;
  }

  /** All functions that passed from one unit to another, in {@link Reorganisation#ORDER}. */
  public List<Reorganisation> reorganisations() {
    return reorganisations;
  }

  /** The functions that left a unit. */
  public List<Reorganisation> reorganisationsFrom(String code) {
    return reorganisations.stream().filter(r -> r.fromCode().equals(code)).toList();
  }

  /**
   * Where the functions that a unit lost after one day lie on another: with several units if they
   * were shared out, with the last of the row if those that received them were reorganised again.
   * Empty if it has lost none.
   *
   * @param code the unit that had the functions
   * @param afterExclusive functions that it lost up to this day are left out
   * @param on the day on which the functions are looked for
   */
  public List<Heir> heirs(String code, LocalDate afterExclusive, LocalDate on) {
    Set<Heir> heirs = new LinkedHashSet<>();
    heirs(get(code), Reorganisation.EVERYTHING, null, afterExclusive, on, heirs);
    return List.copyOf(heirs);
  }

  private void heirs(
      Unit unit,
      String inherited,
      @Nullable LocalDate since,
      LocalDate afterExclusive,
      LocalDate on,
      Set<Heir> into) {
    for (Reorganisation edge : reorganisationsFrom(unit.code())) {
      if (!edge.date().isAfter(afterExclusive) || edge.date().isAfter(on)) {
        continue; // the unit had lost it already, or has it still
      }
      String function =
          edge.function().equals(Reorganisation.EVERYTHING) ? inherited : edge.function();
      LocalDate lostOn = since == null ? edge.date() : since;
      Unit to = edge.toCode() == null ? null : get(edge.toCode());
      if (to == null || to.isValidOn(on)) {
        into.add(new Heir(to, function, lostOn));
      } else {
        // Edges only lead on in time, so that this ends.
        heirs(to, function, lostOn, edge.date(), on, into);
      }
    }
  }

  /** The functions that came to a unit. */
  public List<Reorganisation> reorganisationsTo(String code) {
    return reorganisations.stream().filter(r -> code.equals(r.toCode())).toList();
  }

  /** The units as the lines of a file that {@link #parse} reads back. */
  public List<String> unitLines() {
    return RosterFile.unitLines(byCode.values());
  }

  /** The reorganisations as the lines of a file that {@link #withReorganisations} reads back. */
  public List<String> reorganisationLines() {
    return RosterFile.reorganisationLines(reorganisations);
  }

  /**
   * The fingerprint of units and reorganisations; part of the basis on which a file was judged. The
   * order of the rows, their comments and the way they are written play no part in it.
   */
  public String fingerprint() {
    return fingerprint;
  }
}
