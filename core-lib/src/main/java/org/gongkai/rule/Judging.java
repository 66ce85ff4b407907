package org.gongkai.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.finding.Reported;
import org.gongkai.form.StatisticalForm;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/**
 * What a workbook is judged by (审核依据); nothing of it depends on other workbooks of the same run.
 *
 * @param unit the unit that hands in
 * @param year the report year
 * @param receivedOn the day the workbook was received
 * @param calendar the working days
 * @param roster the units
 * @param tasks the tasks in which the unit has a part, in the order of their numbers
 * @param catalogue the disclosure items of the plan
 * @param form the statutory form of the year
 * @param previousForm the figures of the unit's accepted workbook of the year before, by the cell's
 *     code; empty if there is none
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
    Map<String, Reported<BigDecimal>> previousForm) {

  /** Copies the lists. */
  public Judging {
    tasks = List.copyOf(tasks);
    catalogue = List.copyOf(catalogue);
    previousForm = Map.copyOf(previousForm);
  }
}
