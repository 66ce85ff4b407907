package org.gongkai.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.GeneratedText;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.Test;

/** The table of {@code batch-jobs/README.md}: rule input or form cell, sheet and column. */
class InputTableTest {

  private final RuleBook book = RuleBook.standard();

  @Test
  void theReadmeSaysFromWhichColumnEachRuleAndFigureTakesItsValues() {
    GeneratedText.assertBetween(
        Path.of("../batch-jobs/README.md"),
        "<!-- input-table -->",
        "<!-- /input-table -->",
        rules() + StatisticalForm.list().stream().map(InputTableTest::form).collect(joined()));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }

  private String rules() {
    StringBuilder text = new StringBuilder("\n### Rules\n\n| rule | sheet!column |\n|---|---|\n");
    RuleInputs.ofRules(book)
        .forEach(
            (code, columns) -> {
              if (!isRelation(code)) {
                text.append("| `").append(code).append("` | ");
                text.append(String.join("<br>", bySheet(columns))).append(" |\n");
              }
            });
    return text.append(
            "\nThe relations of the forms (`form-…`) look at the declared figures: 统计表!统计数.\n")
        .toString();
  }

  private boolean isRelation(String code) {
    return Stream.concat(
            book.rules().stream().filter(RelationRule.class::isInstance).map(Rule::card),
            book.comparingRules().stream()
                .filter(CrossYearRelationRule.class::isInstance)
                .map(ComparingRule::card))
        .anyMatch(card -> card.code().equals(code));
  }

  /** Cells that follow from the same columns stand in one line, in the order of the form. */
  private static String form(StatisticalForm form) {
    Map<List<String>, List<String>> cellsByColumns = new LinkedHashMap<>();
    RuleInputs.ofForm(form)
        .forEach(
            (figure, columns) ->
                cellsByColumns
                    .computeIfAbsent(columns, none -> new ArrayList<>())
                    .add(figure.substring(form.edition().length() + 1)));
    StringBuilder text = new StringBuilder();
    text.append("\n### Form of ").append(form.edition()).append(" (").append(form.title());
    text.append(")\n\n| cells | sheet!column |\n|---|---|\n");
    cellsByColumns.forEach(
        (columns, cells) ->
            text.append("| ")
                .append(String.join(", ", cells))
                .append(" | ")
                .append(
                    columns.isEmpty()
                        ? "declared only: no ledger can give it"
                        : String.join("<br>", bySheet(columns)))
                .append(" |\n"));
    return text.toString();
  }

  private static List<String> bySheet(List<String> columns) {
    Map<String, List<String>> bySheet = new LinkedHashMap<>();
    for (String column : columns) {
      int mark = column.indexOf('!');
      bySheet
          .computeIfAbsent(column.substring(0, mark), none -> new ArrayList<>())
          .add(column.substring(mark + 1));
    }
    return bySheet.entrySet().stream()
        .map(sheet -> sheet.getKey() + "!" + String.join("、", sheet.getValue()))
        .toList();
  }
}
