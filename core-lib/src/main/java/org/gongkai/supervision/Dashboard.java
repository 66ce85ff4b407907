package org.gongkai.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.plan.Task;
import org.jspecify.annotations.Nullable;

/**
 * Everything at a glance (督查看板), finished; printing chooses no words and counts nothing.
 *
 * @param title the heading
 * @param asOf the day
 * @param all how many units are in each state
 * @param byRegion the same by region
 * @param byKind the same by kind of unit
 * @param lights how many unit-tasks have each light
 * @param tasks the tasks, the columns of the heat map
 * @param rows the units, its rows
 * @param trend month by month
 * @param findings the rules with most findings, at most ten, the worst first
 * @param deadlines what is due next, the nearest first
 */
public record Dashboard(
    String title,
    LocalDate asOf,
    LedgerCount all,
    List<LedgerCount> byRegion,
    List<LedgerCount> byKind,
    Map<Light, Integer> lights,
    List<Task> tasks,
    List<HeatRow> rows,
    List<Month> trend,
    List<RuleFindings> findings,
    List<NextDeadline> deadlines) {

  /**
   * A unit's row of the heat map.
   *
   * @param code the unit
   * @param name its full name
   * @param region its region
   * @param kind what sort of body it is
   * @param state its hand-in state for the year
   * @param cells one for each task; null where the unit does not have the task
   */
  public record HeatRow(
      String code,
      String name,
      String region,
      String kind,
      HandInState state,
      List<@Nullable Cell> cells) {

    /** Copies the list, which may hold nulls. */
    public HeatRow {
      cells = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(cells));
    }
  }

  /**
   * A cell of the heat map.
   *
   * @param light the light
   * @param detail the sentence that says what it means
   */
  public record Cell(Light light, String detail) {}

  /**
   * A month of the trend, at its end or on the day that is asked for.
   *
   * @param label 2016年10月
   * @param handedIn units from which something acceptable had been received by then
   * @param done unit-tasks that were done by then, as known on the dashboard's day
   * @param due unit-tasks whose deadline lay on that day or before it
   */
  public record Month(String label, int handedIn, int done, int due) {}

  /**
   * A rule with findings.
   *
   * @param code the rule
   * @param title what it asks for
   * @param findings how many findings
   * @param units in the workbooks of how many units
   */
  public record RuleFindings(String code, String title, int findings, int units) {}

  /**
   * What falls due on a day.
   *
   * @param due the day, inclusive
   * @param workingDays how many working days are left, 0 on the day itself
   * @param what the thing
   * @param open how many units still owe it
   * @param of how many units it is asked of
   */
  public record NextDeadline(LocalDate due, long workingDays, String what, int open, int of) {}

  /** Copies the lists. */
  public Dashboard {
    byRegion = List.copyOf(byRegion);
    byKind = List.copyOf(byKind);
    tasks = List.copyOf(tasks);
    rows = List.copyOf(rows);
    trend = List.copyOf(trend);
    findings = List.copyOf(findings);
    deadlines = List.copyOf(deadlines);
  }
}
