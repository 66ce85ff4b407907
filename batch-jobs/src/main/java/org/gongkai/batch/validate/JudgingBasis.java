package org.gongkai.batch.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;
import org.gongkai.reference.Fingerprint;
import org.gongkai.rule.RuleBook;
import org.gongkai.rule.Waivers;
import org.gongkai.unit.Roster;
import org.jspecify.annotations.Nullable;

/**
 * What all workbooks of a run are judged by (审核依据). Two bases with the same {@link #fingerprint()}
 * judge every workbook alike.
 *
 * @param rules the rule book
 * @param waivers what the office lets pass
 * @param calendar the working days
 * @param roster the units; null if there is no workspace, so that any unit is taken at its word
 * @param year the report year that is collected
 * @param earlierYears further years of which workbooks are still taken
 * @param tasksByUnit the tasks in which a unit has a part, by the unit's code, for the year that is
 *     collected
 * @param catalogue the disclosure items of the plan
 * @param planFingerprint the fingerprint of the plan and its catalogue
 * @param limitsFingerprint what else decides about a file: the limits of reading
 */
public record JudgingBasis(
    RuleBook rules,
    Waivers waivers,
    WorkingDayCalendar calendar,
    @Nullable Roster roster,
    int year,
    Set<Integer> earlierYears,
    Map<String, List<Task>> tasksByUnit,
    List<DisclosureItem> catalogue,
    String planFingerprint,
    String limitsFingerprint) {

  /**
   * @throws IllegalArgumentException if there is no statutory form for one of the years
   */
  public JudgingBasis {
    StatisticalForm.forYear(year);
    earlierYears.forEach(StatisticalForm::forYear);
    earlierYears = Set.copyOf(earlierYears);
    tasksByUnit = Map.copyOf(tasksByUnit);
    catalogue = List.copyOf(catalogue);
  }

  /**
   * A basis without a workspace: the law, the statutory calendar and the forms. Any unit and any
   * year whose form is known is taken.
   */
  public static JudgingBasis withoutWorkspace() {
    int latest = StatisticalForm.list().get(StatisticalForm.list().size() - 1).firstYear();
    return new JudgingBasis(
        RuleBook.standard(),
        Waivers.NONE,
        WorkingDayCalendar.statutory(),
        null,
        latest,
        Set.of(),
        Map.of(),
        List.of(),
        "",
        "");
  }

  /** Changes whenever a workbook may be judged otherwise. */
  public String fingerprint() {
    List<String> lines = new ArrayList<>();
    lines.add(rules.fingerprint());
    lines.add(waivers.fingerprint());
    lines.add(calendar.fingerprint());
    lines.add(roster == null ? "" : roster.fingerprint());
    lines.add(year + " " + new TreeSet<>(earlierYears));
    new TreeMap<>(tasksByUnit)
        .forEach(
            (unit, tasks) -> lines.add(unit + " " + tasks.stream().map(Task::number).toList()));
    lines.add(planFingerprint);
    lines.add(limitsFingerprint);
    lines.add("template " + WorkbookLayout.TEMPLATE_VERSION);
    return Fingerprint.of(lines);
  }

  /** The tasks of a unit; none for an earlier year, whose plan is not at hand. */
  List<Task> tasks(String unitCode, int reportYear) {
    return reportYear == year ? tasksByUnit.getOrDefault(unitCode, List.of()) : List.of();
  }

  /** The disclosure items that apply in a year. */
  List<DisclosureItem> catalogue(int reportYear) {
    return reportYear == year ? catalogue : List.of();
  }
}
