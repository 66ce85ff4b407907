package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Message;
import org.gongkai.reference.ReferenceProblem;

/**
 * Makes sentences from figures (以数成文), so that prose and tables agree by construction, and puts the
 * office's own prose into its places.
 */
final class Prose {

  /** Figures in braces stand for themselves with their unit of measure. */
  private static final Pattern FIGURES = Pattern.compile("\\{([^{}]+)}");

  /** In the office's own words figures stand in double braces. */
  private static final Pattern NAMED = Pattern.compile("\\{\\{([^{}]*)}}");

  /** What is printed where nobody gave a number. */
  private static final String NO_NUMBER = "（各单位均未填报）";

  private static final String NO_NUMBER_OF_ONE = "（未填报）";

  private final AnnualReport report;
  private final Narrative narrative;
  private final List<String> places = new ArrayList<>();
  private final List<ReferenceProblem> problems = new ArrayList<>();

  Prose(AnnualReport report, Narrative narrative) {
    this.report = report;
    this.narrative = narrative;
  }

  /**
   * A sentence.
   *
   * @param template the words, with figures in braces: 收到申请{3.1}; see {@link FigureExpression}
   * @throws IllegalArgumentException if the form has no such cell
   */
  List<Inline> say(String template) {
    List<Inline> parts = new ArrayList<>();
    Matcher matcher = FIGURES.matcher(template);
    int end = 0;
    while (matcher.find()) {
      words(template.substring(end, matcher.start()), parts);
      parts.add(figure(FigureExpression.parse(matcher.group(1), report.form())));
      end = matcher.end();
    }
    words(template.substring(end), parts);
    return parts;
  }

  private Inline figure(FigureExpression expression) {
    return new Inline.Figure(
        expression.toString(),
        expression
            .value(report)
            .map(number -> Numbers.print(number) + expression.unitOfMeasure(report))
            .orElse(report.coverage().expected() == 1 ? NO_NUMBER_OF_ONE : NO_NUMBER));
  }

  private static void words(String text, List<Inline> parts) {
    if (!text.isEmpty()) {
      parts.add(new Inline.Words(text));
    }
  }

  /** A paragraph of one or more sentences; see {@link #say}. */
  Block paragraph(String template) {
    return new Block.Paragraph(say(template));
  }

  /**
   * A place for the office's own words: those, if it has written them, or else a proposal.
   *
   * @param place the name of the place, by which the office's files are called
   * @param asked what the office ought to write
   * @param template the proposal; see {@link #say}
   */
  List<Block> toComplete(String place, String asked, String template) {
    List<Block> own = added(place);
    return own.isEmpty() ? List.of(new Block.ToComplete(asked, say(template))) : own;
  }

  /** What the office has written for a place that asks for nothing; often nothing. */
  List<Block> added(String place) {
    places.add(place);
    return narrative.find(place).map(this::print).orElse(List.of());
  }

  private List<Block> print(Narrative.Source source) {
    List<Block> blocks = new ArrayList<>();
    ProseClaims claims = ProseClaims.of(report.form());
    for (Narrative.Piece piece : Narrative.pieces(source)) {
      if (piece.heading()) {
        blocks.add(new Block.Heading(3, piece.text()));
        continue;
      }
      for (ProseClaims.Claim claim : claims.find(NAMED.matcher(piece.text()).replaceAll("数"))) {
        problems.add(
            new ReferenceProblem(
                source.file(),
                piece.line(),
                new Message(
                    "“" + claim.words() + "”里的数字是手写的；请把数字换成{{" + claim.figure() + "}}，才能与表格一致。",
                    "a number is typed where a figure belongs; write {{"
                        + claim.figure()
                        + "}}.")));
      }
      blocks.add(new Block.Paragraph(own(source, piece)));
    }
    return blocks;
  }

  /** A paragraph of the office's own, each name in braces replaced by its number. */
  private List<Inline> own(Narrative.Source source, Narrative.Piece piece) {
    List<Inline> parts = new ArrayList<>();
    Matcher matcher = NAMED.matcher(piece.text());
    int end = 0;
    while (matcher.find()) {
      words(piece.text().substring(end, matcher.start()), parts);
      parts.add(named(matcher.group(1).strip(), source, piece.line()));
      end = matcher.end();
    }
    words(piece.text().substring(end), parts);
    return parts;
  }

  private Inline named(String name, Narrative.Source source, int line) {
    FigureExpression expression;
    try {
      expression = FigureExpression.parse(name, report.form());
    } catch (IllegalArgumentException e) { // said to the office, whose file it is
      problems.add(
          new ReferenceProblem(
              source.file(),
              line,
              new Message(
                  "没有名为“"
                      + name
                      + "”的数；请写指标编号，如{{"
                      + report.figures().get(0).id()
                      + "}}，可以用 + - / 上年 较上年。",
                  "there is no figure '" + name + "': " + e.getMessage() + "; write its id.")));
      return Inline.Blank.of(name);
    }
    Optional<BigDecimal> number = expression.value(report);
    if (number.isEmpty()) {
      problems.add(
          new ReferenceProblem(
              source.file(),
              line,
              new Message(
                  "“" + name + "”没有数：没有单位填报，或没有上年数；请改写这句话或补齐数据。",
                  "'" + name + "' has no number; rewrite the sentence or complete the data.")));
      return Inline.Blank.of(name);
    }
    return new Inline.Figure(expression.toString(), inWords(expression, number.get()));
  }

  /** A number, a percentage, or how much more or less there is than last year. */
  private static String inWords(FigureExpression expression, BigDecimal number) {
    boolean share = expression instanceof FigureExpression.Share;
    boolean inPercent =
        expression instanceof FigureExpression.Comparison comparison
            && comparison.kind() == FigureExpression.Comparison.Kind.CHANGE_IN_PERCENT;
    String percent = share || inPercent ? "%" : "";
    boolean change =
        expression instanceof FigureExpression.Comparison comparison
            && comparison.kind() != FigureExpression.Comparison.Kind.LAST_YEAR;
    if (!change) {
      return Numbers.print(number) + percent;
    } else if (number.signum() == 0) {
      return "持平";
    }
    String verb =
        percent.isEmpty()
            ? (number.signum() > 0 ? "增加" : "减少")
            : (number.signum() > 0 ? "增长" : "下降");
    return verb + Numbers.print(number.abs()) + percent;
  }

  /** What is wrong with the office's own prose; asked once all places have been printed. */
  List<ReferenceProblem> problems() {
    List<ReferenceProblem> all = new ArrayList<>(problems);
    for (Narrative.Source source : narrative.sources()) {
      if (!places.contains(source.place())) {
        all.add(
            new ReferenceProblem(
                source.file(),
                0,
                new Message(
                    "“" + source.place() + "”不是报告里的位置，没有采用；文件名可用：" + String.join("、", places) + "。",
                    "no place of the report is called so; the places are " + places + ".")));
      }
    }
    return all;
  }
}
