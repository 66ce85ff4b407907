package org.gongkai.annualreport;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.ledger.Periods;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;

/** What units have disclosed of the catalogue, by unit and item (目录公开). */
final class DisclosedItems {

  private static final int MONTHS = 12;

  private record Disclosed(String period, LocalDate publishedOn) {}

  private final Map<String, Map<String, List<Disclosed>>> byUnit = new HashMap<>();

  void add(String unitCode, String item, String period, LocalDate publishedOn) {
    byUnit
        .computeIfAbsent(unitCode, code -> new HashMap<>())
        .computeIfAbsent(item, code -> new ArrayList<>())
        .add(new Disclosed(period, publishedOn));
  }

  /**
   * When an item is due: when its timing says, else with its task, else at the year's end.
   *
   * @param tasks the tasks by their number
   */
  static LocalDate due(DisclosureItem item, Map<Integer, Task> tasks, int year) {
    LocalDate yearEnd = LocalDate.of(year, MONTHS, 31);
    Task task = tasks.get(item.taskNumber());
    return item.checkpointsPerYear() > 1
        ? yearEnd
        : item.findDueIn(year)
            .or(() -> Optional.ofNullable(task).map(Task::deadline))
            .orElse(yearEnd);
  }

  /**
   * How far a unit whose workbook stands has disclosed an item.
   *
   * @param applies whether it has anything to do with the task
   */
  CatalogueDisclosure.OfUnit find(
      String unitCode, DisclosureItem item, LocalDate due, boolean applies) {
    List<Disclosed> found =
        byUnit.getOrDefault(unitCode, Map.of()).getOrDefault(item.code(), List.of());
    int periods = Math.max(1, item.checkpointsPerYear());
    Map<Integer, LocalDate> first =
        found.stream()
            .collect(
                Collectors.toMap(
                    one -> Periods.of(one.period(), one.publishedOn(), periods),
                    Disclosed::publishedOn,
                    (one, other) -> one.isBefore(other) ? one : other));
    if (first.size() < periods) {
      return new CatalogueDisclosure.OfUnit(
          unitCode,
          applies || !first.isEmpty()
              ? CatalogueDisclosure.State.NOT_DISCLOSED
              : CatalogueDisclosure.State.NOT_APPLICABLE,
          null);
    }
    boolean late =
        first.entrySet().stream()
            .anyMatch(one -> one.getValue().isAfter(end(one.getKey(), periods, due)));
    return new CatalogueDisclosure.OfUnit(
        unitCode,
        late ? CatalogueDisclosure.State.LATE : CatalogueDisclosure.State.IN_TIME,
        first.values().stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  private static LocalDate end(int period, int periods, LocalDate due) {
    return periods == 1
        ? due
        : YearMonth.of(due.getYear(), MONTHS * period / periods).atEndOfMonth();
  }
}
