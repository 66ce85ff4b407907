package org.gongkai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.unit.Collective;
import org.gongkai.unit.Reorganisation;
import org.gongkai.unit.ResolvedName;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Which unit has which task in which part (责任矩阵): the plan's parties resolved against a roster.
 *
 * <p>Collectives are taken apart into their members where the roster can say who they are. A party
 * that the roster cannot resolve has no task here and a finding.
 */
public final class TaskMatrix {

  /**
   * A part that a unit has in a task.
   *
   * @param role the part
   * @param scope the scope that the phrase states; null if it states none
   * @param party the party by which the notice names the unit: its own name or a collective's
   */
  public record Part(TaskRole role, @Nullable String scope, String party) {

    private static final Comparator<Part> GRAVEST_FIRST =
        Comparator.comparing(Part::role)
            .thenComparing(part -> part.scope() == null ? "" : part.scope())
            .thenComparing(Part::party);
  }

  /**
   * A task of a unit.
   *
   * @param unit the unit
   * @param task the task
   * @param parts the unit's parts in it, leading before joining before implementing; never empty
   */
  public record Entry(Unit unit, Task task, List<Part> parts) {

    /**
     * @throws IllegalArgumentException if there is no part
     */
    public Entry {
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("A unit has a task by a part in it");
      }
      parts = parts.stream().sorted(Part.GRAVEST_FIRST).toList();
    }

    /** The gravest part. */
    public TaskRole role() {
      return parts.get(0).role();
    }
  }

  /** Wordings of collectives beside their normal ones. */
  private static final Map<String, Collective> OTHER_WORDINGS =
      Map.of(
          "各区", Collective.DISTRICTS,
          "各城区", Collective.DISTRICTS,
          "市辖区", Collective.DISTRICTS,
          "县级政府", Collective.COUNTIES_AND_DISTRICTS);

  private final Plan plan;

  /** By unit code, then by the task's place in the plan. */
  private final Map<String, Map<Integer, Entry>> byUnit = new TreeMap<>();

  private final List<Finding> findings;

  private TaskMatrix(Plan plan, Roster roster, String withinCode, LocalDate on) {
    this.plan = plan;
    NoticeFindings made = new NoticeFindings();
    for (int index = 0; index < plan.tasks().size(); index++) {
      Task task = plan.tasks().get(index);
      Map<String, Set<Part>> parts = new TreeMap<>();
      for (Assignment assignment : task.assignments()) {
        for (Unit unit : units(task, assignment, roster, withinCode, on, made)) {
          parts
              .computeIfAbsent(unit.code(), code -> new LinkedHashSet<>())
              .add(new Part(assignment.role(), assignment.scope(), assignment.party()));
        }
      }
      int at = index;
      parts.forEach(
          (code, own) ->
              byUnit
                  .computeIfAbsent(code, key -> new TreeMap<>())
                  .put(at, new Entry(roster.get(code), task, new ArrayList<>(own))));
    }
    this.findings = List.copyOf(made.list());
  }

  /**
   * The matrix of the city's own plan.
   *
   * @param on the day on which names and collectives are resolved
   */
  public static TaskMatrix of(Plan plan, Roster roster, LocalDate on) {
    return new TaskMatrix(plan, roster, roster.root().code(), on);
  }

  /**
   * The matrix of the plan of a territory, such as a district.
   *
   * @param territoryCode the unit code of the territory whose plan it is
   * @param on the day on which names and collectives are resolved
   * @throws IllegalArgumentException if the roster has no such unit
   */
  public static TaskMatrix of(Plan plan, Roster roster, String territoryCode, LocalDate on) {
    return new TaskMatrix(plan, roster, roster.get(territoryCode).code(), on);
  }

  private static List<Unit> units(
      Task task,
      Assignment assignment,
      Roster roster,
      String withinCode,
      LocalDate on,
      NoticeFindings findings) {
    String party = assignment.party();
    Collective other = OTHER_WORDINGS.get(party);
    Optional<Collective> collective = other != null ? Optional.of(other) : Collective.find(party);
    if (collective.isPresent()) {
      Optional<List<Unit>> members = roster.findMembers(collective.get(), withinCode, on);
      if (members.isPresent()) {
        return members.get();
      }
    }
    if (collective.isPresent() || assignment.collective()) {
      findings.info(
          "party-open",
          Place.FILE,
          party,
          "",
          "第" + task.number() + "项的“" + party + "”没有列明单位，请牵头单位明确具体单位。",
          "Task "
              + task.number()
              + " does not say who '"
              + party
              + "' are; the leading unit has to name them.");
      return List.of();
    }
    ResolvedName resolved = roster.resolve(party, withinCode, on);
    if (!(resolved instanceof ResolvedName.Found) && party.contains("（")) {
      resolved = roster.resolve(party.replaceAll("（[^）]*）", ""), withinCode, on);
    }
    if (resolved instanceof ResolvedName.Found found) {
      return List.of(found.unit());
    }
    if (resolved instanceof ResolvedName.Ambiguous ambiguous) {
      String names = names(ambiguous.candidates());
      findings.warning(
          "party-ambiguous",
          Place.FILE,
          party,
          names,
          "第" + task.number() + "项的“" + party + "”可能是" + names + "，请改写为其中一个单位的全称。",
          "'"
              + party
              + "' in task "
              + task.number()
              + " may be "
              + names
              + "; write the full name of one of them.");
      return List.of();
    }
    unknown(task, party, ((ResolvedName.Unknown) resolved).atOtherTimes(), roster, on, findings);
    return List.of();
  }

  private static void unknown(
      Task task,
      String party,
      List<Unit> atOtherTimes,
      Roster roster,
      LocalDate on,
      NoticeFindings findings) {
    List<Unit> successors =
        atOtherTimes.stream()
            .flatMap(unit -> roster.reorganisationsFrom(unit.code()).stream())
            .map(Reorganisation::toCode)
            .filter(Objects::nonNull)
            .distinct()
            .map(roster::get)
            .filter(unit -> unit.isValidOn(on))
            .toList();
    String chinese =
        atOtherTimes.isEmpty()
            ? "单位名册中没有这个名称，请在名册中补上单位或简称。"
            : successors.isEmpty()
                ? "名册中的" + names(atOtherTimes) + "在" + on + "不存在，请核对。"
                : "名册中的"
                    + names(atOtherTimes)
                    + "在"
                    + on
                    + "不存在，其职能转入"
                    + names(successors)
                    + "，请改写为承接该职能的单位。";
    String english =
        atOtherTimes.isEmpty()
            ? "the roster has no such name; add the unit or the short name to it."
            : "the roster has "
                + names(atOtherTimes)
                + ", but not on "
                + on
                + (successors.isEmpty()
                    ? "; check it."
                    : "; its functions went to "
                        + names(successors)
                        + "; write the unit that took over this one.");
    findings.warning(
        "party-unknown",
        Place.FILE,
        party,
        names(successors),
        "第" + task.number() + "项的责任单位“" + party + "”无法落实：" + chinese,
        "'" + party + "' in task " + task.number() + " cannot be resolved: " + english);
  }

  private static String names(List<Unit> units) {
    return units.stream().map(Unit::fullName).collect(Collectors.joining("、"));
  }

  /** The plan. */
  public Plan plan() {
    return plan;
  }

  /** All tasks of all units, by the units' codes and then in the order of the plan. */
  public List<Entry> entries() {
    return byUnit.values().stream().flatMap(tasks -> tasks.values().stream()).toList();
  }

  /** The units that have a task, by their codes. */
  public List<Unit> units() {
    return byUnit.values().stream().map(tasks -> tasks.values().iterator().next().unit()).toList();
  }

  /** The tasks of a unit in the order of the plan; empty if it has none. */
  public List<Entry> tasksOf(String unitCode) {
    return List.copyOf(byUnit.getOrDefault(unitCode, Map.of()).values());
  }

  /** The units that have a part in a task, by their codes; empty if no one has. */
  public List<Entry> unitsOf(int taskNumber) {
    return entries().stream().filter(entry -> entry.task().number() == taskNumber).toList();
  }

  /** The part of a unit in a task, if it has one. */
  public Optional<Entry> find(String unitCode, int taskNumber) {
    return tasksOf(unitCode).stream()
        .filter(entry -> entry.task().number() == taskNumber)
        .findFirst();
  }

  /** The parties that could not be resolved, in the order of the plan. */
  public List<Finding> findings() {
    return findings;
  }
}
