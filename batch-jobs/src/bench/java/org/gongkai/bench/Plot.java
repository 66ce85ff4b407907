package org.gongkai.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The long run as a picture: time per workbook and live heap against the number of workbooks. */
final class Plot {

  private static final int LEFT = 70;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 150;

  private Plot() {}

  /**
   * The picture.
   *
   * @param samples workbooks done, milliseconds per workbook, live heap in MB
   * @param scale what they were measured on
   */
  static String svg(List<double[]> samples, String scale) {
    double most = round(samples.stream().mapToDouble(sample -> sample[0]).max().orElse(1));
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 460\" ")
        .append("font-family=\"sans-serif\" font-size=\"12\">\n")
        .append("<rect width=\"760\" height=\"460\" fill=\"#fff\"/>\n")
        .append(text(LEFT, 24, "start", "Import of " + scale));
    panel(svg, 60, "ms per workbook, since the sample before", samples, most, s -> s[1], "#1f5fa8");
    panel(svg, 260, "live heap after a full collection, MB", samples, most, s -> s[2], "#a8471f");
    svg.append(text(LEFT + WIDTH / 2, 450, "middle", "workbooks judged and stored"));
    return svg.append("</svg>\n").toString();
  }

  private static void panel(
      StringBuilder svg,
      int top,
      String title,
      List<double[]> samples,
      double most,
      ToDoubleFunction<double[]> value,
      String colour) {
    double greatest = round(samples.stream().mapToDouble(value).max().orElse(1));
    svg.append(text(LEFT, top - 8, "start", title));
    for (int i = 0; i <= 4; i++) {
      double y = top + HEIGHT - HEIGHT * i / 4.0;
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ccc\"/>%n",
              LEFT,
              y,
              LEFT + WIDTH,
              y));
      svg.append(text(LEFT - 8, y + 4, "end", Page.show(greatest * i / 4)));
      double x = LEFT + WIDTH * i / 4.0;
      svg.append(text(x, top + HEIGHT + 16, "middle", Page.show(most * i / 4)));
    }
    StringBuilder points = new StringBuilder();
    for (double[] sample : samples) {
      points.append(
          String.format(
              Locale.ROOT,
              "%.1f,%.1f ",
              LEFT + WIDTH * sample[0] / most,
              top + HEIGHT - HEIGHT * value.applyAsDouble(sample) / greatest));
    }
    svg.append("<polyline fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"2\" ");
    svg.append("points=\"").append(points.toString().strip()).append("\"/>\n");
  }

  /** The next of 1, 2, 4, 5, 8 times a power of ten. */
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))));
    for (double step : new double[] {1, 2, 4, 5, 8, 10}) {
      if (value <= step * power) {
        return step * power;
      }
    }
    return value;
  }

  private static String text(double x, double y, String anchor, String words) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        words);
  }
}
