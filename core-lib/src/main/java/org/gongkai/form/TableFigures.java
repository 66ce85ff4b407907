package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.reference.CommentedTable;

/**
 * The figures of a form. If it has several tables, each figure has the words that its table prints
 * around it.
 *
 * @param lines the form as a list: for each table a heading, then one line for each printed figure
 * @param cells the figures, those included that are not printed because they stand for others
 * @param groups the figures that stand for others
 */
record TableFigures(List<FormLine> lines, List<FormCell> cells, Map<String, List<String>> groups) {

  private static final String BETWEEN = "·";

  /** A figure as the file has it, not yet with its words. */
  private record Entry(
      String code, String unitOfMeasure, NumberKind kind, Derivation derivation, String partOf) {}

  /**
   * Loads the figures of the printed tables and the groups that they belong to.
   *
   * @throws IllegalStateException if a table prints a figure that the file does not have
   */
  static TableFigures load(
      String file, List<PrintedTable> tables, List<ApplicantColumn> applicants) {
    Set<String> printed =
        tables.stream()
            .flatMap(table -> table.figures().stream())
            .map(TableFigures::code)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Entry> entries = entries(file, applicants);
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (printed.contains(entry.code()) && !entry.partOf().isEmpty()) {
        groups.computeIfAbsent(entry.partOf(), group -> new ArrayList<>()).add(entry.code());
      }
    }
    Set<String> missing = new HashSet<>(printed);
    entries.forEach(entry -> missing.remove(entry.code()));
    if (!missing.isEmpty()) {
      throw new IllegalStateException(file + " lacks " + missing);
    }
    List<FormLine> lines = new ArrayList<>();
    List<FormCell> cells = new ArrayList<>();
    for (PrintedTable table : tables) {
      lines.add(new FormLine(table.code(), table.title(), "——", null));
      for (Entry entry : entries) {
        if (entry.code().startsWith(table.code() + "/")) {
          if (printed.contains(entry.code())) {
            FormCell cell = cell(table, entry, groups);
            cells.add(cell);
            lines.add(line(table, cell, groups));
          } else if (groups.containsKey(entry.code())) {
            cells.add(cell(table, entry, groups));
          }
        }
      }
    }
    return new TableFigures(lines, cells, groups);
  }

  private static String code(PrintedCell figure) {
    return Optional.ofNullable(figure.figure()).orElseThrow();
  }

  private static List<Entry> entries(String file, List<ApplicantColumn> applicants) {
    List<Entry> entries = new ArrayList<>();
    for (CommentedTable.Row row :
        FormReference.table(file, "code", "unit_of_measure", "number_kind", "derivation", "part_of")
            .rows()) {
      if (row.text("code").contains(ApplicantColumn.PLACEHOLDER)) {
        applicants.forEach(
            column ->
                entries.add(
                    entry(
                        row,
                        column.in(row.text("code")),
                        column.in(row.text("derivation")),
                        column.in(row.text("part_of")))));
      } else {
        entries.add(entry(row, row.text("code"), row.text("derivation"), row.text("part_of")));
      }
    }
    return entries;
  }

  private static Entry entry(
      CommentedTable.Row row, String code, String derivation, String partOf) {
    return new Entry(
        code,
        row.text("unit_of_measure"),
        NumberKind.valueOf(row.text("number_kind")),
        Derivation.parse(derivation),
        partOf);
  }

  private static FormLine line(
      PrintedTable table, FormCell cell, Map<String, List<String>> groups) {
    List<String> labels = labels(table, cell.code(), groups);
    return new FormLine(cell.code(), inWords(labels, cell.code()), cell.unitOfMeasure(), cell);
  }

  private static FormCell cell(PrintedTable table, Entry entry, Map<String, List<String>> groups) {
    List<String> labels =
        labels(table, entry.code(), groups).stream().map(FormReference::withoutNumber).toList();
    return new FormCell(
        entry.code(),
        inWords(labels, entry.code()),
        entry.unitOfMeasure(),
        entry.kind(),
        entry.derivation());
  }

  /** The words to the left and the columns: of the code, what follows table and line. */
  private static String inWords(List<String> labels, String code) {
    List<String> path = List.of(code.split("/", -1));
    List<String> columns = path.subList(labels.isEmpty() ? 1 : 2, path.size());
    return Stream.concat(labels.stream(), columns.stream()).collect(Collectors.joining(BETWEEN));
  }

  /** The words to the left; for a group what its parts have in common. */
  private static List<String> labels(
      PrintedTable table, String code, Map<String, List<String>> groups) {
    Optional<PrintedCell> figure = table.findFigure(code);
    if (figure.isEmpty()) {
      List<String> ofPart = labels(table, groups.getOrDefault(code, List.of()).get(0), groups);
      return ofPart.subList(0, ofPart.size() - 1);
    }
    return table.labelsOf(figure.get()).stream()
        .filter(label -> !label.vertical())
        .map(PrintedCell::text)
        .toList();
  }
}
