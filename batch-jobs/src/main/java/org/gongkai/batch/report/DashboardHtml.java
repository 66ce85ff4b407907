package org.gongkai.batch.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.plan.Task;
import org.gongkai.supervision.Dashboard;
import org.gongkai.supervision.HandInState;
import org.gongkai.supervision.LedgerCount;
import org.gongkai.supervision.Light;

/**
 * The dashboard as one self-contained page. Everything can be read without script; with it the heat
 * map can be walked through with the arrow keys and narrowed by region, kind and light.
 */
public final class DashboardHtml {

  private static final String STYLE = HtmlRenderer.resource("dashboard.css");
  private static final String SCRIPT = HtmlRenderer.resource("dashboard.js");

  private static final int TREND_WIDTH = 600;
  private static final int TREND_HEIGHT = 180;
  private static final int HUNDRED = 100;

  private DashboardHtml() {}

  /**
   * Writes the page as a whole file: the same dashboard gives the same bytes.
   *
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void write(Dashboard dashboard, Path target) throws IOException {
    byte[] bytes = page(dashboard).getBytes(UTF_8);
    WholeFile.write(target, out -> out.write(bytes));
  }

  static String page(Dashboard dashboard) {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", dashboard.title()).raw("\n<style>\n").raw(HtmlRenderer.STYLE).raw(STYLE);
    for (Light light : Light.values()) {
      html.raw("." + cssClass(light) + " { background: #" + background(light) + "; }\n");
    }
    html.raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#heat\">跳到热力图</a>\n<header>\n");
    html.element("h1", dashboard.title()).raw("\n<p class=\"editor\">截至");
    html.text(dashboard.asOf().toString()).raw("，以此前收到的报送表为准</p>\n</header>\n<main>\n");
    keyFigures(dashboard, html);
    deadlines(dashboard.deadlines(), html);
    coverage(dashboard, html);
    heat(dashboard, html);
    trend(dashboard, html);
    findings(dashboard.findings(), html);
    html.raw("</main>\n<script>\n").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private static void keyFigures(Dashboard dashboard, Html html) {
    LedgerCount all = dashboard.all();
    Map<Light, Integer> lights = dashboard.lights();
    int total = lights.values().stream().mapToInt(Integer::intValue).sum();
    int done = count(lights, Light.DONE_IN_TIME) + count(lights, Light.DONE_LATE);
    html.raw("<section class=\"key-figures\" aria-label=\"主要数据\">\n<dl>\n");
    figure("已报送单位", all.handedIn() + "", "应报" + all.expected() + "个", html);
    figure(
        "未报和退回未改",
        all.of(HandInState.MISSING) + all.of(HandInState.RETURNED) + "",
        "其中退回" + all.of(HandInState.RETURNED) + "个",
        html);
    figure("任务已完成", done + "", "共" + total + "项次", html);
    figure("逾期未完成", count(lights, Light.OVERDUE) + "", "项次", html);
    figure("即将到期", count(lights, Light.DUE_SOON) + "", "项次", html);
    html.raw("</dl>\n</section>\n");
  }

  private static int count(Map<Light, Integer> lights, Light light) {
    return lights.getOrDefault(light, 0);
  }

  private static void figure(String label, String value, String note, Html html) {
    html.raw("<div>").element("dt", label).element("dd", value);
    html.element("dd class=\"coverage\"", note).raw("</div>\n");
  }

  private static void deadlines(List<Dashboard.NextDeadline> deadlines, Html html) {
    html.raw("<section id=\"deadlines\">\n").element("h2", "最近的时限").raw("\n");
    if (deadlines.isEmpty()) {
      html.raw("<p>没有尚未到期而未完成的事项。</p>\n</section>\n");
      return;
    }
    html.raw("<ol class=\"deadlines\">\n");
    for (Dashboard.NextDeadline next : deadlines) {
      html.raw("<li><time datetime=\"").text(next.due().toString()).raw("\">");
      html.text(next.due().toString()).raw("</time><span class=\"left-days\">");
      html.text(next.workingDays() == 0 ? "今天到期" : "还有" + next.workingDays() + "个工作日");
      html.raw("</span><span class=\"what\">")
          .text(next.what())
          .raw("</span><span class=\"open\">");
      html.text("尚有" + next.open() + "/" + next.of() + "个单位").raw("</span></li>\n");
    }
    html.raw("</ol>\n</section>\n");
  }

  private static void coverage(Dashboard dashboard, Html html) {
    html.raw("<section id=\"coverage\">\n").element("h2", "报送覆盖").raw("\n<div class=\"two\">\n");
    bars("按地区", dashboard.byRegion(), html);
    bars("按单位性质", dashboard.byKind(), html);
    html.raw("</div>\n</section>\n");
  }

  private static void bars(String caption, List<LedgerCount> counts, Html html) {
    html.raw("<figure class=\"chart\">")
        .element("figcaption", caption)
        .raw("<ul class=\"cover\">\n");
    for (LedgerCount count : counts) {
      if (count.expected() == 0) {
        continue;
      }
      int share = HUNDRED * count.handedIn() / count.expected();
      html.raw("<li><span class=\"label\">").text(count.label()).raw("</span>");
      html.raw("<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
      html.raw("<rect class=\"on\" width=\"" + share + "\" height=\"10\"/></svg>");
      html.raw("<span class=\"numbers\">").text(count.handedIn() + "/" + count.expected());
      html.raw("</span></li>\n");
    }
    html.raw("</ul></figure>\n");
  }

  private static void heat(Dashboard dashboard, Html html) {
    html.raw("<section id=\"heat\" tabindex=\"-1\">\n").element("h2", "单位 × 任务").raw("\n");
    html.raw("<p class=\"legend\">");
    for (Light light : Light.values()) {
      html.raw("<span><span class=\"sign " + cssClass(light) + "\">").text(sign(light));
      html.raw("</span>").text(light.label() + " " + count(dashboard.lights(), light));
      html.raw("</span>");
    }
    html.raw("</p>\n<form class=\"filters\" hidden>\n");
    select("region", "地区", dashboard.rows().stream().map(Dashboard.HeatRow::region), html);
    select("kind", "单位性质", dashboard.rows().stream().map(Dashboard.HeatRow::kind), html);
    html.raw("<label>进度灯 <select name=\"light\"><option value=\"\">全部</option>");
    for (Light light : Light.values()) {
      html.raw("<option value=\"" + light.name() + "\">").text("有“" + light.label() + "”的");
      html.raw("</option>");
    }
    html.raw("</select></label>\n<output id=\"shown\"></output>\n</form>\n");
    html.raw("<p id=\"detail\" role=\"status\" aria-live=\"polite\">");
    html.raw("用方向键在表中移动，这里显示所在格的说明。</p>\n");
    html.raw(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"heat-caption\">\n");
    html.raw("<table class=\"matrix heat\"><caption id=\"heat-caption\">各单位任务进度</caption>\n");
    html.raw("<thead><tr><th scope=\"col\">单位</th><th scope=\"col\">报送</th>");
    for (Task task : dashboard.tasks()) {
      html.raw("<th scope=\"col\" title=\"").text(task.group()).raw("\">");
      html.text(task.number() + "").raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for (Dashboard.HeatRow row : dashboard.rows()) {
      row(row, html);
    }
    html.raw("</tbody>\n</table></div>\n</section>\n");
  }

  private static void row(Dashboard.HeatRow row, Html html) {
    html.raw("<tr data-unit=\"").text(row.code()).raw("\" data-region=\"").text(row.region());
    html.raw("\" data-kind=\"").text(row.kind()).raw("\">").element("th scope=\"row\"", row.name());
    html.raw("<td class=\"state " + (row.state().isOpen() ? "is-open" : "") + "\">");
    html.text(row.state().label()).raw("</td>");
    for (Dashboard.Cell cell : row.cells()) {
      if (cell == null) {
        html.raw("<td></td>");
      } else {
        html.raw(
            "<td class=\"" + cssClass(cell.light()) + "\" data-light=\"" + cell.light().name());
        html.raw("\" title=\"").text(cell.detail()).raw("\">").text(sign(cell.light()));
        html.raw("</td>");
      }
    }
    html.raw("</tr>\n");
  }

  private static void select(
      String name, String label, java.util.stream.Stream<String> values, Html html) {
    html.raw("<label>").text(label).raw(" <select name=\"" + name + "\">");
    html.raw("<option value=\"\">全部</option>");
    values.distinct().forEach(value -> html.raw("<option>").text(value).raw("</option>"));
    html.raw("</select></label>\n");
  }

  private static void trend(Dashboard dashboard, Html html) {
    List<Dashboard.Month> months = dashboard.trend();
    html.raw("<section id=\"trend\">\n").element("h2", "逐月进展").raw("\n<figure class=\"chart\">");
    html.element("figcaption", "各月末累计完成的项次（实线）和已到时限的项次（虚线）");
    int most = 1;
    for (Dashboard.Month month : months) {
      most = Math.max(most, Math.max(month.done(), month.due()));
    }
    html.raw("<svg class=\"trend\" viewBox=\"0 0 " + TREND_WIDTH + " " + TREND_HEIGHT + "\"");
    html.raw(" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    line("due", months.stream().map(Dashboard.Month::due).toList(), most, html);
    line("done", months.stream().map(Dashboard.Month::done).toList(), most, html);
    html.raw("</svg>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\"");
    html.raw(" aria-labelledby=\"trend-caption\"><table class=\"trend-table\">");
    html.raw("<caption id=\"trend-caption\">逐月数字</caption><thead><tr><th scope=\"col\">月份</th>");
    html.raw("<th scope=\"col\">已到时限项次</th><th scope=\"col\">累计完成项次</th>");
    html.raw("<th scope=\"col\">已报送单位</th></tr></thead><tbody>\n");
    for (Dashboard.Month month : months) {
      html.raw("<tr>").element("th scope=\"row\"", month.label());
      html.element("td class=\"right\"", month.due() + "");
      html.element("td class=\"right\"", month.done() + "");
      html.element("td class=\"right\"", month.handedIn() + "").raw("</tr>\n");
    }
    html.raw("</tbody></table></div></figure>\n</section>\n");
  }

  private static void line(String name, List<Integer> values, int most, Html html) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      int x = values.size() == 1 ? 0 : TREND_WIDTH * i / (values.size() - 1);
      int y = TREND_HEIGHT - 4 - (TREND_HEIGHT - 8) * values.get(i) / most;
      points.append(x).append(',').append(y).append(' ');
    }
    html.raw("<polyline class=\"" + name + "\" points=\"" + points.toString().strip() + "\"/>");
  }

  private static void findings(List<Dashboard.RuleFindings> findings, Html html) {
    html.raw("<section id=\"findings\">\n").element("h2", "最突出的问题").raw("\n");
    if (findings.isEmpty()) {
      html.raw("<p>没有审核发现。</p>\n</section>\n");
      return;
    }
    html.raw(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"worst-caption\">");
    html.raw("<table><caption id=\"worst-caption\">审核发现最多的规则</caption><thead><tr>");
    html.raw("<th scope=\"col\">规则</th><th scope=\"col\">发现数</th><th scope=\"col\">涉及单位</th>");
    html.raw("</tr></thead><tbody>\n");
    for (Dashboard.RuleFindings one : findings) {
      html.raw("<tr><th scope=\"row\">").text(one.title()).raw(" <code>").text(one.code());
      html.raw("</code></th>").element("td class=\"right\"", one.findings() + "");
      html.element("td class=\"right\"", one.units() + "").raw("</tr>\n");
    }
    html.raw("</tbody></table></div>\n</section>\n");
  }

  private static String cssClass(Light light) {
    return "light-" + light.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Light backgrounds under dark signs, which tell the lights apart without colour. */
  private static String background(Light light) {
    return switch (light) {
      case DONE_IN_TIME -> "cde9d8";
      case DONE_LATE -> "fbe8b0";
      case ON_SCHEDULE -> "d3e5f6";
      case DUE_SOON -> "ffd08a";
      case OVERDUE -> "f4b5af";
      case NOT_APPLICABLE -> "f2f2f2";
      case NOT_REPORTED -> "d5d5d5";
    };
  }

  private static String sign(Light light) {
    return switch (light) {
      case DONE_IN_TIME -> "完";
      case DONE_LATE -> "迟";
      case ON_SCHEDULE -> "进";
      case DUE_SOON -> "近";
      case OVERDUE -> "逾";
      case NOT_APPLICABLE -> "—";
      case NOT_REPORTED -> "缺";
    };
  }
}
