package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reference.ReferenceProblem;

/**
 * Makes sentences from figures (以数成文), so that prose and tables agree by construction, and puts the
 * office's own prose into its places.
 */
final class Prose {

  /** Figures in braces stand for themselves with their unit of measure. */
  private static final Pattern FIGURES = Pattern.compile("\\{([^{}]+)}");

  /** What is printed where nobody gave a number. */
  private static final String NO_NUMBER = "（各单位均未填报）";

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
            .orElse(NO_NUMBER));
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
    for (Narrative.Piece piece : Narrative.pieces(source)) {
      blocks.add(
          piece.heading()
              ? new Block.Heading(3, piece.text())
              : new Block.Paragraph(List.of(new Inline.Words(piece.text()))));
    }
    return blocks;
  }

  /** What is wrong with the office's own prose. */
  List<ReferenceProblem> problems() {
    return List.copyOf(problems);
  }
}
