package org.gongkai.batch.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.supervision.Paper;

/** A paper as one self-contained page, as the annual report is printed. */
public final class PaperHtml {

  private PaperHtml() {}

  /**
   * Writes a paper as a whole file.
   *
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void write(Paper paper, Path target) throws IOException {
    byte[] bytes = page(paper).getBytes(UTF_8);
    WholeFile.write(target, out -> out.write(bytes));
  }

  /** The page. */
  public static String page(Paper paper) {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", paper.title()).raw("\n<style>\n").raw(HtmlRenderer.STYLE);
    html.raw("</style>\n</head>\n<body>\n<header>\n").element("h1", paper.title());
    html.raw("\n<p class=\"editor\">").text(paper.issuer()).raw("</p>\n</header>\n");
    html.raw("<main id=\"content\">\n<section>\n");
    paper.body().forEach(block -> HtmlRenderer.block(block, html));
    return html.raw("</section>\n</main>\n</body>\n</html>\n").toString();
  }
}
