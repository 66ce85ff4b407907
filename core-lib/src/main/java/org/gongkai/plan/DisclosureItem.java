package org.gongkai.plan;

import java.util.List;
import java.util.Set;

/**
 * A thing that a task obliges units to disclose (主动公开目录事项).
 *
 * @param code the stable code within the catalogue: task number and serial, such as {@code 16-03}
 * @param taskNumber the task that obliges
 * @param quote the words of the notice that oblige
 * @param title what must be public
 * @param elements the required content elements, in the order of the notice; empty if none named
 * @param roles which parts in the task oblige
 * @param timing how often or by when, such as 每季度 or 10月底前
 * @param checkpointsPerYear how many times a year it is due: 4 for each quarter; 0 if not recurring
 * @param channels where it must be disclosed; empty if the notice names no channel
 * @param detail the level of detail, such as 功能分类项级; empty if none is named
 * @param unitsOfMeasure the units of measure of its quantities, such as 人, 万元; empty if none
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
    List<String> unitsOfMeasure) {

  /** Copies the lists. */
  public DisclosureItem {
    elements = List.copyOf(elements);
    roles = Set.copyOf(roles);
    channels = List.copyOf(channels);
    unitsOfMeasure = List.copyOf(unitsOfMeasure);
  }
}
