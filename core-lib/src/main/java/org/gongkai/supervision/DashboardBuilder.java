package org.gongkai.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongkai.annualreport.Regions;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.plan.Task;
import org.gongkai.unit.Roster;
import org.jspecify.annotations.Nullable;

/** Puts the dashboard of a day together (看板汇总). */
public final class DashboardBuilder {

  private static final int WORST_FINDINGS = 10;
  private static final int NEXT_DEADLINES = 8;

  private final Roster roster;
  private final int year;
  private final WorkingDayCalendar calendar;
  private final List<Task> tasks;

  /**
   * @param tasks the tasks of the plan, in its order
   */
  public DashboardBuilder(Roster roster, int year, WorkingDayCalendar calendar, List<Task> tasks) {
    this.roster = roster;
    this.year = year;
    this.calendar = calendar;
    this.tasks = List.copyOf(tasks);
  }

  /**
   * The dashboard.
   *
   * @param entries the ledger of the day, at all checkpoints
   * @param lights the lights of the day
   * @param standingOn what stands on an earlier day, by unit
   * @param findings how many findings each rule has, by code and then by unit
   * @param titles what the findings of a code ask for; findings of other codes are left out
   */
  public Dashboard build(
      LocalDate asOf,
      List<LedgerEntry> entries,
      List<TaskLight> lights,
      Function<LocalDate, ? extends Collection<?>> standingOn,
      Map<String, Map<String, Integer>> findings,
      Map<String, String> titles) {
    List<LedgerEntry> ofYear =
        entries.stream().filter(entry -> entry.checkpoint().isWholeYear()).toList();
    return new Dashboard(
        Regions.cityName(roster) + year + "年政务公开督查看板",
        asOf,
        LedgerCount.of("合计", ofYear),
        LedgerCount.by(ofYear, entry -> region(entry)),
        LedgerCount.by(ofYear, entry -> entry.unit().kind().label()),
        Lights.count(lights),
        tasks,
        rows(ofYear, lights),
        trend(asOf, lights, standingOn),
        worst(findings, titles),
        deadlines(asOf, entries, lights));
  }

  private String region(LedgerEntry entry) {
    return Regions.name(roster, Regions.countyCode(entry.unit()));
  }

  private List<Dashboard.HeatRow> rows(List<LedgerEntry> ofYear, List<TaskLight> lights) {
    Map<String, Map<Integer, TaskLight>> byUnit = new HashMap<>();
    for (TaskLight light : lights) {
      byUnit
          .computeIfAbsent(light.duty().unit().code(), code -> new HashMap<>())
          .put(light.duty().task().number(), light);
    }
    List<Dashboard.HeatRow> rows = new ArrayList<>();
    for (LedgerEntry entry : ofYear) {
      Map<Integer, TaskLight> own = byUnit.get(entry.unit().code());
      if (own == null && entry.state() == HandInState.NOT_REQUIRED) {
        continue;
      }
      List<Dashboard.@Nullable Cell> cells = new ArrayList<>();
      for (Task task : tasks) {
        TaskLight light = own == null ? null : own.get(task.number());
        cells.add(light == null ? null : new Dashboard.Cell(light.light(), detail(light)));
      }
      rows.add(
          new Dashboard.HeatRow(
              entry.unit().code(),
              entry.unit().fullName(),
              region(entry),
              entry.unit().kind().label(),
              entry.state(),
              cells));
    }
    return rows;
  }

  private static String detail(TaskLight light) {
    StringBuilder text = new StringBuilder();
    text.append(light.duty().unit().shortName())
        .append("，任务")
        .append(light.duty().task().number())
        .append("（")
        .append(light.duty().role().label())
        .append("）：")
        .append(light.light().label())
        .append("，时限")
        .append(light.deadline());
    if (light.doneOn() != null) {
      text.append("，完成于").append(light.doneOn());
    }
    if (!light.duty().items().isEmpty()) {
      text.append("，目录事项已公开")
          .append(light.disclosed())
          .append("/")
          .append(light.duty().items().size());
    }
    if (light.unproved()) {
      text.append("，报称完成但没有佐证");
    }
    long missing =
        light.periods().stream().filter(period -> period.light() == Light.OVERDUE).count();
    if (missing > 0) {
      text.append("，缺").append(missing).append("次定期公开");
    }
    return text.toString();
  }

  /** From January to the month of the day, or to March of the next year, when the year closes. */
  private List<Dashboard.Month> trend(
      LocalDate asOf,
      List<TaskLight> lights,
      Function<LocalDate, ? extends Collection<?>> standingOn) {
    List<Dashboard.Month> months = new ArrayList<>();
    YearMonth last = YearMonth.of(year + 1, 3);
    YearMonth today = YearMonth.from(asOf);
    YearMonth end = today.isBefore(last) ? today : last;
    for (YearMonth month = YearMonth.of(year, 1);
        !month.isAfter(end);
        month = month.plusMonths(1)) {
      LocalDate monthEnd = month.atEndOfMonth();
      LocalDate day = monthEnd.isBefore(asOf) ? monthEnd : asOf;
      int done =
          (int)
              lights.stream()
                  .filter(light -> light.light().isDone())
                  .filter(light -> doneOn(light) != null && !day.isBefore(doneOn(light)))
                  .count();
      int due =
          (int)
              lights.stream()
                  .filter(light -> light.light() != Light.NOT_APPLICABLE)
                  .filter(light -> !light.deadline().isAfter(day))
                  .count();
      months.add(
          new Dashboard.Month(
              month.getYear() + "年" + month.getMonthValue() + "月",
              standingOn.apply(day).size(),
              done,
              due));
    }
    return months;
  }

  /** A task that is done without a day counts from its deadline on. */
  private static @Nullable LocalDate doneOn(TaskLight light) {
    LocalDate done = light.doneOn();
    return done == null && light.light().isDone() ? light.deadline() : done;
  }

  private static List<Dashboard.RuleFindings> worst(
      Map<String, Map<String, Integer>> findings, Map<String, String> titles) {
    return findings.entrySet().stream()
        .filter(entry -> titles.containsKey(entry.getKey()))
        .map(
            entry ->
                new Dashboard.RuleFindings(
                    entry.getKey(),
                    titles.getOrDefault(entry.getKey(), entry.getKey()),
                    entry.getValue().values().stream().mapToInt(Integer::intValue).sum(),
                    entry.getValue().size()))
        .sorted(
            Comparator.comparingInt(Dashboard.RuleFindings::findings)
                .reversed()
                .thenComparing(Dashboard.RuleFindings::code))
        .limit(WORST_FINDINGS)
        .toList();
  }

  private List<Dashboard.NextDeadline> deadlines(
      LocalDate asOf, List<LedgerEntry> entries, List<TaskLight> lights) {
    Map<LocalDate, Map<String, int[]>> byDay = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      if (entry.state() != HandInState.NOT_REQUIRED) {
        count(
            byDay,
            asOf,
            entry.deadline(),
            "报送" + year + "年度报送表（" + entry.checkpoint().label() + "）",
            entry.state().isOpen());
      }
    }
    for (TaskLight light : lights) {
      if (light.rowLight() != Light.NOT_APPLICABLE) {
        count(
            byDay,
            asOf,
            light.deadline(),
            "任务" + light.duty().task().number() + "　" + light.duty().task().group(),
            !light.rowLight().isDone());
      }
      for (TaskLight.PeriodLight period : light.periods()) {
        count(
            byDay,
            asOf,
            period.checkpoint().end(),
            period.title() + "（" + period.checkpoint().label() + "）",
            !period.light().isDone());
      }
    }
    List<Dashboard.NextDeadline> next = new ArrayList<>();
    byDay.forEach(
        (day, things) ->
            things.forEach(
                (what, numbers) -> {
                  if (numbers[0] > 0) {
                    next.add(
                        new Dashboard.NextDeadline(
                            day,
                            calendar.workingDaysBetween(asOf, day),
                            what,
                            numbers[0],
                            numbers[1]));
                  }
                }));
    return next.stream()
        .sorted(
            Comparator.comparing(Dashboard.NextDeadline::due)
                .thenComparing(Comparator.comparingInt(Dashboard.NextDeadline::open).reversed())
                .thenComparing(Dashboard.NextDeadline::what))
        .limit(NEXT_DEADLINES)
        .toList();
  }

  private static void count(
      Map<LocalDate, Map<String, int[]>> byDay,
      LocalDate asOf,
      LocalDate due,
      String what,
      boolean open) {
    if (due.isBefore(asOf)) {
      return;
    }
    int[] numbers =
        byDay
            .computeIfAbsent(due, day -> new TreeMap<>())
            .computeIfAbsent(what, thing -> new int[2]);
    numbers[0] += open ? 1 : 0;
    numbers[1]++;
  }
}
