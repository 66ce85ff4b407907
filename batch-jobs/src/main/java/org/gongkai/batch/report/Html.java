package org.gongkai.batch.report;

/** Writes HTML, with every text escaped. */
final class Html {

  private final StringBuilder out = new StringBuilder();

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
