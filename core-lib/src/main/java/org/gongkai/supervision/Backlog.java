package org.gongkai.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/**
 * What each unit owes on a day (欠办事项): what has fallen due and is not there, with the clause that
 * asks for it and the day on which it was due. 《通知》 is the notice that the papers name before.
 */
public final class Backlog {

  /**
   * Something that a unit owes.
   *
   * @param what the thing
   * @param clause what asks for it
   * @param due the last day, inclusive
   * @param situation how it stands
   * @param taskNumber the task; 0 if it is the workbook itself
   */
  public record Item(String what, String clause, LocalDate due, String situation, int taskNumber) {

    static final Comparator<Item> ORDER =
        Comparator.comparing(Item::due).thenComparing(Item::taskNumber).thenComparing(Item::what);
  }

  private final LocalDate asOf;

  /** By the code of the unit that answers for it. */
  private final Map<String, List<Item>> byUnit = new TreeMap<>();

  private final Roster roster;
  private final int year;

  private Backlog(Roster roster, int year, LocalDate asOf) {
    this.roster = roster;
    this.year = year;
    this.asOf = asOf;
  }

  /**
   * What is owed.
   *
   * @param entries the ledger of the day, at all checkpoints
   * @param lights the lights of the day
   */
  public static Backlog of(
      Roster roster, int year, LocalDate asOf, List<LedgerEntry> entries, List<TaskLight> lights) {
    Backlog backlog = new Backlog(roster, year, asOf);
    entries.forEach(backlog::addEntry);
    lights.forEach(backlog::addLight);
    backlog.byUnit.values().forEach(items -> items.sort(Item.ORDER));
    return backlog;
  }

  /** The day. */
  public LocalDate asOf() {
    return asOf;
  }

  /** What each unit owes, by unit code; units that owe nothing are missing. */
  public Map<String, List<Item>> byUnit() {
    return Collections.unmodifiableMap(byUnit);
  }

  /** How many items all units together owe. */
  public int total() {
    return byUnit.values().stream().mapToInt(List::size).sum();
  }

  private void addEntry(LedgerEntry entry) {
    if (!entry.overdue()) {
      return;
    }
    HandIn shown = entry.shown();
    String situation = entry.state().label();
    if (entry.state() == HandInState.RETURNED && shown != null) {
      situation += "（" + shown.receivedOn() + "收到的报送表已退回）";
    } else if (!entry.reason().isEmpty()) {
      situation += "（" + entry.reason() + "）";
    }
    String what =
        year
            + "年度政务公开工作报送表"
            + (entry.checkpoint().isWholeYear() ? "" : "（" + entry.checkpoint().label() + "）");
    add(entry.unit(), new Item(what, HandInDeadlines.clause(year), entry.deadline(), situation, 0));
  }

  private void addLight(TaskLight light) {
    UnitDuty duty = light.duty();
    int number = duty.task().number();
    String clause = clause(number);
    String what = "第" + number + "项　" + duty.task().group();
    for (TaskLight.PeriodLight period : light.periods()) {
      if (period.light() == Light.OVERDUE) {
        add(
            duty.unit(),
            new Item(
                period.title() + "（" + period.checkpoint().label() + "）",
                clause,
                period.checkpoint().end(),
                "没有公开记录",
                number));
      }
    }
    if (light.isBehind(asOf) && asOf.isAfter(light.deadline()) && !onlyPeriods(light)) {
      String situation = light.unproved() ? "报称完成，没有佐证" : light.light().label();
      add(duty.unit(), new Item(what, clause, light.deadline(), situation, number));
    }
  }

  /** Whether the task itself is in order and only some of its periods are behind. */
  private static boolean onlyPeriods(TaskLight light) {
    return light.rowLight().isDone() || light.rowLight() == Light.NOT_APPLICABLE;
  }

  private static String clause(int taskNumber) {
    return "《通知》任务分解方案第" + taskNumber + "项";
  }

  private void add(Unit unit, Item item) {
    Unit answering = unit.isValidOn(asOf) ? unit : Successors.find(roster, unit).orElse(unit);
    byUnit.computeIfAbsent(answering.code(), code -> new ArrayList<>()).add(item);
  }
}
