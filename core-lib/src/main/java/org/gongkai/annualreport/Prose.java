package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes sentences from figures (以数成文), so that prose and tables agree by construction. */
final class Prose {

  /** The code of a cell in braces stands for the figure with its unit of measure. */
  private static final Pattern CODE = Pattern.compile("\\{([^{}]+)}");

  /** What is printed where nobody gave a number. */
  private static final String NO_NUMBER = "（各单位均未填报）";

  private final AnnualReport report;

  Prose(AnnualReport report) {
    this.report = report;
  }

  /**
   * A sentence.
   *
   * @param template the words, with the codes of figures in braces: 收到申请{3.1}
   * @throws IllegalArgumentException if the form has no such cell
   */
  List<Inline> say(String template) {
    List<Inline> parts = new ArrayList<>();
    Matcher matcher = CODE.matcher(template);
    int end = 0;
    while (matcher.find()) {
      words(template.substring(end, matcher.start()), parts);
      ReportFigure figure = report.figure(matcher.group(1));
      parts.add(
          new Inline.Figure(
              figure.id(),
              figure.value() == null ? NO_NUMBER : figure.printed() + figure.unitOfMeasure()));
      end = matcher.end();
    }
    words(template.substring(end), parts);
    return parts;
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

  /** A place for the office's own words, with a proposal; see {@link #say}. */
  Block toComplete(String asked, String template) {
    return new Block.ToComplete(asked, say(template));
  }
}
