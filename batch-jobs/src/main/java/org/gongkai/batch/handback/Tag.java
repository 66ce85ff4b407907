package org.gongkai.batch.handback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A start tag taken apart, to be written with other attributes; those not touched keep order. */
final class Tag {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s+([^\\s=]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern NAME = Pattern.compile("<([^\\s/>]+)");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));");
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern ESCAPE_LOOKALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final String name;
  // As written, between double quotes.
  private final Map<String, String> attributes = new LinkedHashMap<>();

  private Tag(String name) {
    this.name = name;
  }

  static Tag parse(String raw) throws UnmarkableException {
    Matcher first = NAME.matcher(raw);
    if (!first.lookingAt()) {
      throw new UnmarkableException("No start tag");
    }
    Tag tag = new Tag(first.group(1));
    Matcher attribute = ATTRIBUTE.matcher(raw);
    for (int at = first.end(); attribute.find(at); at = attribute.end()) {
      if (attribute.start() != at) {
        break;
      }
      String value = attribute.group(2);
      tag.attributes.put(
          attribute.group(1), value == null ? attribute.group(3).replace("\"", "&quot;") : value);
    }
    return tag;
  }

  /** Gives an attribute the value, at its place or else behind the others. */
  Tag set(String attribute, String value) {
    attributes.put(attribute, escaped(value).replace("\"", "&quot;"));
    return this;
  }

  Tag remove(String attribute) {
    attributes.remove(attribute);
    return this;
  }

  @Nullable String attribute(String attribute) {
    String value = attributes.get(attribute);
    return value == null ? null : decoded(value);
  }

  /** The value of an attribute with any prefix; null if there is none. */
  @Nullable String attributeWithPrefix(String local) {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      if (attribute.getKey().endsWith(":" + local)) {
        return decoded(attribute.getValue());
      }
    }
    return null;
  }

  /** As the start of an element with contents. */
  String open() {
    return start() + ">";
  }

  /** As an element without contents. */
  String empty() {
    return start() + "/>";
  }

  /** The end tag. */
  String close() {
    return "</" + name + ">";
  }

  private String start() {
    StringBuilder tag = new StringBuilder("<").append(name);
    attributes.forEach(
        (key, value) -> tag.append(' ').append(key).append("=\"").append(value).append('"'));
    return tag.toString();
  }

  /** Text on its way into markup. */
  static String escaped(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder markup = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '&' -> markup.append("&amp;");
        case '\r' -> markup.append("&#13;");
        default -> markup.append(c);
      }
    }
    return markup.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' || c == '>' || c == '&' || c == '\r') {
        return false;
      }
    }
    return true;
  }

  /**
   * Text on its way into a cell or a comment: what looks like an escape of Office ({@code _x000D_})
   * is escaped itself.
   */
  static String escapedForOffice(String text) {
    return escaped(
        text.contains("_x") ? ESCAPE_LOOKALIKE.matcher(text).replaceAll("_x005F_") : text);
  }

  /** An element {@code t} that holds the text of a cell or a comment. */
  static String text(String text) {
    boolean plain =
        !text.isEmpty()
            && text.charAt(0) > ' '
            && text.charAt(text.length() - 1) > ' '
            && text.indexOf('\n') < 0
            && text.indexOf('\t') < 0
            && !text.contains("  ");
    return (plain ? "<t>" : "<t xml:space=\"preserve\">") + escapedForOffice(text) + "</t>";
  }

  /** What stands for a text in markup. */
  static String decoded(String markup) {
    if (markup.indexOf('&') < 0) {
      return markup;
    }
    return REFERENCE
        .matcher(markup)
        .replaceAll(
            reference -> {
              if (reference.group(1) != null) {
                return character(Integer.parseInt(reference.group(1), 16));
              } else if (reference.group(2) != null) {
                return character(Integer.parseInt(reference.group(2)));
              }
              return switch (reference.group(3)) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "amp" -> "&";
                case "quot" -> "\"";
                default -> "'";
              };
            });
  }

  /** What an escape of Office ({@code _x000D_}) stands for. */
  static String decodedFromOffice(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(escape -> character(Integer.parseInt(escape.group(1), 16)))
        : text;
  }

  private static String character(int point) {
    return Character.isValidCodePoint(point)
        ? Matcher.quoteReplacement(Character.toString(point))
        : "";
  }

  /** Our markup with the prefix that a part uses. */
  static String prefixed(String prefix, String markup) {
    return prefix.isEmpty() ? markup : markup.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + prefix);
  }
}
