package org.gongkai.batch.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Block;
import org.gongkai.annualreport.Chart;
import org.gongkai.annualreport.CompletionCount;
import org.gongkai.annualreport.CompletionState;
import org.gongkai.annualreport.CoverageCount;
import org.gongkai.annualreport.Edition;
import org.gongkai.annualreport.Inline;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.annualreport.ReportedUnit;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.TaskCompletion;
import org.gongkai.annualreport.UnitTask;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.form.PrintedCell;
import org.gongkai.form.PrintedTable;

/**
 * The report as one self-contained page for a government website: no script, nothing loaded from
 * elsewhere, tables with captions and scopes, pictures as inline SVG.
 */
public final class HtmlRenderer implements ReportRenderer {

  static final String STYLE = resource("report.css");

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public void write(AnnualReport report, Path target) throws IOException {
    WholeFile.write(
        target,
        out -> {
          Writer text = new OutputStreamWriter(out, UTF_8);
          try {
            write(report, new Html(HtmlSources.linked(report), text));
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
          text.flush();
        });
  }

  private static void write(AnnualReport report, Html html) {
    ReportHeader header = report.header();
    html.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", header.title()).raw("\n<style>\n").raw(STYLE).raw(colours());
    html.raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">跳到正文</a>\n<header>\n");
    html.element("h1", header.title()).raw("\n<p class=\"editor\">");
    html.text(header.editor().name()).raw("</p>\n");
    if (report.edition() == Edition.INTERNAL) {
      html.raw("<p class=\"editor\"><strong>内部版，不对外公开</strong></p>\n");
    }
    preamble(report, html);
    html.raw("</header>\n");
    keyFigures(report, html);
    contents(report, html);
    html.raw("<main id=\"content\">\n");
    for (Section section : report.sections()) {
      section(section, report, html);
    }
    HtmlSources.write(report, html);
    html.raw("</main>\n<footer><p>").text("报告编号：" + header.reportId());
    html.text("　生成日期：" + header.madeOn() + "　表式：" + report.form().instrument());
    html.raw("</p></footer>\n</body>\n</html>\n").flush();
  }

  private static String colours() {
    StringBuilder css = new StringBuilder();
    for (Chart.Tone tone : Chart.Tone.values()) {
      css.append(".").append(Tones.cssClass(tone)).append(" { fill: #");
      css.append(Tones.colour(tone).toLowerCase(Locale.ROOT)).append("; }\n");
    }
    for (CompletionState state : CompletionState.values()) {
      css.append("td.").append(Tones.cssClass(state)).append(" { background: #");
      css.append(Tones.background(state).toLowerCase(Locale.ROOT)).append("; }\n");
    }
    return css.toString();
  }

  private static void preamble(AnnualReport report, Html html) {
    report.preamble().forEach(block -> block(block, html));
  }

  /** What most readers look for, before anything else. */
  private static void keyFigures(AnnualReport report, Html html) {
    html.raw("<section class=\"key-figures\" aria-label=\"主要数据\">\n<dl>\n");
    report.keyFigures().forEach(key -> keyFigure(key.label(), key.figure(), html));
    if (!report.tasks().isEmpty()) {
      taskFigure(report.completion(), html);
    }
    CoverageCount counts = report.counts();
    html.raw("<div><dt>覆盖单位</dt><dd>").text(counts.unitsCovered() + "");
    html.raw("<small>家</small></dd><dd class=\"coverage\">应覆盖").text(counts.unitsExpected() + "家；");
    html.text("工作簿已收" + counts.workbooksReceived() + "/" + counts.workbooksExpected() + "家");
    html.raw("</dd></div>\n</dl>\n</section>\n");
  }

  private static void taskFigure(CompletionCount completion, Html html) {
    html.raw("<div><dt>重点任务完成率</dt><dd>")
        .text(
            completion
                .findPercentDone()
                .map(share -> Numbers.print(share) + "%")
                .orElse(ReportFigure.NO_NUMBER))
        .raw("</dd><dd class=\"coverage\">")
        .text(completion.done() + "/" + completion.due() + "项次")
        .raw("</dd></div>\n");
  }

  private static void keyFigure(String label, ReportFigure figure, Html html) {
    html.raw("<div><dt>").text(label).raw("</dt><dd>").text(figure.printed());
    html.raw("<small>").text(figure.unitOfMeasure()).raw("</small></dd><dd class=\"coverage\">");
    html.text(figure.coverage().reported() + "/" + figure.coverage().expected() + "家单位");
    html.raw("</dd></div>\n");
  }

  private static void contents(AnnualReport report, Html html) {
    html.raw("<nav aria-label=\"目录\">\n<h2>目录</h2>\n<ol>\n");
    for (Section section : report.sections()) {
      html.raw("<li><a href=\"#").text(section.id()).raw("\">").text(section.heading());
      html.raw("</a></li>\n");
    }
    html.raw("</ol>\n</nav>\n");
  }

  private static void section(Section section, AnnualReport report, Html html) {
    html.raw("<section id=\"").text(section.id()).raw("\">\n");
    html.element("h2", section.heading()).raw("\n");
    for (Block block : section.blocks()) {
      block(block, html);
      if (block instanceof Block.Table table && table.id().equals("task-completion")) {
        matrix(report, html);
      }
    }
    html.raw("</section>\n");
  }

  static void block(Block block, Html html) {
    if (block instanceof Block.Heading heading) {
      html.element("h" + (heading.level() + 1), heading.text()).raw("\n");
    } else if (block instanceof Block.Paragraph paragraph) {
      html.raw("<p>");
      paragraph.parts().forEach(part -> inline(part, html));
      html.raw("</p>\n");
    } else if (block instanceof Block.ToComplete open) {
      html.raw("<div class=\"to-complete\">\n<p><mark>").text(Block.ToComplete.MARK);
      html.raw("</mark>").text(open.asked() + "。建议表述：").raw("</p>\n<p>");
      open.proposed().forEach(part -> inline(part, html));
      html.raw("</p>\n</div>\n");
    } else if (block instanceof Block.Table table) {
      table(table, html);
    } else if (block instanceof Block.Form form) {
      form(form, html);
    } else if (block instanceof Block.OfficialTable table) {
      official(table, html);
    } else if (block instanceof Block.Picture picture) {
      HtmlChart.write(picture.chart(), html);
    }
  }

  private static void inline(Inline part, Html html) {
    if (part instanceof Inline.Figure figure) {
      html.raw("<span class=\"figure\" data-figure=\"").text(figure.figureId()).raw("\">");
      html.figure(figure.figureId(), figure.text()).raw("</span>");
    } else if (part instanceof Inline.Blank blank) {
      html.element("mark", blank.text());
    } else {
      html.text(part.text());
    }
  }

  private static void table(Block.Table table, Html html) {
    openTable(table.id(), "table", table.caption(), html);
    html.raw("<thead><tr>");
    for (Block.Table.Column column : table.columns()) {
      html.raw("<th scope=\"col\" class=\"" + align(column) + "\">").text(column.header());
      html.raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    int head = headColumn(table);
    for (Block.Table.Row row : table.rows()) {
      html.raw(row.total() ? "<tr class=\"total\">" : "<tr>");
      for (int i = 0; i < row.cells().size(); i++) {
        String tag = i == head ? "th scope=\"row\"" : "td";
        String end = i == head ? "</th>" : "</td>";
        html.raw("<" + tag + " class=\"" + align(table.columns().get(i)) + "\">");
        html.text(row.cells().get(i)).raw(end);
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table></div>\n");
  }

  /** The column that names the row: the first whose texts stand left. */
  private static int headColumn(Block.Table table) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).align() == Block.Table.Align.LEFT) {
        return i;
      }
    }
    return 0;
  }

  private static String align(Block.Table.Column column) {
    return switch (column.align()) {
      case LEFT -> "left";
      case CENTRE -> "centre";
      case RIGHT -> "right";
    };
  }

  private static void openTable(String id, String kind, String caption, Html html) {
    html.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"").text(id);
    html.raw("-caption\">\n<table class=\"" + kind + "\"><caption id=\"").text(id);
    html.raw("-caption\">").text(caption).raw("</caption>\n");
  }

  private static void form(Block.Form form, Html html) {
    openTable("form", "form", form.title(), html);
    html.raw("<thead><tr><th scope=\"col\">统计指标</th><th scope=\"col\">单位</th>");
    html.raw("<th scope=\"col\">统计数</th><th scope=\"col\">覆盖/应覆盖单位</th></tr></thead>\n<tbody>\n");
    for (Block.Form.Line line : form.lines()) {
      html.raw("<tr id=\"figure-").text(line.code()).raw("\"><th scope=\"row\" class=\"depth-");
      html.raw(Integer.toString(FormDepth.of(line.code()))).raw("\">").text(line.label());
      html.raw("</th><td class=\"centre\">").text(line.unitOfMeasure());
      html.raw("</td><td class=\"right\">").figure(line.code(), line.value());
      html.raw("</td><td class=\"right coverage\">").text(line.coverage()).raw("</td></tr>\n");
    }
    html.raw("</tbody>\n</table></div>\n");
  }

  /** A table of the statutory format, its cells joined as printed. */
  private static void official(Block.OfficialTable official, Html html) {
    PrintedTable table = official.table();
    openTable(official.id(), "official table-" + table.code(), table.title(), html);
    for (int row = 0; row < table.rows(); row++) {
      if (row == 0) {
        html.raw("<thead>\n");
      } else if (row == table.headerRows()) {
        html.raw("</thead>\n<tbody>\n");
      }
      html.raw("<tr>");
      table.listBeginningIn(row).forEach(cell -> official(cell, official, html));
      html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table></div>\n");
  }

  private static void official(PrintedCell cell, Block.OfficialTable official, Html html) {
    String spans =
        (cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "")
            + (cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "");
    switch (cell.kind()) {
      case HEADING -> {
        String scope = cell.columnSpan() > 1 ? "colgroup" : "col";
        html.raw("<th scope=\"" + scope + "\"" + spans + ">").text(cell.text()).raw("</th>");
      }
      case LABEL -> {
        String scope = cell.rowSpan() > 1 ? "rowgroup" : "row";
        String direction = cell.vertical() ? " class=\"vertical\"" : "";
        html.raw("<th scope=\"" + scope + "\"" + direction + spans + ">");
        html.text(cell.text()).raw("</th>");
      }
      case FIGURE ->
          html.raw("<td id=\"figure-")
              .text(String.valueOf(cell.figure()))
              .raw("\"" + spans + ">")
              .figure(String.valueOf(cell.figure()), official.text(cell))
              .raw("</td>");
      case MARK -> html.raw("<td" + spans + ">").text(cell.text()).raw("</td>");
    }
  }

  /** Unit by unit and task by task, folded away because it is large. */
  private static void matrix(AnnualReport report, Html html) {
    html.raw("<details>\n<summary>各单位任务完成情况一览（").text(report.units().size() + "个单位 × ");
    html.text(report.tasks().size() + "项任务）").raw("</summary>\n<p>图例：");
    for (CompletionState state : CompletionState.values()) {
      html.raw("<span class=\"sign\">").text(Tones.sign(state)).raw("</span>");
      html.text(state.label() + "　");
    }
    html.text("空白：无此任务。").raw("</p>\n");
    openTable("matrix", "matrix", "各单位任务完成情况", html);
    html.raw("<thead><tr><th scope=\"col\">单位</th>");
    for (TaskCompletion task : report.tasks()) {
      html.raw("<th scope=\"col\">").text(task.task().number() + "").raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    Map<String, Map<Integer, UnitTask>> byUnit = byUnit(report.tasks());
    for (ReportedUnit unit : report.units()) {
      Map<Integer, UnitTask> tasks = byUnit.getOrDefault(unit.code(), Map.of());
      html.raw("<tr>").element("th scope=\"row\"", unit.name());
      for (TaskCompletion task : report.tasks()) {
        UnitTask one = tasks.get(task.task().number());
        if (one == null) {
          html.raw("<td></td>");
        } else {
          html.raw("<td class=\"" + Tones.cssClass(one.state()) + "\" title=\"");
          html.text(one.state().label()).raw("\">").text(Tones.sign(one.state())).raw("</td>");
        }
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table></div>\n</details>\n");
  }

  /** By unit code and task number. */
  static Map<String, Map<Integer, UnitTask>> byUnit(List<TaskCompletion> tasks) {
    Map<String, Map<Integer, UnitTask>> byUnit = new HashMap<>();
    for (TaskCompletion task : tasks) {
      for (UnitTask unit : task.units()) {
        byUnit
            .computeIfAbsent(unit.unitCode(), code -> new HashMap<>())
            .put(unit.taskNumber(), unit);
      }
    }
    return byUnit;
  }

  static String resource(String name) {
    try (InputStream in = HtmlRenderer.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
