package org.gongkai.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.plan.Deadline;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;
import org.gongkai.unit.Roster;
import org.jspecify.annotations.Nullable;

/** A few units, tasks and workbooks. */
final class SmallCounty {

  static final String OFFICE = "220200-001";
  static final String FINANCE = "220200-008";
  static final String WATER = "220200-023";
  static final String STATE_TAX = "220200-015";
  static final String LOCAL_TAX = "220200-016";
  static final String TAX = "220200-101";
  static final String DISTRICT = "220203-000";
  static final String DISTRICT_BUREAU = "220203-001";

  private static final String UNITS =
      """
      code,full_name,short_name,aliases,kind,parent,region,valid_from,valid_to,government_site,disclosure_site,own_site,other_channels,flags,workbook_expected,source
      220200-000,吉林市人民政府,市政府,,市政府,,220200,2016-01-01,,,,,,,否,[M]
      220200-001,吉林市人民政府办公厅,政府办公厅,,市政府办公厅,220200-000,220200,2016-01-01,,,,,,,是,[M]
      220200-008,吉林市财政局,财政局,,市政府部门,220200-000,220200,2016-01-01,,,,,,,是,[M]
      220200-015,吉林市国家税务局,国税局,,中省直驻市单位,220200-000,220200,2016-01-01,2018-07-04,,,,,,是,[M]
      220200-016,吉林市地方税务局,地税局,,市政府部门,220200-000,220200,2016-01-01,2018-12-31,,,,,,是,[M]
      220200-023,吉林市环境保护局,环保局,,市政府部门,220200-000,220200,2016-01-01,,,,,,,是,[M]
      220200-101,国家税务总局吉林市税务局,税务局,,中省直驻市单位,220200-000,220200,2018-07-05,,,,,,,是,[M]
      220203-000,吉林市龙潭区人民政府,龙潭区,,市辖区,220200-000,220203,2016-01-01,,,,,,,是,[M]
      220203-001,吉林市龙潭区教育局,教育局,,区县部门,220203-000,220203,2016-01-01,,,,,,,否,[M]
      """;

  private static final String REORGANISATIONS =
      """
      from,to,function,date,source
      220200-015,220200-101,全部职责,2018-07-05,[M]
      220200-016,220200-101,全部职责,2019-01-01,[M]
      """;

  static final Roster ROSTER =
      Roster.parse("units.csv", UNITS.getBytes(UTF_8))
          .then(r -> r.withReorganisations("r.csv", REORGANISATIONS.getBytes(UTF_8)))
          .orThrow();

  static final DisclosureItem TAP =
      new DisclosureItem(
          "22-04",
          22,
          "每季度应向社会公开",
          "用户水龙头水质",
          List.of(),
          Set.of(TaskRole.LEAD),
          "每季度",
          4,
          List.of(),
          "",
          List.of());

  private SmallCounty() {}

  static LocalDate day(int year, int month, int dayOfMonth) {
    return LocalDate.of(year, month, dayOfMonth);
  }

  static Task task(int number, LocalDate deadline) {
    return new Task(number, "任务组" + number, "要求", "12月底", deadline, "责任", List.of());
  }

  static Task recurringTask(int number, LocalDate... checkpoints) {
    return new Task(
        number,
        "任务组" + number,
        "要求",
        "每半年",
        new Deadline.Recurring("每半年", Deadline.Period.HALF_YEARLY, List.of(checkpoints)),
        "责任",
        List.of());
  }

  static UnitDuty duty(String unit, Task task, DisclosureItem... items) {
    return new UnitDuty(ROSTER.get(unit), task, TaskRole.LEAD, List.of(items));
  }

  static HandIn accepted(String unit, LocalDate receivedOn, LocalDate dataAsOf) {
    return handIn(1, unit, receivedOn, dataAsOf, true, false);
  }

  static HandIn returned(String unit, LocalDate receivedOn, @Nullable LocalDate dataAsOf) {
    return handIn(2, unit, receivedOn, dataAsOf, false, false);
  }

  static HandIn handIn(
      long number,
      String unit,
      LocalDate receivedOn,
      @Nullable LocalDate dataAsOf,
      boolean acceptable,
      boolean nothing,
      String... included) {
    return new HandIn(
        number,
        unit,
        unit + "-" + receivedOn + ".xlsx",
        receivedOn,
        dataAsOf,
        acceptable,
        nothing,
        Set.of(included));
  }

  /** The state of each unit at each checkpoint, as lines: unit, checkpoint, state, reason. */
  static List<String> lines(List<LedgerEntry> entries) {
    return entries.stream()
        .map(
            entry ->
                (entry.unit().shortName()
                        + " "
                        + entry.checkpoint().label()
                        + " "
                        + entry.state().label()
                        + (entry.overdue() ? "! " : " ")
                        + entry.reason())
                    .strip())
        .toList();
  }

  static Map<String, WorkbookFacts> standing(WorkbookFacts... facts) {
    Map<String, WorkbookFacts> standing = new TreeMap<>();
    for (WorkbookFacts one : facts) {
      standing.put(one.unitCode(), one);
    }
    return standing;
  }
}
