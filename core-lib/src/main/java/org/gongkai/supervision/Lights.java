package org.gongkai.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.ledger.ProgressState;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How every unit stands with every one of its tasks (进度灯), as of a day and from what had been
 * received by then.
 *
 * <p>A task counts as done if the unit says so and shows something for it: a page, an entry of its
 * ledger, or a disclosure that names the task or one of its catalogue items. What recurs is judged
 * period by period; the task stands as its worst part does. The deadline's own day is still in
 * time.
 */
public final class Lights {

  private final Roster roster;
  private final int year;
  private final WorkingDayCalendar calendar;
  private final int nearWorkingDays;

  /**
   * @param year the report year; its end is the deadline of tasks that name no day
   * @param nearWorkingDays how many working days ahead a deadline is near, 0 or more
   * @throws IllegalArgumentException if the number is negative
   */
  public Lights(Roster roster, int year, WorkingDayCalendar calendar, int nearWorkingDays) {
    if (nearWorkingDays < 0) {
      throw new IllegalArgumentException(
          "A deadline ahead is not " + nearWorkingDays + " days near");
    }
    this.roster = roster;
    this.year = year;
    this.calendar = calendar;
    this.nearWorkingDays = nearWorkingDays;
  }

  /**
   * The lights of a day.
   *
   * @param duties who has which task on that day
   * @param standing the facts of the workbook that stands for each unit on that day, by unit code
   * @return one light for each duty, in the same order
   */
  public List<TaskLight> asOf(
      LocalDate day, List<UnitDuty> duties, Map<String, WorkbookFacts> standing) {
    return duties.stream().map(duty -> light(day, duty, standing)).toList();
  }

  /** How many duties have each light; every light is there. */
  public static Map<Light, Integer> count(List<TaskLight> lights) {
    Map<Light, Integer> counts = new TreeMap<>();
    for (Light light : Light.values()) {
      counts.put(light, 0);
    }
    lights.forEach(one -> counts.merge(one.light(), 1, Integer::sum));
    return counts;
  }

  private TaskLight light(LocalDate day, UnitDuty duty, Map<String, WorkbookFacts> standing) {
    int number = duty.task().number();
    List<WorkbookFacts> answering = answering(duty.unit(), number, standing);
    List<WorkbookFacts.TaskRow> rows =
        answering.stream().flatMap(facts -> facts.rowsOf(number).stream()).toList();
    LocalDate deadline = deadline(duty, rows);
    if (rows.isEmpty()) {
      Light none = Light.NOT_REPORTED;
      return new TaskLight(duty, none, none, deadline, null, false, 0, List.of(), List.of());
    }
    List<WorkbookFacts.Disclosed> disclosed =
        answering.stream()
            .flatMap(facts -> facts.disclosures().stream())
            .filter(one -> belongs(one, duty) && !one.publishedOn().isAfter(day))
            .toList();
    LocalDate dataAsOf =
        answering.stream()
            .map(WorkbookFacts::dataAsOf)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    boolean applies = rows.stream().anyMatch(row -> row.state() != ProgressState.NOT_APPLICABLE);
    List<TaskLight.PeriodLight> periods = applies ? periods(day, duty, disclosed) : List.of();
    Light worst = Light.NOT_APPLICABLE;
    boolean unproved = false;
    for (WorkbookFacts.TaskRow row : rows) {
      boolean shown = row.evidence() || !disclosed.isEmpty();
      unproved |= row.state() == ProgressState.DONE && !shown;
      worst = worse(worst, ofRow(row, shown, deadline, dataAsOf, day));
    }
    Light rowLight = worst;
    for (TaskLight.PeriodLight period : periods) {
      worst = worse(worst, period.light());
    }
    LocalDate doneOn =
        worst.isDone()
            ? rows.stream()
                .map(WorkbookFacts.TaskRow::doneOn)
                .flatMap(done -> Optional.ofNullable(done).stream())
                .max(Comparator.naturalOrder())
                .orElse(null)
            : null;
    return new TaskLight(
        duty,
        worst,
        rowLight,
        deadline,
        doneOn,
        unproved,
        disclosedItems(duty, disclosed),
        periods,
        rows.stream().map(WorkbookFacts.TaskRow::place).filter(place -> !place.isEmpty()).toList());
  }

  /**
   * The workbooks that speak of the task: the unit's own, or those of the units that it took over
   * if its own says nothing.
   */
  private List<WorkbookFacts> answering(Unit unit, int task, Map<String, WorkbookFacts> standing) {
    Predicate<WorkbookFacts> speaks = facts -> !facts.rowsOf(task).isEmpty();
    WorkbookFacts own = standing.get(unit.code());
    if (own != null && speaks.test(own)) {
      return List.of(own);
    }
    List<WorkbookFacts> found = new ArrayList<>();
    for (Unit predecessor : Successors.predecessors(roster, unit)) {
      WorkbookFacts facts = standing.get(predecessor.code());
      if (facts != null && speaks.test(facts)) {
        found.add(facts);
      }
    }
    return found;
  }

  /**
   * The plan's day, else the one that the unit was given with its workbook, else the year's end.
   */
  private LocalDate deadline(UnitDuty duty, List<WorkbookFacts.TaskRow> rows) {
    LocalDate planned = duty.task().deadline();
    if (planned != null) {
      return planned;
    }
    return rows.stream()
        .flatMap(row -> Optional.ofNullable(row.deadline()).stream())
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.of(year, 12, 31));
  }

  private Light ofRow(
      WorkbookFacts.TaskRow row,
      boolean shown,
      LocalDate deadline,
      LocalDate dataAsOf,
      LocalDate day) {
    ProgressState state = row.state();
    if (state == null) {
      return Light.NOT_REPORTED;
    }
    return switch (state) {
      case NOT_APPLICABLE -> Light.NOT_APPLICABLE;
      case NOT_STARTED, UNDER_WAY -> open(deadline, day);
      case DONE -> shown ? done(row.doneOn(), dataAsOf, deadline) : open(deadline, day);
    };
  }

  private static Light done(@Nullable LocalDate doneOn, LocalDate dataAsOf, LocalDate deadline) {
    LocalDate atTheLatest = doneOn == null ? dataAsOf : doneOn;
    return atTheLatest.isAfter(deadline) ? Light.DONE_LATE : Light.DONE_IN_TIME;
  }

  private Light open(LocalDate deadline, LocalDate day) {
    if (day.isAfter(deadline)) {
      return Light.OVERDUE;
    }
    return calendar.workingDaysBetween(day, deadline) <= nearWorkingDays
        ? Light.DUE_SOON
        : Light.ON_SCHEDULE;
  }

  private List<TaskLight.PeriodLight> periods(
      LocalDate day, UnitDuty duty, List<WorkbookFacts.Disclosed> disclosed) {
    List<TaskLight.PeriodLight> periods = new ArrayList<>();
    for (DisclosureItem item : duty.recurringItems()) {
      int perYear = item.checkpointsPerYear();
      for (Checkpoint checkpoint : Checkpoint.recurring(year, perYear)) {
        List<WorkbookFacts.Disclosed> ofPeriod =
            disclosed.stream()
                .filter(one -> one.item().equals(item.code()))
                .filter(one -> one.periodOf(perYear) == checkpoint.number())
                .toList();
        periods.add(period(item.code(), item.title(), checkpoint, ofPeriod, day));
      }
    }
    LocalDate from = LocalDate.of(year, 1, 1);
    for (Checkpoint checkpoint : duty.recurringCheckpoints()) {
      LocalDate first = from;
      List<WorkbookFacts.Disclosed> ofPeriod =
          disclosed.stream()
              .filter(one -> !one.publishedOn().isBefore(first))
              .filter(one -> !one.publishedOn().isAfter(checkpoint.end()))
              .toList();
      periods.add(period("", duty.task().group(), checkpoint, ofPeriod, day));
      from = checkpoint.end().plusDays(1);
    }
    return periods;
  }

  private TaskLight.PeriodLight period(
      String item,
      String title,
      Checkpoint checkpoint,
      List<WorkbookFacts.Disclosed> ofPeriod,
      LocalDate day) {
    LocalDate first =
        ofPeriod.stream()
            .map(WorkbookFacts.Disclosed::publishedOn)
            .min(Comparator.naturalOrder())
            .orElse(null);
    Light light =
        first == null ? open(checkpoint.end(), day) : done(first, first, checkpoint.end());
    return new TaskLight.PeriodLight(item, title, checkpoint, light, first);
  }

  private static boolean belongs(WorkbookFacts.Disclosed disclosed, UnitDuty duty) {
    return disclosed.taskNumber() == duty.task().number()
        || duty.items().stream().anyMatch(item -> item.code().equals(disclosed.item()));
  }

  private static int disclosedItems(UnitDuty duty, List<WorkbookFacts.Disclosed> disclosed) {
    return (int)
        duty.items().stream()
            .filter(item -> disclosed.stream().anyMatch(one -> one.item().equals(item.code())))
            .count();
  }

  private static Light worse(Light one, Light other) {
    return one.rank() >= other.rank() ? one : other;
  }
}
