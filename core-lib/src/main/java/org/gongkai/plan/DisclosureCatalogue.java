package org.gongkai.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.plan.CatalogueTerms.Level;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.Fingerprint;
import org.gongkai.unit.Unit;

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
          "units_of_measure",
          "bodies");

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
   * The items that oblige a unit: those of its tasks whose roles include one of its parts, and
   * those that name it. An item that names its bodies or levels obliges no one else.
   *
   * @param matrix who has which part in which task
   * @param unit the unit
   */
  public List<DisclosureItem> itemsFor(TaskMatrix matrix, Unit unit) {
    return byCode.values().stream().filter(item -> obliges(item, matrix, unit)).toList();
  }

  private static boolean obliges(DisclosureItem item, TaskMatrix matrix, Unit unit) {
    CatalogueTerms terms = item.terms();
    if (!terms.levels().isEmpty() && !terms.levels().contains(Level.of(unit))) {
      return false;
    }
    if (item.taskNumber() == 0) {
      return terms.bodies().stream().anyMatch(body -> matrix.means(body, unit));
    }
    return matrix.find(unit.code(), item.taskNumber()).stream()
        .flatMap(entry -> entry.parts().stream())
        .filter(part -> item.roles().contains(part.role()))
        .anyMatch(
            part ->
                terms.bodies().isEmpty()
                    || terms.bodies().contains(part.party())
                    || terms.bodies().stream().anyMatch(body -> matrix.means(body, unit)));
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
            String.join("、", item.unitsOfMeasure()),
            item.terms().toString()));
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
                row.list("units_of_measure"),
                terms(row.list("bodies"))));
      }
      return of(items);
    }

    private static CatalogueTerms terms(List<String> bodies) {
      CatalogueTerms usual = CatalogueTerms.USUAL;
      return new CatalogueTerms(
          usual.topic(),
          bodies,
          usual.duration(),
          usual.audiences(),
          usual.specificGroup(),
          usual.manners(),
          usual.levels());
    }
  }
}
