package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Message;
import org.gongkai.finding.Reported;
import org.gongkai.form.FormCell;
import org.gongkai.form.PrintedTable;
import org.gongkai.form.Relation;
import org.gongkai.form.RelationResult;
import org.gongkai.form.StatisticalForm;

/**
 * Checks a published report against itself (年报核对): whether its tables hold all figures of the form,
 * whether they keep the form's relations, and whether its prose says the same as its tables.
 */
public final class PublishedCheck {

  /** What a check came to (核对结果). */
  public enum Outcome {
    /** It agrees. */
    PASS("PASS"),
    /** It does not. */
    FAIL("FAIL"),
    /** What is needed is missing, cannot be read, or may speak of something else. */
    CANNOT_TELL("CANNOT TELL");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** As printed. */
    public String label() {
      return label;
    }
  }

  /**
   * One check.
   *
   * @param outcome what it came to
   * @param subject what was checked: the relation's code, or the figure
   * @param sentence the sentence of the prose; empty for tables
   * @param cells the cells of the tables that it looks at, as the document has them
   * @param message what was found and what to do
   */
  public record Result(
      Outcome outcome, String subject, String sentence, String cells, Message message) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int NAMED_FIGURES = 5;

  private final StatisticalForm form;
  private final Map<String, Reported<BigDecimal>> figures;

  private PublishedCheck(StatisticalForm form, Map<String, Reported<BigDecimal>> figures) {
    this.form = form;
    this.figures = figures;
  }

  /**
   * Checks a report.
   *
   * @param form the form of its year
   * @param figures the figures of its tables, by the code of their cell
   * @param paragraphs its prose, in reading order
   * @return first the tables, then the relations, then the prose
   */
  public static List<Result> check(
      StatisticalForm form, Map<String, Reported<BigDecimal>> figures, List<String> paragraphs) {
    PublishedCheck check = new PublishedCheck(form, figures);
    List<Result> results = new ArrayList<>();
    check.tables(results);
    form.relations().forEach(relation -> results.add(check.relation(relation)));
    ProseClaims claims = ProseClaims.of(form);
    for (String paragraph : paragraphs) {
      claims.find(paragraph).forEach(claim -> results.add(check.claim(claim)));
    }
    return results;
  }

  private void tables(List<Result> results) {
    for (PrintedTable table : form.tables()) {
      String name =
          table.code().isEmpty()
              ? table.title()
              : "表" + "〇一二三四".charAt(Integer.parseInt(table.code()));
      List<String> printed =
          table.figures().stream().map(cell -> String.valueOf(cell.figure())).toList();
      List<String> missing =
          printed.stream().filter(code -> !figures.containsKey(code) && !isWhole(code)).toList();
      List<String> unreadable =
          printed.stream()
              .filter(code -> figures.containsKey(code) && figures.get(code).kind().isUnreadable())
              .toList();
      if (missing.size() == printed.size()) {
        results.add(
            result(
                Outcome.CANNOT_TELL,
                name,
                "没有找到" + name + "；请核对报告是否含有这张表，表头文字是否与格式一致。",
                "was not found; see whether the report has it with the words of the format."));
      } else if (!missing.isEmpty()) {
        results.add(
            result(
                Outcome.FAIL,
                name,
                name + "缺少" + missing.size() + "个数：" + labels(missing) + "；请按格式补齐。",
                "lacks " + missing.size() + " figures; complete it after the format."));
      } else if (!unreadable.isEmpty()) {
        results.add(
            result(
                Outcome.FAIL,
                name,
                name + "有" + unreadable.size() + "个数无法读取：" + labels(unreadable) + "；请填数字。",
                "has " + unreadable.size() + " figures that are no numbers; write numbers."));
      } else {
        results.add(
            result(
                Outcome.PASS,
                name,
                name + "的" + printed.size() + "个数齐全。",
                "has all its " + printed.size() + " figures."));
      }
    }
  }

  /** Whether a missing figure is a part of a whole that is there: 3.6 on one line. */
  private boolean isWhole(String code) {
    return form.groups().entrySet().stream()
        .anyMatch(group -> group.getValue().contains(code) && figures.containsKey(group.getKey()));
  }

  private String labels(List<String> codes) {
    return codes.stream()
            .limit(NAMED_FIGURES)
            .map(
                code ->
                    Optional.ofNullable(form.cells().get(code)).map(FormCell::label).orElse(code))
            .collect(Collectors.joining("、"))
        + (codes.size() > NAMED_FIGURES ? "等" : "");
  }

  private Result relation(Relation relation) {
    RelationResult result = relation.test(figures);
    String cells = places(relation.cells());
    if (result instanceof RelationResult.Broken broken) {
      return new Result(
          relation.source().confirmed() ? Outcome.FAIL : Outcome.CANNOT_TELL,
          relation.code(),
          "",
          cells,
          new Message(
              relation.inChinese()
                  + "，实际为 "
                  + Numbers.print(broken.left())
                  + " 和 "
                  + Numbers.print(broken.right())
                  + "（"
                  + terms(broken.leftTerms())
                  + " / "
                  + terms(broken.rightTerms())
                  + "）；请核对这些单元格。",
              relation.inEnglish()
                  + ", but they are "
                  + Numbers.print(broken.left())
                  + " and "
                  + Numbers.print(broken.right())
                  + "; check these cells."));
    }
    boolean holds = result instanceof RelationResult.Holds;
    return new Result(
        holds ? Outcome.PASS : Outcome.CANNOT_TELL,
        relation.code(),
        "",
        cells,
        holds
            ? new Message(relation.inChinese() + "。", relation.inEnglish() + ".")
            : new Message(
                relation.inChinese() + "：没有数字或数字无法读取，不能核对。",
                relation.inEnglish() + ": there are no numbers to compare."));
  }

  /** The cells of one side with their numbers, as they are printed: 总计=12 + 结果维持=3. */
  private String terms(List<RelationResult.Term> terms) {
    return terms.stream()
        .map(term -> labels(List.of(term.cell())) + "=" + Numbers.print(term.number()))
        .collect(Collectors.joining("，"));
  }

  /** What an expression comes to in the tables; a share with the given number of decimals. */
  private Optional<BigDecimal> number(FigureExpression expression, int decimalPlaces) {
    if (expression instanceof FigureExpression.Figure figure) {
      return Optional.ofNullable(form.cells().get(figure.code()))
          .flatMap(cell -> form.declared(cell, figures).find());
    } else if (expression instanceof FigureExpression.Sum sum) {
      return sum.addends().stream()
          .flatMap(addend -> number(addend.figure(), decimalPlaces).stream())
          .reduce(BigDecimal::add);
    } else if (expression instanceof FigureExpression.Share share) {
      return number(share.part(), decimalPlaces)
          .flatMap(
              part ->
                  number(share.whole(), decimalPlaces)
                      .filter(whole -> whole.signum() != 0)
                      .map(
                          whole ->
                              part.multiply(HUNDRED)
                                  .divide(whole, decimalPlaces, RoundingMode.HALF_UP)));
    }
    return Optional.empty(); // what is said of last year stands in another report
  }

  private static List<String> codes(FigureExpression expression) {
    return expression instanceof FigureExpression.Figure figure
        ? List.of(figure.code())
        : expression.operands().stream().flatMap(one -> codes(one).stream()).toList();
  }

  private Result claim(ProseClaims.Claim claim) {
    Optional<BigDecimal> table = number(claim.figure(), claim.number().scale());
    String subject = claim.figure().toString();
    String cells =
        places(codes(claim.figure()).stream().flatMap(name -> parts(name).stream()).toList());
    String unit = claim.percent() ? "%" : "";
    String says = "文字“" + claim.words() + "”";
    if (table.isEmpty()) {
      return new Result(
          Outcome.CANNOT_TELL,
          subject,
          claim.sentence(),
          cells,
          new Message(says + "：表中没有相应的数字，不能核对。", "The tables have no number to compare it with."));
    }
    BigDecimal expected = table.get();
    String inTable = Numbers.print(expected) + unit;
    if (expected.compareTo(claim.number()) == 0) {
      return new Result(
          Outcome.PASS,
          subject,
          claim.sentence(),
          cells,
          new Message(says + "与表中数字一致。", "The prose agrees with the tables."));
    }
    boolean unsure = claim.rounded() || claim.otherScope();
    return new Result(
        unsure ? Outcome.CANNOT_TELL : Outcome.FAIL,
        subject,
        claim.sentence(),
        cells,
        new Message(
            says
                + "，表中为"
                + inTable
                + (claim.rounded()
                    ? "；文字是约数，请人工核对。"
                    : claim.otherScope() ? "；这句话可能说的是其他口径，请人工核对。" : "；请改正文字或表格。"),
            "The prose says "
                + Numbers.print(claim.number())
                + unit
                + ", the tables "
                + inTable
                + (unsure ? "; a person has to look at it." : "; correct one of them.")));
  }

  /** The printed cells of a figure: its own, or those that it stands for. */
  private List<String> parts(String name) {
    return figures.containsKey(name) ? List.of(name) : form.groups().getOrDefault(name, List.of());
  }

  private String places(List<String> codes) {
    return codes.stream()
        .map(figures::get)
        .filter(Objects::nonNull)
        .map(Reported::place)
        .filter(Objects::nonNull)
        .map(CellPlace::toString)
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static Result result(Outcome outcome, String name, String chinese, String english) {
    return new Result(outcome, name, "", "", new Message(chinese, name + " " + english));
  }
}
