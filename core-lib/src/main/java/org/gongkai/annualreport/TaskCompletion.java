package org.gongkai.annualreport;

import java.util.List;
import java.util.Optional;
import org.gongkai.plan.Task;

/**
 * How far a task of the plan has come (单项任务完成情况).
 *
 * @param task the task
 * @param theme the theme that its group belongs to
 * @param units the units that have it, by code
 * @param count how many of them are in each state
 */
public record TaskCompletion(Task task, String theme, List<UnitTask> units, CompletionCount count) {

  /** Copies the list. */
  public TaskCompletion {
    units = List.copyOf(units);
  }

  /** How far one unit has come with it, if it has the task. */
  public Optional<UnitTask> find(String unitCode) {
    return units.stream().filter(unit -> unit.unitCode().equals(unitCode)).findFirst();
  }
}
