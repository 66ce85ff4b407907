package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.form.FormCell;
import org.gongkai.form.StatisticalForm;

/**
 * A figure, or what is reckoned from figures (指标与算式).
 *
 * <p>Written with the figures' ids and with blanks around the signs:
 *
 * <ul>
 *   <li>{@code 2021/3/1/总计}: a figure;
 *   <li>{@code 2014/4 + 2014/5 - 2014/6}: a sum, or a difference;
 *   <li>{@code 2014/3.2.1 / 2014/3.2}: a share in percent with one decimal, of figures or sums;
 *   <li>{@code 2014/3.1 上年}: last year's number, of a figure or sum;
 *   <li>{@code 2014/3.1 较上年}: the change on last year in percent with one decimal;
 *   <li>{@code 2014/3.1 较上年增减}: the change on last year as a number.
 * </ul>
 */
public sealed interface FigureExpression {

  /** The number; empty if something it needs is not known, or a share is of nothing. */
  Optional<BigDecimal> value(AnnualReport report);

  /** The unit of measure as printed behind the number, such as 件 or %. */
  String unitOfMeasure(AnnualReport report);

  /** What it is reckoned from; empty for a figure. */
  List<FigureExpression> operands();

  /**
   * Reads a figure or an expression. A figure may be named without its form's edition.
   *
   * @param form the form of the report year
   * @throws IllegalArgumentException if it is not of the form above, or names a figure that the
   *     form does not have
   */
  static FigureExpression parse(String text, StatisticalForm form) {
    String trimmed = text.strip().replaceAll("\\s+", " ");
    for (Comparison.Kind kind : Comparison.Kind.values()) {
      if (trimmed.endsWith(" " + kind.mark)) {
        String of = trimmed.substring(0, trimmed.length() - kind.mark.length());
        return new Comparison(sum(of.strip(), form), kind);
      }
    }
    int sign = trimmed.indexOf(" / ");
    if (sign < 0) {
      return sum(trimmed, form);
    }
    return new Share(sum(trimmed.substring(0, sign), form), sum(trimmed.substring(sign + 3), form));
  }

  private static FigureExpression sum(String text, StatisticalForm form) {
    String[] words = text.split(" ", -1);
    List<Addend> addends = new ArrayList<>();
    boolean minus = false;
    for (int i = 0; i < words.length; i++) {
      if (i % 2 == 0) {
        addends.add(new Addend(minus, figure(words[i], form)));
      } else if (words[i].equals("+") || words[i].equals("-")) {
        minus = words[i].equals("-");
      } else {
        throw new IllegalArgumentException("Neither + nor -: '" + words[i] + "'");
      }
    }
    if (words.length % 2 == 0) {
      throw new IllegalArgumentException("Ends in a sign: '" + text + "'");
    }
    return addends.size() == 1 ? addends.get(0).figure() : new Sum(addends);
  }

  private static Figure figure(String name, StatisticalForm form) {
    String prefix = form.edition() + "/";
    String code = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    FormCell cell =
        Stream.concat(form.cells().values().stream(), form.supplements().stream())
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No figure '" + name + "'"));
    return new Figure(form.figureId(cell), code);
  }

  /**
   * A figure of the report.
   *
   * @param id its id
   * @param code its code within the form
   */
  record Figure(String id, String code) implements FigureExpression {

    @Override
    public Optional<BigDecimal> value(AnnualReport report) {
      return Optional.ofNullable(report.figure(code).value());
    }

    @Override
    public String unitOfMeasure(AnnualReport report) {
      return report.figure(code).unitOfMeasure();
    }

    @Override
    public List<FigureExpression> operands() {
      return List.of();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /**
   * A figure of a sum.
   *
   * @param minus whether it is taken away
   * @param figure the figure
   */
  record Addend(boolean minus, Figure figure) {

    BigDecimal signed(BigDecimal number) {
      return minus ? number.negate() : number;
    }
  }

  /**
   * Figures added up or taken away; one that nobody gave a number for counts nothing, but of one at
   * least there must be a number.
   *
   * @param addends two or more figures
   */
  record Sum(List<Addend> addends) implements FigureExpression {

    /** Copies the list. */
    public Sum {
      addends = List.copyOf(addends);
    }

    @Override
    public Optional<BigDecimal> value(AnnualReport report) {
      return addends.stream()
          .flatMap(addend -> addend.figure().value(report).map(addend::signed).stream())
          .reduce(BigDecimal::add);
    }

    @Override
    public String unitOfMeasure(AnnualReport report) {
      return addends.get(0).figure().unitOfMeasure(report);
    }

    @Override
    public List<FigureExpression> operands() {
      return addends.stream().<FigureExpression>map(Addend::figure).toList();
    }

    @Override
    public String toString() {
      return addends.get(0).figure()
          + addends.stream()
              .skip(1)
              .map(addend -> (addend.minus() ? " - " : " + ") + addend.figure())
              .collect(Collectors.joining());
    }
  }

  /**
   * A share in percent.
   *
   * @param part the part
   * @param whole what it is a part of
   */
  record Share(FigureExpression part, FigureExpression whole) implements FigureExpression {

    @Override
    public Optional<BigDecimal> value(AnnualReport report) {
      return part.value(report)
          .flatMap(number -> whole.value(report).flatMap(of -> YearComparison.percent(number, of)));
    }

    @Override
    public String unitOfMeasure(AnnualReport report) {
      return "%";
    }

    @Override
    public List<FigureExpression> operands() {
      return List.of(part, whole);
    }

    @Override
    public String toString() {
      return part + " / " + whole;
    }
  }

  /**
   * Last year's number, or the change since.
   *
   * @param of a figure or sum
   * @param kind which of these
   */
  record Comparison(FigureExpression of, Kind kind) implements FigureExpression {

    /** What is said of last year (同比). */
    public enum Kind {
      /** Last year's number. */
      LAST_YEAR("上年"),
      /** The change in percent. */
      CHANGE_IN_PERCENT("较上年"),
      /** The change as a number. */
      CHANGE("较上年增减");

      private final String mark;

      Kind(String mark) {
        this.mark = mark;
      }
    }

    @Override
    public Optional<BigDecimal> value(AnnualReport report) {
      Optional<BigDecimal> before = lastYear(of, report);
      if (kind == Kind.LAST_YEAR) {
        return before;
      }
      Optional<BigDecimal> change =
          of.value(report).flatMap(now -> before.map(number -> now.subtract(number)));
      return kind == Kind.CHANGE
          ? change
          : change.flatMap(
              number -> before.flatMap(whole -> YearComparison.percent(number, whole)));
    }

    private static Optional<BigDecimal> lastYear(FigureExpression of, AnnualReport report) {
      if (of instanceof Figure figure) {
        return report.lastYear().find(figure.code());
      }
      if (of instanceof Sum sum) {
        BigDecimal total = BigDecimal.ZERO;
        for (Addend addend : sum.addends()) {
          Optional<BigDecimal> number = report.lastYear().find(addend.figure().code());
          if (number.isEmpty()) {
            return Optional.empty(); // half a sum is no sum
          }
          total = total.add(addend.signed(number.get()));
        }
        return Optional.of(total);
      }
      return Optional.empty();
    }

    @Override
    public String unitOfMeasure(AnnualReport report) {
      return kind == Kind.CHANGE_IN_PERCENT ? "%" : of.unitOfMeasure(report);
    }

    @Override
    public List<FigureExpression> operands() {
      return List.of(of);
    }

    @Override
    public String toString() {
      return of + " " + kind.mark;
    }
  }
}
