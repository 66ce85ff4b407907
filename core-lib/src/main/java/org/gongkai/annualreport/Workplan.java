package org.gongkai.annualreport;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Plan;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.plan.TaskRole;
import org.gongkai.plan.Theme;
import org.gongkai.unit.Unit;

/**
 * The year's tasks and who has them (年度任务), as far as the report speaks of them.
 *
 * @param noticeTitle the title of the notice that lays them down; empty if there is none
 * @param noticeNumber its document number; empty if it has none
 * @param tasks the tasks, by their number
 * @param themes the themes under which the report gathers the groups of tasks, in its order
 * @param roles by unit code and task number: the unit's part in the task
 * @param items by unit code: the catalogue items that the unit has to disclose
 */
public record Workplan(
    String noticeTitle,
    String noticeNumber,
    List<Task> tasks,
    List<Theme> themes,
    Map<String, Map<Integer, TaskRole>> roles,
    Map<String, List<DisclosureItem>> items) {

  /** What a group that belongs to no theme is gathered under. */
  static final String OTHER_THEME = "其他重点工作";

  /** A plan without a catalogue. */
  public Workplan(
      String noticeTitle,
      String noticeNumber,
      List<Task> tasks,
      List<Theme> themes,
      Map<String, Map<Integer, TaskRole>> roles) {
    this(noticeTitle, noticeNumber, tasks, themes, roles, Map.of());
  }

  /** No notice is known for the year. */
  public static Workplan none() {
    return new Workplan("", "", List.of(), List.of(), Map.of());
  }

  /**
   * What a notice lays down, resolved against a roster. What is due several times a year is asked
   * of the leading units alone, as the ledger of recurring duties does.
   *
   * @param catalogue what its tasks oblige units to disclose
   */
  public static Workplan of(TaskMatrix matrix, DisclosureCatalogue catalogue) {
    Map<String, List<DisclosureItem>> items = new TreeMap<>();
    for (Unit unit : matrix.units()) {
      items.put(
          unit.code(),
          catalogue.itemsFor(matrix, unit).stream()
              .filter(item -> item.checkpointsPerYear() <= 1 || leads(matrix, unit, item))
              .toList());
    }
    Map<String, Map<Integer, TaskRole>> roles = new TreeMap<>();
    for (TaskMatrix.Entry entry : matrix.entries()) {
      roles
          .computeIfAbsent(entry.unit().code(), code -> new TreeMap<>())
          .put(entry.task().number(), entry.role());
    }
    Plan plan = matrix.plan();
    return new Workplan(
        plan.document().title(),
        plan.document().documentNumber(),
        plan.tasks(),
        plan.themes(),
        roles,
        items);
  }

  private static boolean leads(TaskMatrix matrix, Unit unit, DisclosureItem item) {
    return item.taskNumber() == 0
        || matrix
            .find(unit.code(), item.taskNumber())
            .filter(entry -> entry.role() == TaskRole.LEAD)
            .isPresent();
  }

  /** Copies lists and maps, and puts the tasks in the order of their numbers. */
  public Workplan {
    tasks = tasks.stream().sorted(Comparator.comparingInt(Task::number)).toList();
    themes = List.copyOf(themes);
    TreeMap<String, Map<Integer, TaskRole>> copy = new TreeMap<>();
    roles.forEach((unit, parts) -> copy.put(unit, new TreeMap<>(parts)));
    roles = Collections.unmodifiableMap(copy);
    TreeMap<String, List<DisclosureItem>> lists = new TreeMap<>();
    items.forEach((unit, of) -> lists.put(unit, List.copyOf(of)));
    items = Collections.unmodifiableMap(lists);
  }

  /** The theme of a group of tasks. */
  String themeOf(String group) {
    return themes.stream()
        .filter(theme -> theme.groups().contains(group))
        .map(Theme::title)
        .findFirst()
        .orElse(OTHER_THEME);
  }
}
