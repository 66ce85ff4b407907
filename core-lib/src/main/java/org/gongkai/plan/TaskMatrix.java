package org.gongkai.plan;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.unit.Collective;
import org.gongkai.unit.Heir;
import org.gongkai.unit.Reorganisation;
import org.gongkai.unit.ResolvedName;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Which unit has which task in which part (责任矩阵): the plan's parties resolved against a roster.
 *
 * <p>Collectives are taken apart into their members where the roster can say who they are. A unit
 * that has been reorganised is replaced by whoever has its functions, and one that lost a function
 * of which the task speaks shares the task with whoever has it. A party that the roster cannot
 * resolve has no task here and a finding.
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
          "各区政府", Collective.DISTRICTS,
          "各区人民政府", Collective.DISTRICTS,
          "各城区", Collective.DISTRICTS,
          "各城区政府", Collective.DISTRICTS,
          "市辖区", Collective.DISTRICTS,
          "县级政府", Collective.COUNTIES_AND_DISTRICTS);

  private final Plan plan;
  private final Roster roster;
  private final String withinCode;
  private final LocalDate on;

  /**
   * A task by its place in the plan, and the parts that units have in it. Units of a collective
   * have the same, and what is the same is held once: a region has a hundred thousand units.
   */
  private record Share(int place, List<Part> parts) {}

  /** By unit code, in the order of the plan. */
  private final Map<String, List<Share>> byUnit = new TreeMap<>();

  private final List<Finding> findings;

  private TaskMatrix(Plan plan, Roster roster, String withinCode, LocalDate on) {
    this.plan = plan;
    this.roster = roster;
    this.withinCode = withinCode;
    this.on = on;
    NoticeFindings made = new NoticeFindings();
    Map<Share, Share> shares = new HashMap<>();
    for (int index = 0; index < plan.tasks().size(); index++) {
      Task task = plan.tasks().get(index);
      Map<String, Set<Part>> parts = new TreeMap<>();
      for (Assignment assignment : task.assignments()) {
        for (Bearer bearer : bearers(task, assignment, made)) {
          parts
              .computeIfAbsent(bearer.unit().code(), code -> new LinkedHashSet<>())
              .add(new Part(assignment.role(), bearer.scope(), assignment.party()));
        }
      }
      int place = index;
      parts.forEach(
          (code, own) -> {
            Share share = new Share(place, own.stream().sorted(Part.GRAVEST_FIRST).toList());
            byUnit
                .computeIfAbsent(code, none -> new ArrayList<>())
                .add(shares.computeIfAbsent(share, Function.identity()));
          });
    }
    Map<List<Share>, List<Share>> lists = new HashMap<>();
    byUnit.replaceAll((code, own) -> lists.computeIfAbsent(List.copyOf(own), Function.identity()));
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

  /** A unit that has a part, with the scope of it. */
  private record Bearer(Unit unit, @Nullable String scope) {}

  private List<Bearer> bearers(Task task, Assignment assignment, NoticeFindings made) {
    String party = assignment.party();
    Optional<Collective> collective = collective(party);
    if (collective.isPresent()) {
      Optional<List<Unit>> members = roster.findMembers(collective.get(), withinCode, on);
      if (members.isPresent()) {
        return members.get().stream().map(unit -> new Bearer(unit, assignment.scope())).toList();
      }
    }
    if (collective.isPresent() || assignment.collective()) {
      made.info(
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
    ResolvedName resolved = resolved(party);
    if (resolved instanceof ResolvedName.Found found) {
      return found(task, assignment, found.unit(), made);
    }
    if (resolved instanceof ResolvedName.Ambiguous ambiguous) {
      ambiguous(task, party, ambiguous.candidates(), made);
      return List.of();
    }
    return gone(task, assignment, ((ResolvedName.Unknown) resolved).atOtherTimes(), made);
  }

  private static Optional<Collective> collective(String party) {
    Collective other = OTHER_WORDINGS.get(party);
    return other != null ? Optional.of(other) : Collective.find(party);
  }

  private ResolvedName resolved(String party) {
    ResolvedName resolved = roster.resolve(party, withinCode, on);
    return resolved instanceof ResolvedName.Found || !party.contains("（")
        ? resolved
        : roster.resolve(party.replaceAll("（[^）]*）", ""), withinCode, on);
  }

  /** The day of the plan: what was reorganised up to it, its author knew. */
  private LocalDate dayOfPlan() {
    LocalDate signed = plan.document().date();
    if (signed != null) {
      return signed;
    }
    return plan.year() > 0 ? LocalDate.of(plan.year(), 1, 1) : on;
  }

  /**
   * The unit of the name, and whoever has taken over since one of its functions of which the task
   * speaks.
   */
  private List<Bearer> found(Task task, Assignment assignment, Unit unit, NoticeFindings made) {
    List<Bearer> bearers = new ArrayList<>();
    bearers.add(new Bearer(unit, assignment.scope()));
    for (Heir heir : roster.heirs(unit.code(), dayOfPlan(), on)) {
      if (heir.unit() != null && speaksOf(task, heir.function())) {
        bearers.add(new Bearer(heir.unit(), scope(assignment, heir)));
        made.info(
            "party-function-moved",
            Place.FILE,
            assignment.party(),
            heir.unit().fullName(),
            "第"
                + task.number()
                + "项涉及的“"
                + heir.function()
                + "”职责已于"
                + heir.since()
                + "由"
                + unit.fullName()
                + "转入"
                + heir.unit().fullName()
                + "，任务已同时列给该单位，请核对。",
            "'"
                + heir.function()
                + "' in task "
                + task.number()
                + " passed from "
                + unit.fullName()
                + " to "
                + heir.unit().fullName()
                + " on "
                + heir.since()
                + "; the task was given to that unit too, check it.");
      }
    }
    return bearers;
  }

  private static @Nullable String scope(Assignment assignment, Heir heir) {
    if (heir.function().equals(Reorganisation.EVERYTHING)) {
      return assignment.scope();
    }
    return assignment.scope() == null
        ? heir.function()
        : assignment.scope() + "（" + heir.function() + "）";
  }

  /** Whether the words of a task name a function or one of several that are listed. */
  private static boolean speaksOf(Task task, String function) {
    String words = task.group() + task.requirement();
    return Arrays.stream(function.replaceAll("（[^）]*）", "").split("、", -1))
        .anyMatch(name -> name.length() > 1 && words.contains(name));
  }

  private static void ambiguous(
      Task task, String party, List<Unit> candidates, NoticeFindings made) {
    String names = names(candidates);
    made.warning(
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
  }

  /**
   * Whoever has on the day what a unit had that no longer exists: those to whom the functions went
   * of which the task speaks, or all if it speaks of none by name.
   */
  private List<Bearer> gone(
      Task task, Assignment assignment, List<Unit> atOtherTimes, NoticeFindings made) {
    List<Unit> earlier =
        atOtherTimes.stream()
            .filter(unit -> unit.validTo() != null && unit.validTo().isBefore(on))
            .toList();
    if (earlier.size() != 1) {
      unknown(task, assignment.party(), atOtherTimes, made);
      return List.of();
    }
    Unit unit = earlier.get(0);
    List<Heir> heirs =
        roster.heirs(unit.code(), LocalDate.MIN, on).stream()
            .filter(heir -> heir.unit() != null)
            .toList();
    List<Heir> named =
        heirs.stream()
            .filter(
                heir ->
                    !heir.function().equals(Reorganisation.EVERYTHING)
                        && speaksOf(task, heir.function()))
            .toList();
    List<Heir> chosen = named.isEmpty() ? heirs : named;
    if (chosen.isEmpty()) {
      unknown(task, assignment.party(), atOtherTimes, made);
      return List.of();
    }
    String passed =
        chosen.stream().map(heir -> heir.function() + "→" + name(heir)).collect(joining("，"));
    made.info(
        "party-reorganised",
        Place.FILE,
        assignment.party(),
        chosen.stream().map(TaskMatrix::name).distinct().collect(joining("、")),
        "第"
            + task.number()
            + "项的"
            + unit.fullName()
            + "在"
            + on
            + "已不存在，任务列给承接职责的单位（"
            + passed
            + "），请核对。",
        unit.fullName()
            + " of task "
            + task.number()
            + " no longer exists on "
            + on
            + "; the task was given to whoever has its functions ("
            + passed
            + "), check it.");
    return chosen.stream()
        .map(heir -> new Bearer(Objects.requireNonNull(heir.unit()), scope(assignment, heir)))
        .toList();
  }

  private static String name(Heir heir) {
    return Objects.requireNonNull(heir.unit()).fullName();
  }

  private void unknown(Task task, String party, List<Unit> atOtherTimes, NoticeFindings made) {
    String chinese =
        atOtherTimes.isEmpty()
            ? "单位名册中没有这个名称，请在名册中补上单位或简称。"
            : "名册中的" + names(atOtherTimes) + "在" + on + "不存在，也没有登记承接单位，请核对。";
    String english =
        atOtherTimes.isEmpty()
            ? "the roster has no such name; add the unit or the short name to it."
            : "the roster has "
                + names(atOtherTimes)
                + ", but not on "
                + on
                + ", and says of no one who took over; check it.";
    made.warning(
        "party-unknown",
        Place.FILE,
        party,
        names(atOtherTimes),
        "第" + task.number() + "项的责任单位“" + party + "”无法落实：" + chinese,
        "'" + party + "' in task " + task.number() + " cannot be resolved: " + english);
  }

  private static String names(List<Unit> units) {
    return units.stream().map(Unit::fullName).collect(joining("、"));
  }

  /**
   * Whether a party, written as in the plan or as in the roster, is the unit or a collective to
   * which it belongs on the matrix's day.
   */
  public boolean means(String party, Unit unit) {
    Optional<Collective> collective = collective(party);
    if (collective.isPresent()) {
      return roster
          .findMembers(collective.get(), withinCode, on)
          .map(members -> members.contains(unit))
          .orElse(false);
    }
    return resolved(party) instanceof ResolvedName.Found found && found.unit().equals(unit);
  }

  /** The plan. */
  public Plan plan() {
    return plan;
  }

  /** The units against which the plan is resolved. */
  public Roster roster() {
    return roster;
  }

  /** All tasks of all units, by the units' codes and then in the order of the plan. */
  public List<Entry> entries() {
    return byUnit.keySet().stream().flatMap(code -> tasksOf(code).stream()).toList();
  }

  /** The units that have a task, by their codes. */
  public List<Unit> units() {
    return byUnit.keySet().stream().map(roster::get).toList();
  }

  /** The tasks of a unit in the order of the plan; empty if it has none. */
  public List<Entry> tasksOf(String unitCode) {
    return byUnit.getOrDefault(unitCode, List.of()).stream()
        .map(
            share ->
                new Entry(roster.get(unitCode), plan.tasks().get(share.place()), share.parts()))
        .toList();
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
