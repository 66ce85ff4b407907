package org.gongkai.batch.notice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.plan.CatalogueParser;
import org.gongkai.plan.CatalogueReading;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.Plan;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;

/**
 * The year's plan of a workspace, resolved against its roster (本市当年计划).
 *
 * @param plan the notice as tasks
 * @param matrix who has which part in which task; for a workspace's own notice on the last day of
 *     the report year
 * @param catalogue what the tasks oblige units to disclose
 */
public record CityPlan(Plan plan, TaskMatrix matrix, DisclosureCatalogue catalogue) {

  /** Reads the workspace's notice and its catalogue; a file that cannot be used is a problem. */
  public static Reading<CityPlan> read(Workspace workspace) {
    NoticeReading reading = NoticeReader.read(workspace.notice());
    if (reading instanceof NoticeReading.Unreadable unreadable) {
      return refused(workspace.settings().notice(), List.of(unreadable.reason()));
    }
    return of(
        NoticeParser.parse(((NoticeReading.Read) reading).text()),
        workspace,
        LocalDate.of(workspace.settings().year(), 12, 31));
  }

  /**
   * A plan with a workspace's roster and catalogue.
   *
   * @param on the day on which names are resolved
   */
  public static Reading<CityPlan> of(Plan plan, Workspace workspace, LocalDate on) {
    TaskMatrix matrix = TaskMatrix.of(plan, workspace.roster(), on);
    return catalogue(workspace, plan)
        .then(catalogue -> new Reading.Read<>(new CityPlan(plan, matrix, catalogue)));
  }

  private static Reading<DisclosureCatalogue> catalogue(Workspace workspace, Plan plan) {
    Optional<Path> own = workspace.findCatalogue();
    if (own.isEmpty()) {
      return new Reading.Read<>(DisclosureCatalogue.bundledFor(plan.document().documentNumber()));
    }
    String file = String.valueOf(workspace.settings().catalogue());
    NoticeReading reading = NoticeReader.read(own.get());
    if (reading instanceof NoticeReading.Unreadable unreadable) {
      return refused(file, List.of(unreadable.reason()));
    }
    CatalogueReading read = CatalogueParser.parse(((NoticeReading.Read) reading).text(), plan);
    return read.errors().isEmpty()
        ? new Reading.Read<>(read.catalogue())
        : refused(file, read.errors().stream().map(Finding::message).toList());
  }

  private static <T> Reading<T> refused(String file, List<Message> messages) {
    return new Reading.Refused<>(
        messages.stream().map(message -> new ReferenceProblem(file, 0, message)).toList());
  }

  /**
   * The catalogue items that oblige a unit.
   *
   * @throws IllegalArgumentException if the roster has no such unit
   */
  public List<DisclosureItem> itemsOf(String unitCode) {
    return catalogue.itemsFor(matrix, matrix.roster().get(unitCode));
  }
}
