package org.gongkai.batch.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Edition;
import org.gongkai.annualreport.FigureSource;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.finding.CellPlace;

/** Where each figure of the internal edition comes from, folded away until someone asks. */
final class HtmlSources {

  private HtmlSources() {}

  /** The figures whose sources are shown, by their ids and by their codes. */
  static Set<String> linked(AnnualReport report) {
    Set<String> names = new HashSet<>();
    if (report.edition() == Edition.INTERNAL) {
      for (ReportFigure figure : report.figures()) {
        if (!figure.sources().isEmpty()) {
          names.add(figure.id());
          names.add(figure.code());
        }
      }
    }
    return names;
  }

  static void write(AnnualReport report, Html html) {
    if (report.edition() != Edition.INTERNAL) {
      return;
    }
    Map<String, String> names = new HashMap<>();
    report.units().forEach(unit -> names.put(unit.code(), unit.name()));
    html.raw("<section id=\"sources\">\n<h2>数据来源</h2>\n<p>每项统计数由下列单位的报送表相加得出；填0的不逐一列出。</p>\n");
    for (ReportFigure figure : report.figures()) {
      if (!figure.sources().isEmpty()) {
        write(figure, names, html);
      }
    }
    html.raw("</section>\n");
  }

  private static void write(ReportFigure figure, Map<String, String> names, Html html) {
    List<FigureSource> adding =
        figure.sources().stream().filter(source -> source.contribution().signum() != 0).toList();
    int zeros = figure.sources().size() - adding.size();
    html.raw("<details id=\"source-").text(figure.id()).raw("\">\n<summary>");
    html.raw("<span id=\"source-").text(figure.code()).raw("\"></span>");
    html.text(figure.id() + "　" + figure.label() + "：" + figure.printed() + figure.unitOfMeasure());
    html.raw("</summary>\n");
    if (!adding.isEmpty()) {
      html.raw("<table><caption>").text(figure.label() + "的来源").raw("</caption>\n<thead><tr>");
      for (String header : List.of("单位", "取数依据", "文件", "单元格", "原文", "计入数")) {
        html.element("th scope=\"col\"", header);
      }
      html.raw("</tr></thead>\n<tbody>\n");
      for (FigureSource source : adding) {
        CellPlace cell = source.cell();
        html.raw("<tr>")
            .element("th scope=\"row\"", names.getOrDefault(source.unitCode(), source.unitCode()));
        html.element("td class=\"centre\"", basis(source.basis())).element("td", source.file());
        html.element("td", cell == null ? "" : cell.toString()).element("td", source.raw());
        html.element("td class=\"right\"", Numbers.print(source.contribution())).raw("</tr>\n");
      }
      html.raw("</tbody>\n</table>\n");
    }
    if (zeros > 0) {
      html.raw("<p>").text("另有" + zeros + "个单位填0。").raw("</p>\n");
    }
    html.raw("</details>\n");
  }

  /** What a unit's figure rests on, in one word. */
  static String basis(FigureSource.Basis basis) {
    return switch (basis) {
      case DECLARED -> "统计表";
      case DERIVED -> "台账";
      case CONSOLIDATED -> "汇总表";
    };
  }
}
