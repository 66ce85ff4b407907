package org.gongkai.batch.notice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.Plan;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.plan.TaskRole;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;

/**
 * The year's plan of a workspace, resolved against its roster (本市当年计划).
 *
 * @param plan the notice as tasks
 * @param matrix who has which part in which task, on the last day of the report year
 * @param catalogue what the tasks oblige units to disclose
 */
public record CityPlan(Plan plan, TaskMatrix matrix, DisclosureCatalogue catalogue) {

  /** Reads the workspace's notice; an unreadable one is a problem of that file. */
  public static Reading<CityPlan> read(Workspace workspace) {
    NoticeReading reading = NoticeReader.read(workspace.notice());
    if (reading instanceof NoticeReading.Unreadable unreadable) {
      return new Reading.Refused<>(
          List.of(new ReferenceProblem(workspace.settings().notice(), 0, unreadable.reason())));
    }
    Plan plan = NoticeParser.parse(((NoticeReading.Read) reading).text());
    return new Reading.Read<>(
        new CityPlan(
            plan,
            TaskMatrix.of(
                plan, workspace.roster(), LocalDate.of(workspace.settings().year(), 12, 31)),
            DisclosureCatalogue.bundledFor(plan.document().documentNumber())));
  }

  /** The catalogue items that oblige a unit, by its parts in the tasks. */
  public List<DisclosureItem> itemsOf(String unitCode) {
    Map<Integer, Set<TaskRole>> roles = new TreeMap<>();
    for (TaskMatrix.Entry entry : matrix.tasksOf(unitCode)) {
      Set<TaskRole> parts = EnumSet.noneOf(TaskRole.class);
      entry.parts().forEach(part -> parts.add(part.role()));
      roles.put(entry.task().number(), parts);
    }
    return catalogue.itemsFor(roles);
  }
}
