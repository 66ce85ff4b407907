package org.gongkai.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A thing that a task obliges units to disclose (主动公开目录事项).
 *
 * @param code the stable code within the catalogue: task number and serial, such as {@code 16-03}
 * @param taskNumber the task that obliges; 0 if the item comes from a catalogue and no task asks
 *     for it, so that its bodies alone are obliged
 * @param quote the words of the notice that oblige
 * @param title what must be public
 * @param elements the required content elements, in the order of the notice; empty if none named
 * @param roles which parts in the task oblige
 * @param timing how often or by when, such as 每季度 or 10月底前
 * @param checkpointsPerYear how many times a year it is due: 4 for each quarter; 0 if not recurring
 * @param channels where it must be disclosed; empty if the notice names no channel
 * @param detail the level of detail, such as 功能分类项级; empty if none is named
 * @param unitsOfMeasure the units of measure of its quantities, such as 人, 万元; empty if none
 * @param terms what else the standard catalogue says of it
 */
public record DisclosureItem(
    String code,
    int taskNumber,
    String quote,
    String title,
    List<String> elements,
    Set<TaskRole> roles,
    String timing,
    int checkpointsPerYear,
    List<String> channels,
    String detail,
    List<String> unitsOfMeasure,
    CatalogueTerms terms) {

  /**
   * @throws IllegalArgumentException if the code or the title is blank, a number is negative, or
   *     neither a task nor a body is named
   */
  public DisclosureItem {
    elements = List.copyOf(elements);
    roles = Set.copyOf(roles);
    channels = List.copyOf(channels);
    unitsOfMeasure = List.copyOf(unitsOfMeasure);
    if (code.isBlank() || title.isBlank() || taskNumber < 0 || checkpointsPerYear < 0) {
      throw new IllegalArgumentException("Not an item of a catalogue: " + code + " " + title);
    }
    if (taskNumber == 0 && terms.bodies().isEmpty()) {
      throw new IllegalArgumentException("Neither a task nor a body obliges to " + code);
    }
  }

  /**
   * The last day, inclusive, by which it is to be public in a year, if its timing names one; what
   * recurs, follows an event or is due 及时 has none.
   */
  public Optional<LocalDate> findDueIn(int year) {
    return checkpointsPerYear == 0
            && DeadlineGrammar.parse(timing, year) instanceof Deadline.Due due
        ? Optional.of(due.date())
        : Optional.empty();
  }

  /** An item on the {@linkplain CatalogueTerms#USUAL usual terms}. */
  public DisclosureItem(
      String code,
      int taskNumber,
      String quote,
      String title,
      List<String> elements,
      Set<TaskRole> roles,
      String timing,
      int checkpointsPerYear,
      List<String> channels,
      String detail,
      List<String> unitsOfMeasure) {
    this(
        code,
        taskNumber,
        quote,
        title,
        elements,
        roles,
        timing,
        checkpointsPerYear,
        channels,
        detail,
        unitsOfMeasure,
        CatalogueTerms.USUAL);
  }
}
