package org.gongkai.batch.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes HTML, with every text escaped. */
final class Html {

  private static final int FULL = 64 * 1024;

  private final StringBuilder out = new StringBuilder();
  private final Set<String> linked;
  private final @Nullable Writer target;

  /** A page on which no sources stand. */
  Html() {
    this.linked = Set.of();
    this.target = null;
  }

  /**
   * A page of any length, which goes to the target as it comes.
   *
   * @param linked the ids and codes of the figures whose sources stand on the page
   */
  Html(Set<String> linked, Writer target) {
    this.linked = linked;
    this.target = target;
  }

  /** Adds a figure, with a link to its sources if they stand on the page. */
  Html figure(String name, String text) {
    if (!linked.contains(name)) {
      return text(text);
    }
    return raw("<a class=\"source\" href=\"#source-").text(name).raw("\">").text(text).raw("</a>");
  }

  /**
   * Adds markup as it stands; only for constants of the template.
   *
   * @throws UncheckedIOException if the target takes no more
   */
  Html raw(String markup) {
    out.append(markup);
    if (target != null && out.length() >= FULL) {
      flush();
    }
    return this;
  }

  /** Hands the target what it has not yet. */
  void flush() {
    if (target != null) {
      try {
        target.append(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      out.setLength(0);
    }
  }

  /** Adds text. */
  Html text(String text) {
    escape(text, out);
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
    escape(text, escaped);
    return escaped.toString();
  }

  private static void escape(String text, StringBuilder escaped) {
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
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
