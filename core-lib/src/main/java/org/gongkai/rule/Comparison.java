package org.gongkai.rule;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.form.StatisticalForm;
import org.gongkai.unit.Reorganisation;
import org.gongkai.unit.Roster;

/**
 * What is compared (比对范围): the workbooks that stand for a year, with those of the year before.
 *
 * @param year the report year
 * @param form its statutory form
 * @param roster the units and their reorganisations
 */
public record Comparison(int year, StatisticalForm form, Roster roster) {

  /**
   * The units among which functions passed in the year or the year before, with the given one;
   * empty if something left the roster, so that no sum over them means anything.
   */
  public Optional<Set<String>> findGroup(String unitCode) {
    Set<String> group = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(unitCode));
    while (!open.isEmpty()) {
      String code = open.pop();
      if (!group.add(code)) {
        continue;
      }
      for (Reorganisation change : changes(code)) {
        String to = change.toCode();
        if (to == null) {
          return Optional.empty();
        }
        open.push(to);
        open.push(change.fromCode());
      }
    }
    return Optional.of(group);
  }

  private Set<Reorganisation> changes(String code) {
    Set<Reorganisation> changes = new LinkedHashSet<>(roster.reorganisationsFrom(code));
    changes.addAll(roster.reorganisationsTo(code));
    changes.removeIf(
        change -> change.date().getYear() != year && change.date().getYear() != year - 1);
    return changes;
  }

  /** Those of the units that hand in a workbook for a year. */
  public List<String> expected(Set<String> codes, int reportYear) {
    LocalDate lastDay = LocalDate.of(reportYear, 12, 31);
    return codes.stream()
        .filter(code -> roster.find(code).filter(unit -> unit.isExpectedOn(lastDay)).isPresent())
        .toList();
  }
}
