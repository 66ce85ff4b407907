package org.gongkai.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Cover;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;
import org.gongkai.unit.ResolvedName;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/**
 * What a workbook is judged by (审核依据); nothing of it depends on other workbooks.
 *
 * @param unit the unit that hands in
 * @param year the report year
 * @param receivedOn the day the workbook was received
 * @param calendar the working days
 * @param roster the units
 * @param tasks the tasks in which the unit has a part, in the order of their numbers
 * @param catalogue the disclosure items of the plan
 * @param form the statutory form of the year
 * @param asOf the day as of which open matters are judged: the workbook's 数据截止日期, or the day of
 *     receipt if that is earlier or the cover does not say
 */
public record Judging(
    Unit unit,
    int year,
    LocalDate receivedOn,
    WorkingDayCalendar calendar,
    Roster roster,
    List<Task> tasks,
    List<DisclosureItem> catalogue,
    StatisticalForm form,
    LocalDate asOf) {

  /** Copies the lists. */
  public Judging {
    tasks = List.copyOf(tasks);
    catalogue = List.copyOf(catalogue);
  }

  /** As of the day of receipt, until the workbook's cover has been seen. */
  public Judging(
      Unit unit,
      int year,
      LocalDate receivedOn,
      WorkingDayCalendar calendar,
      Roster roster,
      List<Task> tasks,
      List<DisclosureItem> catalogue,
      StatisticalForm form) {
    this(unit, year, receivedOn, calendar, roster, tasks, catalogue, form, receivedOn);
  }

  /**
   * What a workbook is judged by where there is no plan: the law, the statutory calendar and the
   * form of the year. For systems that embed the library for the ledgers alone.
   *
   * @throws IllegalArgumentException if no statutory form is known for the year
   */
  public static Judging withoutPlan(Unit unit, int year, LocalDate receivedOn, Roster roster) {
    return new Judging(
        unit,
        year,
        receivedOn,
        WorkingDayCalendar.statutory(),
        roster,
        List.of(),
        List.of(),
        StatisticalForm.forYear(year));
  }

  /** This, as of the day that a workbook's cover states. */
  Judging asOf(Cover cover) {
    LocalDate stated = cover.dataAsOf().find().orElse(receivedOn);
    return new Judging(
        unit,
        year,
        receivedOn,
        calendar,
        roster,
        tasks,
        catalogue,
        form,
        stated.isBefore(receivedOn) ? stated : receivedOn);
  }

  /** The first day of the report year. */
  public LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  /** The last day of the report year. */
  public LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }

  /** Whether the workbook speaks of the whole year, so that what it lacks will not come. */
  public boolean isYearOver() {
    return !asOf.isBefore(lastDay());
  }

  /** The unit's task with the number, if it has a part in it. */
  public Optional<Task> findTask(int number) {
    return tasks.stream().filter(task -> task.number() == number).findFirst();
  }

  /** Whether the unit leads the task with the number. */
  public boolean hasLead(int taskNumber) {
    return findTask(taskNumber).stream()
        .flatMap(task -> task.assignments().stream())
        .filter(assignment -> assignment.role() == TaskRole.LEAD && !assignment.collective())
        .anyMatch(
            assignment ->
                roster.resolve(assignment.party(), lastDay()) instanceof ResolvedName.Found found
                    && found.unit().code().equals(unit.code()));
  }

  /**
   * Whether the unit leads the item's task, if one asks for it, and, if the item names who
   * discloses it, is named.
   */
  public boolean hasLead(DisclosureItem item) {
    List<String> bodies = item.terms().bodies();
    return (item.taskNumber() == 0 || hasLead(item.taskNumber()))
        && (bodies.isEmpty()
            || bodies.stream()
                .anyMatch(
                    body ->
                        roster.resolve(body, lastDay()) instanceof ResolvedName.Found found
                            && found.unit().code().equals(unit.code())));
  }

  /** The item of the catalogue with the code, if there is one. */
  public Optional<DisclosureItem> findItem(String code) {
    return catalogue.stream().filter(item -> item.code().equals(code)).findFirst();
  }
}
