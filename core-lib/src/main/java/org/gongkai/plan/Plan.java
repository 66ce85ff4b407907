package org.gongkai.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Finding;
import org.gongkai.reference.Fingerprint;

/**
 * A notice as data (工作计划): what must be done, by whom and by when.
 *
 * @param document what the notice says about itself
 * @param themes the themes of the body with the groups of tasks that belong to each; empty if the
 *     body has none
 * @param tasks the tasks in the order of the table; no number occurs twice
 * @param duties the duties that the body lays down beside the table
 * @param defaultRule the closing note (注), which binds units that are not named; empty if there is
 *     none
 * @param findings what was not understood or contradicts itself, with its place in the document
 */
public record Plan(
    NoticeDocument document,
    List<Theme> themes,
    List<Task> tasks,
    List<Duty> duties,
    String defaultRule,
    List<Finding> findings) {

  /**
   * @throws IllegalArgumentException if two tasks have the same number
   */
  public Plan {
    themes = List.copyOf(themes);
    tasks = List.copyOf(tasks);
    duties = List.copyOf(duties);
    findings = List.copyOf(findings);
    Set<Integer> numbers = new HashSet<>();
    for (Task task : tasks) {
      if (!numbers.add(task.number())) {
        throw new IllegalArgumentException("Two tasks have the number " + task.number());
      }
    }
  }

  /** The year whose work the plan orders; 0 if the notice names none. */
  public int year() {
    return document.year();
  }

  /** The groups of tasks in the order of the table, each once. */
  public List<String> groups() {
    return tasks.stream().map(Task::group).distinct().toList();
  }

  /** The task with this number, if there is one. */
  public Optional<Task> find(int number) {
    return tasks.stream().filter(task -> task.number() == number).findFirst();
  }

  /**
   * The task with this number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Task get(int number) {
    return find(number)
        .orElseThrow(() -> new IllegalArgumentException("The plan has no task " + number));
  }

  /** The theme to which a group of tasks belongs, if any. */
  public Optional<Theme> findTheme(String group) {
    return themes.stream().filter(theme -> theme.groups().contains(group)).findFirst();
  }

  /**
   * The fingerprint of what the plan orders; part of the basis on which a workbook was judged. The
   * kind of file, the layout of the table and the findings play no part in it.
   */
  public String fingerprint() {
    List<String> lines = new ArrayList<>();
    lines.add(document.toString());
    themes.forEach(theme -> lines.add(theme.toString()));
    for (Task task : tasks) {
      lines.add(task.number() + " " + task.group());
      lines.add(task.requirement());
      lines.add(task.deadlineText() + " " + task.when());
      lines.add(Wording.canonical(task.responsibilityText()));
      task.assignments()
          .forEach(
              a ->
                  lines.add(
                      a.role().name() + " " + a.party() + " " + Objects.toString(a.scope(), "")));
    }
    duties.forEach(duty -> lines.add(duty.toString()));
    lines.add(defaultRule);
    return Fingerprint.of(lines);
  }
}
