package org.gongkai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.unit.Collective;
import org.gongkai.unit.ResolvedName;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A county's own plan made after the city's (区县任务分解表草案), as the closing note of the notice asks:
 * same columns, numbers and order, the same deadlines, and the city's units replaced by their
 * counterparts.
 *
 * <p>What nobody in the county answers to is left open as 【待明确】; a task whose every part lies with
 * units that the county has no counterpart of is marked as the city's, with the reason. Where the
 * roster does not list the county's departments, all of them are left open.
 */
public final class LocalPlan {

  /** Stands in a draft where a person has to name a unit. */
  public static final String TO_BE_NAMED = PartyList.TO_BE_NAMED;

  private final Plan city;
  private final Roster roster;
  private final Unit territory;
  private final LocalDate on;
  private final String level;
  private final Set<String> own;

  /** Whether the roster knows the territory's departments; else nothing can be said of them. */
  private final boolean departmentsKnown;

  private LocalPlan(Plan city, Roster roster, Unit territory, LocalDate on) {
    this.city = city;
    this.roster = roster;
    this.territory = territory;
    this.on = on;
    String place = territory.shortName();
    this.level = place.substring(place.length() - 1);
    this.own =
        roster.descendants(territory.code()).stream()
            .filter(unit -> unit.isValidOn(on))
            .map(Unit::code)
            .collect(Collectors.toSet());
    this.departmentsKnown = hasDepartments(roster, territory, on);
  }

  /**
   * Whether the roster has a department of the territory on the day, so that a draft can name it.
   */
  public static boolean hasDepartments(Roster roster, Unit territory, LocalDate on) {
    return roster.descendants(territory.code()).stream()
        .anyMatch(unit -> unit.kind() == UnitKind.COUNTY_DEPARTMENT && unit.isValidOn(on));
  }

  /**
   * The district, county-level city, county or zone with this region code, if the roster has it.
   */
  public static Optional<Unit> findTerritory(Roster roster, String regionCode) {
    return roster.units().stream()
        .filter(unit -> unit.regionCode().equals(regionCode))
        .filter(unit -> unit.kind().isTerritorial() && unit.kind() != UnitKind.CITY_GOVERNMENT)
        .filter(unit -> unit.kind() != UnitKind.TOWNSHIP)
        .findFirst();
  }

  /**
   * Drafts the plan.
   *
   * @param city the city's plan
   * @param territory the district, county-level city, county or zone whose plan it is to be
   * @param on the day on which names are resolved
   */
  public static NoticeText draft(Plan city, Roster roster, Unit territory, LocalDate on) {
    return new LocalPlan(city, roster, territory, on).draft();
  }

  private NoticeText draft() {
    NoticeText.Writer writer = new NoticeText.Writer();
    String office = office();
    String year = city.year() > 0 ? city.year() + "年" : "";
    writer.paragraph(office);
    writer.paragraph("关于落实" + year + "政务公开重点工作任务的通知");
    writer.paragraph(territory.shortName() + year + "政务公开重点工作任务细化分解方案（草案）");
    List<Task> tasks = city.tasks().stream().map(this::task).toList();
    if (!tasks.isEmpty()) {
      List<Theme> sections =
          city.themes().stream().filter(theme -> theme.text().isEmpty()).toList();
      PlanText.table(tasks, sections, writer);
    }
    String model =
        city.document().documentNumber().isEmpty() ? "市级任务分解表" : city.document().documentNumber();
    writer.paragraph(
        "注：本表比照"
            + model
            + "制定，序号与市级任务分解表一致。标"
            + TO_BE_NAMED
            + "的，由"
            + office
            + "商有关部门确定责任单位后填写；标【市级任务】的由市级单位承担，本地区配合。");
    return writer.text();
  }

  private String office() {
    return roster.descendants(territory.code()).stream()
        .filter(unit -> unit.isValidOn(on) && unit.fullName().matches(".*(?:政府办公室|政府办公厅)"))
        .map(Unit::fullName)
        .findFirst()
        .orElse(territory.fullName() + "办公室");
  }

  private Task task(Task task) {
    Set<Assignment> local = new LinkedHashSet<>();
    Set<String> withoutCounterpart = new LinkedHashSet<>();
    List<String> marks = new ArrayList<>();
    boolean answered = false;
    for (Assignment assignment : task.assignments()) {
      Optional<Assignment> mine =
          assignment.collective() ? collective(assignment) : named(assignment, marks);
      if (mine.isPresent()) {
        local.add(mine.get());
        answered |= !isOpen(assignment.party());
      } else if (!assignment.collective()) {
        withoutCounterpart.add(assignment.party());
        local.add(new Assignment(assignment.role(), TO_BE_NAMED, true, scope(assignment)));
      }
    }
    if (!answered && (departmentsKnown || isVertical(withoutCounterpart))) {
      return theCitys(task, withoutCounterpart);
    }
    if (!departmentsKnown && !withoutCounterpart.isEmpty()) {
      marks.add("【待明确：请填写与" + String.join("、", withoutCounterpart) + "对应的单位】");
    } else if (!withoutCounterpart.isEmpty()) {
      marks.add("【待明确：" + String.join("、", withoutCounterpart) + "在本地区没有对应单位】");
    }
    return made(task, String.join("", marks), ResponsibilityGrammar.print(List.copyOf(local)));
  }

  /** Whether a party stands for whoever is concerned, so that it answers for no one. */
  private static boolean isOpen(String party) {
    return Collective.find(party)
        .map(collective -> !collective.isResolvable())
        .orElseGet(() -> party.matches("(?:各|市)?(?:政府)?(?:有关|相关)部门"));
  }

  /** Whether all of these are local bodies of central and provincial organs. */
  private boolean isVertical(Set<String> names) {
    return !names.isEmpty()
        && names.stream()
            .allMatch(
                name ->
                    roster.resolve(name, on) instanceof ResolvedName.Found found
                        && found.unit().kind() == UnitKind.CENTRAL_OR_PROVINCIAL_BODY);
  }

  /** A task that only the city can do keeps the city's phrase and says why. */
  private Task theCitys(Task task, Set<String> units) {
    String names = String.join("、", units);
    String reason =
        units.isEmpty()
            ? "责任单位不在本地区"
            : isVertical(units) ? names + "是中省直驻市单位" : "名册中没有" + names + "在本地区的对应单位";
    String phrase =
        task.assignments().isEmpty()
            ? task.responsibilityText()
            : ResponsibilityGrammar.print(task.assignments());
    return made(task, "【市级任务：" + reason + "】", phrase);
  }

  private Task made(Task task, String marks, String phrase) {
    return new Task(
        task.number(),
        task.group(),
        task.requirement() + marks,
        task.deadlineText(),
        task.when(),
        phrase,
        ResponsibilityGrammar.parse(phrase).assignments());
  }

  /**
   * What a collective of the city's plan is within the territory; empty if it does not concern it.
   */
  private Optional<Assignment> collective(Assignment assignment) {
    UnitKind kind = territory.kind();
    String party = assignment.party();
    boolean mine =
        switch (party) {
          case "各县（市）区" -> kind != UnitKind.DEVELOPMENT_ZONE;
          case "各县（市）" -> kind == UnitKind.COUNTY || kind == UnitKind.COUNTY_LEVEL_CITY;
          case "城区", "各区", "市辖区" -> kind == UnitKind.DISTRICT;
          case "开发区" -> kind == UnitKind.DEVELOPMENT_ZONE;
          default -> true;
        };
    if (!mine) {
      return Optional.empty();
    }
    String local =
        switch (party) {
          case "各县（市）区", "各县（市）", "城区", "各区", "市辖区", "开发区" -> TO_BE_NAMED;
          default -> party.startsWith("市") ? level + party.substring(1) : party;
        };
    return Optional.of(new Assignment(assignment.role(), local, true, scope(assignment)));
  }

  private Optional<Assignment> named(Assignment assignment, List<String> marks) {
    ResolvedName resolved = roster.resolve(assignment.party(), on);
    if (!(resolved instanceof ResolvedName.Found found)) {
      return Optional.empty();
    }
    String name = counterpart(found.unit());
    if (name == null) {
      return Optional.empty();
    }
    String scope = assignment.scope();
    if (scope != null && scope.contains("市本级")) {
      marks.add("【市级牵头：" + scope + "由" + assignment.party() + "牵头】");
      return Optional.of(new Assignment(TaskRole.IMPLEMENT, name, false, null));
    }
    return Optional.of(new Assignment(assignment.role(), name, false, scope));
  }

  private static @Nullable String scope(Assignment assignment) {
    String scope = assignment.scope();
    return scope != null && scope.contains("市本级") ? null : scope;
  }

  /**
   * The territory's unit that bears a short name of the city's unit; null if none or several do.
   */
  private @Nullable String counterpart(Unit unit) {
    Stream<String> names = Stream.concat(Stream.of(unit.shortName()), unit.aliases().stream());
    List<Unit> found =
        names
            .flatMap(name -> Stream.of(name, name.replaceFirst("^市", "")))
            .map(name -> name.replace("办公厅", "办公室"))
            .map(name -> roster.resolve(name, territory.code(), on))
            .filter(ResolvedName.Found.class::isInstance)
            .map(resolved -> ((ResolvedName.Found) resolved).unit())
            .filter(candidate -> own.contains(candidate.code()))
            .distinct()
            .toList();
    if (found.size() != 1) {
      return null;
    }
    String name = found.get(0).shortName();
    return name.startsWith(level) ? name : level + name;
  }
}
