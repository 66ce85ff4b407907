package org.gongkai.batch.report;

import java.util.Set;

/** Writes HTML, with every text escaped. */
final class Html {

  private final StringBuilder out = new StringBuilder();
  private final Set<String> linked;

  /** A page on which no sources stand. */
  Html() {
    this(Set.of());
  }

  /**
   * @param linked the ids and codes of the figures whose sources stand on the page
   */
  Html(Set<String> linked) {
    this.linked = linked;
  }

  /** Adds a figure, with a link to its sources if they stand on the page. */
  Html figure(String name, String text) {
    if (!linked.contains(name)) {
      return text(text);
    }
    return raw("<a class=\"source\" href=\"#source-").text(name).raw("\">").text(text).raw("</a>");
  }

  /** Adds markup as it stands; only for constants of the template. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds text. */
  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** Adds an element that holds text only. */
  Html element(String openTag, String text) {
    int end = openTag.indexOf(' ');
    String name = end < 0 ? openTag : openTag.substring(0, end);
    return raw("<" + openTag + ">").text(text).raw("</" + name + ">");
  }

  /** The text as it may stand in markup and in quoted attributes. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> {
          if (c >= ' ' || c == '\n' || c == '\t') {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
