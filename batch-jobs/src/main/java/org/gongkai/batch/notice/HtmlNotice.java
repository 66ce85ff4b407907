package org.gongkai.batch.notice;

import java.util.HashSet;
import java.util.Set;
import org.gongkai.plan.NoticeText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Reads a notice from a page. Tables that only lay out the page are read as what stands in them.
 */
final class HtmlNotice {

  private static final Set<String> UNSEEN = Set.of("script", "style", "head", "noscript", "select");

  private HtmlNotice() {}

  static NoticeText read(String html) {
    NoticeText.Writer writer = new NoticeText.Writer();
    Document page = Jsoup.parse(html);
    Set<Element> layout = new HashSet<>();
    for (Element table : page.select("table table")) {
      Element around = table.parent();
      while (around != null && !around.normalName().equals("table")) {
        around = around.parent();
      }
      if (around != null) {
        layout.add(around);
      }
    }
    Paragraphs paragraphs = new Paragraphs(writer, layout);
    NodeTraversor.filter(paragraphs, page.body());
    paragraphs.flush();
    return writer.text();
  }

  /** Adds the tables of a fragment of HTML, such as one that stands in a Markdown file. */
  static void readTables(String html, NoticeText.Writer writer) {
    Jsoup.parseBodyFragment(html).select("table:not(:has(table))").forEach(t -> table(t, writer));
  }

  /** Collects the text of the page into paragraphs, and its tables as they come. */
  private static final class Paragraphs implements NodeFilter {

    private final NoticeText.Writer writer;
    private final Set<Element> layout;
    private final StringBuilder text = new StringBuilder();

    Paragraphs(NoticeText.Writer writer, Set<Element> layout) {
      this.writer = writer;
      this.layout = layout;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replaceAll("[\\r\\n\\t]+", " "));
        return FilterResult.CONTINUE;
      }
      if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("table") && !layout.contains(element)) {
          flush();
          table(element, writer);
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.isBlock() || element.normalName().matches("br|td|th")) {
          flush();
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element
          && (element.isBlock() || element.normalName().matches("td|th"))) {
        flush();
      }
      return FilterResult.CONTINUE;
    }

    void flush() {
      writer.paragraph(text.toString().strip());
      text.setLength(0);
    }
  }

  private static void table(Element table, NoticeText.Writer writer) {
    TableGrid grid = new TableGrid();
    for (Element row : table.select("tr")) {
      if (grid.isFull()) {
        break;
      }
      grid.startRow();
      for (Element cell : row.children()) {
        if (cell.normalName().matches("td|th")) {
          int rowSpan = span(cell, "rowspan");
          grid.cell(text(cell), span(cell, "colspan"), rowSpan == 0 ? TableGrid.MAX_ROWS : rowSpan);
        }
      }
    }
    writer.grid(grid.rows());
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("\\d{1,5}") ? Integer.parseInt(value) : 1;
  }

  /** The text of a cell with a line for each of its paragraphs. */
  private static String text(Element cell) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("[\\r\\n\\t ]+", " "));
          } else if (node instanceof Element element
              && (element.normalName().equals("br") || (depth > 0 && element.isBlock()))) {
            text.append('\n');
          }
        },
        cell);
    return text.toString().strip().replaceAll(" *\\n[ \\n]*", "\n");
  }
}
