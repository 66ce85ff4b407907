package org.gongkai.batch.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Block;
import org.gongkai.annualreport.Inline;
import org.gongkai.annualreport.Section;
import org.gongkai.batch.workspace.WholeFile;

/** A document as Markdown, for mail and for editing by hand. */
final class MarkdownRenderer implements ReportRenderer {

  @Override
  public String extension() {
    return "md";
  }

  @Override
  public void write(AnnualReport report, Path target) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(line(report.header().title())).append("\n");
    report.preamble().forEach(block -> block(block, text));
    for (Section section : report.sections()) {
      text.append("\n## ").append(line(section.heading())).append("\n");
      section.blocks().forEach(block -> block(block, text));
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    WholeFile.write(target, out -> out.write(bytes));
  }

  private static void block(Block block, StringBuilder text) {
    text.append("\n");
    if (block instanceof Block.Heading heading) {
      text.append("#".repeat(heading.level() + 1)).append(" ").append(line(heading.text()));
    } else if (block instanceof Block.Paragraph paragraph) {
      text.append(line(paragraph.text()));
    } else if (block instanceof Block.ToComplete open) {
      String proposed = open.proposed().stream().map(Inline::text).collect(Collectors.joining());
      text.append("**").append(Block.ToComplete.MARK).append("**").append(line(open.asked()));
      text.append("。建议表述：").append(line(proposed));
    } else if (block instanceof Block.Table table) {
      table(table, text);
    } else if (block instanceof Block.Picture picture) {
      text.append("（图：").append(line(picture.chart().title())).append("）");
    } else if (block instanceof Block.Form form) {
      row(List.of("统计指标", "单位", "统计数"), text);
      row(List.of("---", "---", "---:"), text);
      form.lines()
          .forEach(one -> row(List.of(one.label(), one.unitOfMeasure(), one.value()), text));
    }
    text.append("\n");
  }

  private static void table(Block.Table table, StringBuilder text) {
    text.append("**").append(line(table.caption())).append("**\n\n");
    row(table.columns().stream().map(Block.Table.Column::header).toList(), text);
    row(table.columns().stream().map(column -> mark(column.align())).toList(), text);
    table.rows().forEach(one -> row(one.cells(), text));
  }

  private static String mark(Block.Table.Align align) {
    return switch (align) {
      case LEFT -> "---";
      case CENTRE -> ":---:";
      case RIGHT -> "---:";
    };
  }

  private static void row(List<String> cells, StringBuilder text) {
    text.append("| ")
        .append(cells.stream().map(MarkdownRenderer::line).collect(Collectors.joining(" | ")))
        .append(" |\n");
  }

  /** One line, in which nothing that a unit wrote is taken for a sign of the notation. */
  private static String line(String text) {
    return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\|*_`<>\\[\\]])", "\\\\$1");
  }
}
