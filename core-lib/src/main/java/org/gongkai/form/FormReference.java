package org.gongkai.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.reference.CommentedTable;

/** Loads the forms from the commented tables beside this class. */
final class FormReference {

  static final List<StatisticalForm> FORMS = load();

  private FormReference() {}

  private static List<StatisticalForm> load() {
    List<StatisticalForm> forms = new ArrayList<>();
    for (CommentedTable.Row row :
        table("forms.csv", "edition", "title", "instrument", "first_year", "last_year").rows()) {
      String edition = row.text("edition");
      List<FormLine> lines = lines(edition);
      forms.add(
          new StatisticalForm(
              edition,
              row.text("title"),
              row.text("instrument"),
              Integer.parseInt(row.text("first_year")),
              Integer.parseInt(row.text("last_year")),
              lines,
              relations(edition, lines)));
    }
    return List.copyOf(forms);
  }

  private static CommentedTable table(String file, String... columns) {
    return CommentedTable.bundled(FormReference.class, file, List.of(columns));
  }

  private static List<FormLine> lines(String edition) {
    List<FormLine> lines = new ArrayList<>();
    for (CommentedTable.Row row :
        table(
                "form-" + edition + ".csv",
                "code",
                "label",
                "unit_of_measure",
                "number_kind",
                "derivation")
            .rows()) {
      String code = row.text("code");
      String label = row.text("label");
      String unit = row.text("unit_of_measure");
      FormCell cell =
          row.text("number_kind").isEmpty()
              ? null
              : new FormCell(
                  code,
                  withoutNumber(label),
                  unit,
                  NumberKind.valueOf(row.text("number_kind")),
                  Derivation.parse(row.text("derivation")));
      lines.add(new FormLine(code, label, unit, cell));
    }
    return lines;
  }

  private static String withoutNumber(String label) {
    return label.replaceFirst("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+\\.|其中：)", "");
  }

  private static List<Relation> relations(String edition, List<FormLine> lines) {
    Set<String> cells = new HashSet<>();
    for (FormLine line : lines) {
      if (line.cell() != null) {
        cells.add(line.cell().code());
      }
    }
    List<Relation> relations = new ArrayList<>();
    for (CommentedTable.Row row :
        table(
                "form-" + edition + "-relations.csv",
                "code",
                "kind",
                "cell",
                "others",
                "source",
                "confirmed")
            .rows()) {
      String code = row.text("code");
      String cell = row.text("cell");
      List<String> others = Arrays.asList(row.text("others").split("\\|"));
      RelationSource source =
          new RelationSource(row.text("source"), row.text("confirmed").equals("yes"));
      Relation relation =
          switch (row.text("kind")) {
            case "SUM" -> new SumRelation(code, cell, others, source);
            case "AT_MOST" -> new AtMostRelation(code, cell, others, source);
            case "AT_LEAST_GREATEST" -> new AtLeastGreatestRelation(code, cell, others, source);
            default -> throw new IllegalStateException(code + ": no such kind of relation");
          };
      if (!cells.containsAll(relation.cells())) {
        throw new IllegalStateException(code + " names a cell that the form does not have");
      }
      relations.add(relation);
    }
    return relations;
  }
}
