package org.gongkai.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongkai.finding.Message;
import org.gongkai.reference.CommentedTable;
import org.jspecify.annotations.Nullable;

/**
 * The relations of a form.
 *
 * @param relations those between its cells
 * @param crossYear those with the cells of the year before
 */
record RelationReference(List<Relation> relations, List<CrossYearRelation> crossYear) {

  private static final String LINE = "{line}";

  /** One relation as the file has it, with its placeholders filled in. */
  private record Entry(
      String code,
      String kind,
      List<String> cells,
      List<String> others,
      RelationSource source,
      @Nullable Message words) {

    Message wordsOrThrow() {
      if (words == null) {
        throw new IllegalStateException(code + " is not said in words");
      }
      return words;
    }
  }

  /**
   * Loads the relations.
   *
   * @param groups the cells that stand for others
   * @throws IllegalStateException if a relation names a cell that the form does not have
   */
  static RelationReference load(
      String file,
      List<FormCell> formCells,
      Map<String, List<String>> groups,
      List<ApplicantColumn> applicants) {
    Set<String> cells = new LinkedHashSet<>();
    Map<String, String> labelsOfLines = new LinkedHashMap<>();
    for (FormCell cell : formCells) {
      cells.add(cell.code());
      String[] path = cell.code().split("/", -1);
      if (path[0].equals("3") && path.length == 3) {
        labelsOfLines.putIfAbsent(
            path[1], cell.label().substring(0, cell.label().lastIndexOf('·')));
      }
    }
    List<Relation> relations = new ArrayList<>();
    List<CrossYearRelation> crossYear = new ArrayList<>();
    CommentedTable table =
        FormReference.table(file, "code", "kind", "cell", "others", "source", "confirmed");
    boolean inWords = table.columns().contains("chinese");
    for (CommentedTable.Row row : table.rows()) {
      for (Entry entry : entries(row, inWords, labelsOfLines, applicants)) {
        switch (entry.kind()) {
          case "CARRY" ->
              crossYear.add(
                  known(
                      new CarryRelation(
                          entry.code(),
                          entry.cells().get(0),
                          entry.others().get(0),
                          entry.source(),
                          entry.wordsOrThrow()),
                      cells));
          case "STOCK" ->
              crossYear.add(
                  known(
                      new StockRelation(
                          entry.code(),
                          entry.cells().get(0),
                          entry.others().get(0),
                          entry.others().get(1),
                          entry.source(),
                          entry.wordsOrThrow()),
                      cells));
          case "SUBTOTAL" -> {
            // The variant that prints the subtotal in place of its parts has none.
            if (groups.containsKey(entry.cells().get(0))) {
              relations.add(known(relation(entry, groups), cells));
            }
          }
          default -> relations.add(known(relation(entry, groups), cells));
        }
      }
    }
    return new RelationReference(List.copyOf(relations), List.copyOf(crossYear));
  }

  private static Relation relation(Entry entry, Map<String, List<String>> groups) {
    String cell = entry.cells().get(0);
    return switch (entry.kind()) {
      case "SUM" -> {
        Map<String, List<String>> ofParts = new LinkedHashMap<>(groups);
        // The line of subtotals is compared as printed, or not at all.
        ofParts.keySet().retainAll(groups.containsKey(cell) ? List.of() : entry.others());
        yield new SumRelation(
            entry.code(), cell, entry.others(), ofParts, entry.source(), entry.words());
      }
      case "SUBTOTAL" ->
          new SubtotalRelation(
              entry.code(), cell, entry.others(), entry.source(), entry.wordsOrThrow());
      case "BALANCE" ->
          new BalanceRelation(
              entry.code(), entry.cells(), entry.others(), entry.source(), entry.wordsOrThrow());
      case "AT_MOST" -> new AtMostRelation(entry.code(), cell, entry.others(), entry.source());
      case "AT_LEAST_GREATEST" ->
          new AtLeastGreatestRelation(entry.code(), cell, entry.others(), entry.source());
      default -> throw new IllegalStateException(entry.code() + ": no such kind of relation");
    };
  }

  private static Relation known(Relation relation, Collection<String> cells) {
    requireKnown(relation.code(), relation.cells(), cells);
    return relation;
  }

  private static CrossYearRelation known(CrossYearRelation relation, Collection<String> cells) {
    requireKnown(relation.code(), relation.cells(), cells);
    requireKnown(relation.code(), relation.previousCells(), cells);
    return relation;
  }

  private static void requireKnown(String code, List<String> named, Collection<String> cells) {
    if (!cells.containsAll(named)) {
      throw new IllegalStateException(code + " names a cell that the form does not have");
    }
  }

  /** The relations that a row stands for: one for each column, or one for each line. */
  private static List<Entry> entries(
      CommentedTable.Row row,
      boolean inWords,
      Map<String, String> labelsOfLines,
      List<ApplicantColumn> applicants) {
    if (row.text("code").contains(ApplicantColumn.PLACEHOLDER)) {
      return applicants.stream()
          .map(
              column ->
                  entry(
                      row,
                      inWords,
                      row.text("code").replace(ApplicantColumn.PLACEHOLDER, column.key()),
                      column::in))
          .toList();
    } else if (row.text("code").contains(LINE)) {
      return labelsOfLines.entrySet().stream()
          .map(
              line ->
                  entry(
                      row,
                      inWords,
                      row.text("code").replace(LINE, line.getKey().replace('.', '-')),
                      text ->
                          text.replace(LINE, line.getKey()).replace("{label}", line.getValue())))
          .toList();
    }
    return List.of(entry(row, inWords, row.text("code"), UnaryOperator.identity()));
  }

  private static Entry entry(
      CommentedTable.Row row, boolean inWords, String code, UnaryOperator<String> filled) {
    return new Entry(
        code,
        row.text("kind"),
        split(filled.apply(row.text("cell"))),
        split(filled.apply(row.text("others"))),
        new RelationSource(row.text("source"), row.text("confirmed").equals("yes")),
        inWords
            ? new Message(filled.apply(row.text("chinese")), filled.apply(row.text("english")))
            : null);
  }

  private static List<String> split(String cells) {
    return Stream.of(cells).flatMap(text -> Arrays.stream(text.split("\\|"))).toList();
  }
}
