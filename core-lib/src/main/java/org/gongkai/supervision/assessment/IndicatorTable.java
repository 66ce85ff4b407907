package org.gongkai.supervision.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;

/**
 * The indicators of an assessment (评估指标表), in their order. The base points add up to a hundred and
 * no code occurs twice.
 *
 * @param indicators the indicators
 */
public record IndicatorTable(List<Indicator> indicators) {

  /** The columns of the file, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "code",
          "block",
          "level2",
          "level3",
          "weight",
          "kind",
          "measure",
          "parameter",
          "sampling",
          "standard",
          "source");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String NUMBER = "[0-9]{1,3}(\\.[0-9]{1,2})?";

  /** Copies the list. */
  public IndicatorTable {
    indicators = List.copyOf(indicators);
  }

  /** The table that comes with the library. */
  public static IndicatorTable bundled() {
    return of(CommentedTable.bundled(IndicatorTable.class, "indicators.csv", COLUMNS)).orThrow();
  }

  /**
   * Reads a table.
   *
   * @param file the name by which problems call it
   */
  public static Reading<IndicatorTable> parse(String file, byte[] bytes) {
    return CommentedTable.parse(file, bytes, COLUMNS).then(IndicatorTable::of);
  }

  private static Reading<IndicatorTable> of(CommentedTable table) {
    List<ReferenceProblem> problems = new ArrayList<>();
    List<Indicator> indicators = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    BigDecimal base = BigDecimal.ZERO;
    for (CommentedTable.Row row : table.rows()) {
      Optional<Indicator> read = indicator(row, problems);
      if (read.isEmpty()) {
        continue;
      }
      Indicator indicator = read.get();
      if (!codes.add(indicator.code())) {
        problems.add(
            row.problem(
                "编号“" + indicator.code() + "”重复，每个指标应有自己的编号。",
                "the code '" + indicator.code() + "' occurs twice."));
      }
      if (indicator.kind() == IndicatorKind.BASE) {
        base = base.add(indicator.weight());
      }
      indicators.add(indicator);
    }
    if (problems.isEmpty() && base.compareTo(HUNDRED) != 0) {
      problems.add(
          table.problem(
              "基本分的分值合计为" + base.toPlainString() + "，应为100，请调整各指标的分值。",
              "the base points add up to " + base.toPlainString() + ", not to 100."));
    }
    return problems.isEmpty()
        ? new Reading.Read<>(new IndicatorTable(indicators))
        : new Reading.Refused<>(problems);
  }

  private static Optional<Indicator> indicator(
      CommentedTable.Row row, List<ReferenceProblem> problems) {
    int before = problems.size();
    Optional<String> code = row.required("code", problems::add);
    Optional<String> block = row.required("block", problems::add);
    Optional<String> title = row.required("level3", problems::add);
    Optional<IndicatorKind> kind = row.choice("kind", IndicatorKind.values(), problems::add);
    Optional<Measure> measure = row.choice("measure", Measure.values(), problems::add);
    String weight = row.text("weight");
    if (!weight.matches(NUMBER)) {
      problems.add(
          row.problem(
              "分值“" + weight + "”不对，应为0到999的数，最多两位小数。",
              "the weight '" + weight + "' is no number with at most two decimals."));
    }
    measure.ifPresent(one -> checkParameter(row, one, problems));
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Indicator(
            code.orElseThrow(),
            block.orElseThrow(),
            row.text("level2"),
            title.orElseThrow(),
            new BigDecimal(weight),
            kind.orElseThrow(),
            measure.orElseThrow(),
            row.text("parameter"),
            row.text("sampling"),
            row.text("standard"),
            row.text("source")));
  }

  private static void checkParameter(
      CommentedTable.Row row, Measure measure, List<ReferenceProblem> problems) {
    String parameter = row.text("parameter");
    boolean right =
        switch (measure) {
          case WITHOUT_FINDINGS, FINDINGS -> !pointsPerFinding(parameter).isEmpty();
          case PERFORMANCE_WEIGHT -> parameter.matches(NUMBER);
          default -> true;
        };
    if (!right) {
      problems.add(
          row.problem(
              "参数“"
                  + parameter
                  + "”不对，“"
                  + measure.label()
                  + "”的参数应形如“"
                  + (measure == Measure.PERFORMANCE_WEIGHT
                      ? "4"
                      : "request-reply-late 1、interpretation-late 0.5")
                  + "”。",
              "the parameter '" + parameter + "' does not fit the measure."));
    }
  }

  /** The points per finding by the code of the rule; empty if the parameter is not of that form. */
  static Map<String, BigDecimal> pointsPerFinding(String parameter) {
    Map<String, BigDecimal> points = new TreeMap<>();
    for (String part : parameter.split("[、;；]", -1)) {
      String[] words = part.strip().split("\\s+", -1);
      if (words.length != 2 || !words[1].matches(NUMBER)) {
        return Map.of();
      }
      points.put(words[0], new BigDecimal(words[1]));
    }
    return points;
  }

  /** The indicators that the assessor scores. */
  public List<Indicator> entered() {
    return indicators.stream().filter(one -> one.measure() == Measure.ENTERED).toList();
  }

  /** The blocks in the order of the table. */
  public List<String> blocks() {
    return indicators.stream().map(Indicator::block).distinct().toList();
  }
}
