package org.gongkai.batch.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongkai.annualreport.Chart;

/**
 * A bar chart as inline SVG. Labels and numbers are text of the page beside the bars, so that they
 * grow and wrap with it; only the bars are drawn, in shares of the page's width.
 */
final class HtmlChart {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private HtmlChart() {}

  static void write(Chart chart, Html html) {
    String id = "chart-" + chart.id();
    html.raw("<figure class=\"chart\" id=\"").text(id).raw("\" aria-labelledby=\"").text(id);
    html.raw("-title\">\n<figcaption id=\"").text(id).raw("-title\">").text(chart.title());
    html.text("（单位：" + chart.unitOfMeasure() + "）").raw("</figcaption>\n");
    if (chart.series().size() > 1) {
      legend(chart, html);
    }
    html.raw(chart.series().size() > 1 ? "<ul class=\"bars\">\n" : "<ul class=\"bars plain\">\n");
    for (int category = 0; category < chart.categories().size(); category++) {
      bar(chart, category, html);
    }
    html.raw("</ul>\n</figure>\n");
  }

  private static void legend(Chart chart, Html html) {
    html.raw("<p class=\"legend\">");
    for (Chart.Series series : chart.series()) {
      html.raw("<span><svg class=\"key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\">")
          .raw("<rect class=\"" + tone(series) + "\" width=\"10\" height=\"10\"/></svg>")
          .text(series.name())
          .raw("</span> ");
    }
    html.raw("</p>\n");
  }

  /** The length of the longest bar; 1 if all are empty. */
  private static BigDecimal longest(Chart chart) {
    BigDecimal longest = BigDecimal.ZERO;
    for (int category = 0; category < chart.categories().size(); category++) {
      longest = longest.max(chart.total(category));
    }
    return longest.signum() == 0 ? BigDecimal.ONE : longest;
  }

  private static void bar(Chart chart, int category, Html html) {
    BigDecimal longest = chart.shares() ? chart.total(category) : longest(chart);
    html.raw("<li><span class=\"label\">").text(chart.categories().get(category)).raw("</span>");
    html.raw("<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    BigDecimal from = BigDecimal.ZERO;
    for (Chart.Series series : chart.series()) {
      BigDecimal value = series.values().get(category);
      if (value.signum() > 0) {
        BigDecimal to = from.add(value);
        html.raw("<rect class=\"" + tone(series) + "\" x=\"" + share(from, longest))
            .raw("\" width=\"" + share(value, longest) + "\" height=\"10\"/>");
        from = to;
      }
    }
    html.raw("</svg><span class=\"numbers\">").text(numbers(chart, category)).raw("</span></li>\n");
  }

  /** What the bar shows, in words; pieces that are empty are left out. */
  private static String numbers(Chart chart, int category) {
    if (chart.series().size() == 1) {
      return Numbers.print(chart.total(category));
    }
    StringBuilder text = new StringBuilder();
    for (Chart.Series series : chart.series()) {
      BigDecimal value = series.values().get(category);
      if (value.signum() > 0) {
        text.append(text.isEmpty() ? "" : "，").append(series.name()).append(' ');
        text.append(Numbers.print(value));
      }
    }
    return text.isEmpty() ? "无" : text.toString();
  }

  private static String share(BigDecimal part, BigDecimal whole) {
    return Numbers.print(part.multiply(HUNDRED).divide(whole, 3, RoundingMode.HALF_UP));
  }

  private static String tone(Chart.Series series) {
    return Tones.cssClass(series.tone());
  }
}
