package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.reference.CommentedTable;

/** Loads the forms from the commented tables beside this class. */
final class FormReference {

  /** The forms, each followed by its variants. */
  static final List<StatisticalForm> FORMS = load();

  /** The forms alone. */
  static final List<StatisticalForm> STANDARD =
      FORMS.stream().filter(form -> form.name().equals(form.edition())).toList();

  private FormReference() {}

  static CommentedTable table(String file, String... columns) {
    return CommentedTable.bundled(FormReference.class, file, List.of(columns));
  }

  /** The forms, each followed by its variants, read anew. */
  static List<StatisticalForm> load() {
    List<ApplicantColumn> columns = ApplicantColumn.load();
    Map<String, Map<String, List<PrintedTable>>> tables = tables();
    List<StatisticalForm> forms = new ArrayList<>();
    for (CommentedTable.Row row :
        table("forms.csv", "edition", "title", "instrument", "first_year", "last_year").rows()) {
      if (tables.containsKey(row.text("edition"))) {
        tables
            .get(row.text("edition"))
            .forEach((variant, printed) -> forms.add(ofTables(row, variant, printed, columns)));
      } else {
        forms.add(ofLines(row, columns));
      }
    }
    return List.copyOf(forms);
  }

  /** The printed tables by edition and variant. */
  private static Map<String, Map<String, List<PrintedTable>>> tables() {
    Map<String, Map<String, List<PrintedTable>>> tables = new LinkedHashMap<>();
    for (CommentedTable.Row row :
        table("tables.csv", "edition", "variant", "code", "title", "file", "widths").rows()) {
      List<Integer> widths = row.list("widths").stream().map(Integer::valueOf).toList();
      CommentedTable file = table(row.text("file"));
      List<List<String>> rows =
          file.rows().stream()
              .map(line -> file.columns().stream().map(line::text).toList())
              .toList();
      tables
          .computeIfAbsent(row.text("edition"), edition -> new LinkedHashMap<>())
          .computeIfAbsent(row.text("variant"), variant -> new ArrayList<>())
          .add(PrintedTableText.parse(row.text("code"), row.text("title"), widths, rows));
    }
    return tables;
  }

  /** A form of several tables, whose cells have the words that are printed around them. */
  private static StatisticalForm ofTables(
      CommentedTable.Row row,
      String variant,
      List<PrintedTable> tables,
      List<ApplicantColumn> columns) {
    String edition = row.text("edition");
    TableFigures figures = TableFigures.load("form-" + edition + ".csv", tables, columns);
    RelationReference relations =
        RelationReference.load(
            "form-" + edition + "-relations.csv", figures.cells(), figures.groups(), columns);
    return form(row, variant, figures, relations, tables);
  }

  /** A form that is one list of lines. */
  private static StatisticalForm ofLines(CommentedTable.Row row, List<ApplicantColumn> columns) {
    String edition = row.text("edition");
    List<FormLine> lines = new ArrayList<>();
    for (CommentedTable.Row line :
        table(
                "form-" + edition + ".csv",
                "code",
                "label",
                "unit_of_measure",
                "number_kind",
                "derivation")
            .rows()) {
      lines.add(line(line));
    }
    TableFigures figures =
        new TableFigures(
            lines, lines.stream().map(FormLine::cell).filter(Objects::nonNull).toList(), Map.of());
    RelationReference relations =
        RelationReference.load(
            "form-" + edition + "-relations.csv", figures.cells(), Map.of(), columns);
    return form(row, "", figures, relations, List.of(printedList(row.text("title"), lines)));
  }

  private static FormLine line(CommentedTable.Row row) {
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
    return new FormLine(code, label, unit, cell);
  }

  /** A printed label without what numbers it: 属于国家秘密 for 1.属于国家秘密. */
  static String withoutNumber(String label) {
    return label.replaceFirst("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+\\.|其中：)", "");
  }

  private static StatisticalForm form(
      CommentedTable.Row row,
      String variant,
      TableFigures figures,
      RelationReference relations,
      List<PrintedTable> tables) {
    return new StatisticalForm(
        row.text("edition"),
        variant,
        row.text("title"),
        row.text("instrument"),
        Integer.parseInt(row.text("first_year")),
        Integer.parseInt(row.text("last_year")),
        figures.lines(),
        figures.cells(),
        figures.groups(),
        relations.relations(),
        relations.crossYear(),
        tables,
        supplements(row.text("edition")));
  }

  private static List<FormCell> supplements(String edition) {
    return table(
            "supplements.csv",
            "editions",
            "code",
            "label",
            "unit_of_measure",
            "number_kind",
            "derivation")
        .rows()
        .stream()
        .filter(row -> row.list("editions").contains(edition))
        .map(
            row ->
                new FormCell(
                    row.text("code"),
                    row.text("label"),
                    row.text("unit_of_measure"),
                    NumberKind.valueOf(row.text("number_kind")),
                    Derivation.parse(row.text("derivation"))))
        .toList();
  }

  /** The columns 统计指标, 单位 and 统计数, one row for each line. */
  private static PrintedTable printedList(String title, List<FormLine> lines) {
    List<PrintedCell> cells = new ArrayList<>();
    List<String> headings = List.of("统计指标", "单位", "统计数");
    for (int column = 0; column < headings.size(); column++) {
      cells.add(PrintedCell.words(0, column, 1, 1, PrintedCell.Kind.HEADING, headings.get(column)));
    }
    for (int i = 0; i < lines.size(); i++) {
      FormLine line = lines.get(i);
      int row = i + 1;
      cells.add(PrintedCell.words(row, 0, 1, 1, PrintedCell.Kind.LABEL, line.label()));
      cells.add(PrintedCell.words(row, 1, 1, 1, PrintedCell.Kind.MARK, line.unitOfMeasure()));
      cells.add(
          Optional.ofNullable(line.cell())
              .map(cell -> PrintedCell.figure(row, 2, 1, 1, cell.code()))
              .orElseGet(
                  () ->
                      PrintedCell.words(
                          row, 2, 1, 1, PrintedCell.Kind.MARK, line.unitOfMeasure())));
    }
    return new PrintedTable("", title, 1, List.of(70, 12, 18), cells);
  }
}
