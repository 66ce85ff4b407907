package org.gongkai.batch.workspace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.form.StatisticalForm;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;

/** Reads the figures of the year before and the explanations of swings (上年数和变动说明). */
final class ComparisonFiles {

  private static final String FIGURE = "figure";
  private static final String VALUE = "value";
  private static final String EXPLANATION = "explanation";

  private ComparisonFiles() {}

  /**
   * The published figures of a year by the cell's code; rows without a value are left out.
   *
   * @param form the form of that year
   */
  static Reading<Map<String, BigDecimal>> figures(String file, byte[] bytes, StatisticalForm form) {
    return CommentedTable.parse(file, bytes, List.of(FIGURE, VALUE))
        .then(
            table -> {
              Map<String, BigDecimal> figures = new LinkedHashMap<>();
              List<ReferenceProblem> problems = new ArrayList<>();
              for (CommentedTable.Row row : table.rows()) {
                String code = code(row, form, problems);
                String value = row.text(VALUE);
                if (!value.isEmpty() && !value.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
                  problems.add(
                      row.problem(
                          "“" + value + "”不是数字，请改为形如 12 或 3.5 的数字，没有的留空。",
                          "'" + value + "' is no number; write one like 12 or 3.5, or nothing."));
                } else if (!value.isEmpty()) {
                  figures.put(code, new BigDecimal(value));
                }
              }
              return read(figures, problems);
            });
  }

  /**
   * The explanations by the figure's id.
   *
   * @param form the form of the report year
   */
  static Reading<Map<String, String>> explanations(
      String file, byte[] bytes, StatisticalForm form) {
    return CommentedTable.parse(file, bytes, List.of(FIGURE, EXPLANATION))
        .then(
            table -> {
              Map<String, String> explanations = new LinkedHashMap<>();
              List<ReferenceProblem> problems = new ArrayList<>();
              for (CommentedTable.Row row : table.rows()) {
                String code = code(row, form, problems);
                explanations.put(form.edition() + "/" + code, row.text(EXPLANATION));
              }
              return read(explanations, problems);
            });
  }

  private static <T> Reading<Map<String, T>> read(
      Map<String, T> values, List<ReferenceProblem> problems) {
    return problems.isEmpty() ? new Reading.Read<>(values) : new Reading.Refused<>(problems);
  }

  private static String code(
      CommentedTable.Row row, StatisticalForm form, List<ReferenceProblem> problems) {
    String figure = row.text(FIGURE);
    String prefix = form.edition() + "/";
    String code = figure.startsWith(prefix) ? figure.substring(prefix.length()) : "";
    if (!form.cells().containsKey(code)) {
      String like = prefix + form.cells().keySet().iterator().next();
      problems.add(
          row.problem(
              "没有指标“" + figure + "”，请写成 " + like + " 的样子，编号见报告的 json 或 csv。",
              "there is no figure '" + figure + "'; write one like " + like + "."));
    }
    return code;
  }
}
