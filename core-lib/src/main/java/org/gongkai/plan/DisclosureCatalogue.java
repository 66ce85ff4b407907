package org.gongkai.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.Fingerprint;

/**
 * The disclosure catalogue of a plan (主动公开目录): every item that its tasks oblige units to disclose,
 * in the order of the codes.
 */
public final class DisclosureCatalogue {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "task_number",
          "quote",
          "title",
          "elements",
          "roles",
          "timing",
          "checkpoints_per_year",
          "channels",
          "detail",
          "units_of_measure");

  private final TreeMap<String, DisclosureItem> byCode = new TreeMap<>();

  private DisclosureCatalogue(Collection<DisclosureItem> items) {
    for (DisclosureItem item : items) {
      if (byCode.putIfAbsent(item.code(), item) != null) {
        throw new IllegalArgumentException("Two catalogue items have the code " + item.code());
      }
    }
  }

  /**
   * A catalogue of the given items.
   *
   * @throws IllegalArgumentException if two items have the same code
   */
  public static DisclosureCatalogue of(Collection<DisclosureItem> items) {
    return new DisclosureCatalogue(items);
  }

  /**
   * The catalogue that comes with the library for a notice; empty if there is none for it.
   *
   * @param documentNumber the notice's number, such as 吉市政办函〔2016〕45号
   */
  public static DisclosureCatalogue bundledFor(String documentNumber) {
    return documentNumber.equals("吉市政办函〔2016〕45号") ? Bundled.OF_2016 : of(List.of());
  }

  /** All items in the order of their codes. */
  public List<DisclosureItem> items() {
    return List.copyOf(byCode.values());
  }

  /** The item of a code, if there is one. */
  public Optional<DisclosureItem> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The items that oblige a unit.
   *
   * @param rolesByTask the numbers of the tasks in which the unit has a part, with its roles
   */
  public List<DisclosureItem> itemsFor(Map<Integer, ? extends Set<TaskRole>> rolesByTask) {
    return byCode.values().stream()
        .filter(
            item -> {
              Set<TaskRole> roles = rolesByTask.get(item.taskNumber());
              return roles != null && !Collections.disjoint(roles, item.roles());
            })
        .toList();
  }

  /** Equal catalogues have equal fingerprints; part of the basis of a decision. */
  public String fingerprint() {
    return Fingerprint.of(byCode.values().stream().map(DisclosureCatalogue::line).toList());
  }

  private static String line(DisclosureItem item) {
    return CommentedTable.line(
        List.of(
            item.code(),
            Integer.toString(item.taskNumber()),
            item.quote(),
            item.title(),
            String.join("、", item.elements()),
            String.join("、", item.roles().stream().map(TaskRole::name).sorted().toList()),
            item.timing(),
            Integer.toString(item.checkpointsPerYear()),
            String.join("、", item.channels()),
            item.detail(),
            String.join("、", item.unitsOfMeasure())));
  }

  /** Loaded when first asked for. */
  private static final class Bundled {
    static final DisclosureCatalogue OF_2016 = load("catalogue-2016-45.csv");

    private static DisclosureCatalogue load(String file) {
      List<DisclosureItem> items = new ArrayList<>();
      for (CommentedTable.Row row :
          CommentedTable.bundled(DisclosureCatalogue.class, file, COLUMNS).rows()) {
        Set<TaskRole> roles = EnumSet.noneOf(TaskRole.class);
        row.list("roles").forEach(role -> roles.add(TaskRole.valueOf(role)));
        items.add(
            new DisclosureItem(
                row.text("code"),
                Integer.parseInt(row.text("task_number")),
                row.text("quote"),
                row.text("title"),
                row.list("elements"),
                roles,
                row.text("timing"),
                Integer.parseInt(row.text("checkpoints_per_year")),
                row.list("channels"),
                row.text("detail"),
                row.list("units_of_measure")));
      }
      return of(items);
    }
  }
}
