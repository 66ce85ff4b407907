package org.gongkai.supervision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.plan.Deadline;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.plan.TaskRole;
import org.gongkai.unit.Unit;

/**
 * A task of a unit with what the catalogue obliges it to disclose for it (单位任务).
 *
 * @param unit the unit
 * @param task the task
 * @param role its gravest part in the task
 * @param items the catalogue items that oblige it by its parts in the task
 */
public record UnitDuty(Unit unit, Task task, TaskRole role, List<DisclosureItem> items) {

  private static final int MONTHS = 12;

  /** Copies the list. */
  public UnitDuty {
    items = List.copyOf(items);
  }

  /** All duties of a plan, by unit and then by task. */
  public static List<UnitDuty> listOf(TaskMatrix matrix, DisclosureCatalogue catalogue) {
    List<UnitDuty> duties = new ArrayList<>();
    for (Unit unit : matrix.units()) {
      List<DisclosureItem> items = catalogue.itemsFor(matrix, unit);
      for (TaskMatrix.Entry entry : matrix.tasksOf(unit.code())) {
        int number = entry.task().number();
        duties.add(
            new UnitDuty(
                unit,
                entry.task(),
                entry.role(),
                items.stream().filter(item -> item.taskNumber() == number).toList()));
      }
    }
    return List.copyOf(duties);
  }

  /**
   * How often a year the duties of each unit recur, by unit code; units without one are missing.
   */
  public static Map<String, Integer> recurringByUnit(List<UnitDuty> duties) {
    Map<String, Integer> recurring = new TreeMap<>();
    for (UnitDuty duty : duties) {
      for (DisclosureItem item : duty.recurringItems()) {
        recurring.merge(duty.unit().code(), item.checkpointsPerYear(), Math::max);
      }
      int ofTask = duty.recurringCheckpoints().size();
      if (ofTask > 1 && MONTHS % ofTask == 0) {
        recurring.merge(duty.unit().code(), ofTask, Math::max);
      }
    }
    return Collections.unmodifiableMap(recurring);
  }

  /**
   * The items that are due several times a year. The leading unit answers for them: the notice
   * names six units for three items of drinking water and does not say which discloses which.
   */
  List<DisclosureItem> recurringItems() {
    return role == TaskRole.LEAD
        ? items.stream().filter(item -> item.checkpointsPerYear() > 1).toList()
        : List.of();
  }

  /** The days by which a task that itself recurs must be done each time; empty if it does not. */
  List<Checkpoint> recurringCheckpoints() {
    if (!(task.when() instanceof Deadline.Recurring recurring)) {
      return List.of();
    }
    List<Checkpoint> checkpoints = new ArrayList<>();
    int count = recurring.checkpoints().size();
    for (int number = 1; number <= count; number++) {
      checkpoints.add(Checkpoint.of(number, count, recurring.checkpoints().get(number - 1)));
    }
    return checkpoints;
  }
}
