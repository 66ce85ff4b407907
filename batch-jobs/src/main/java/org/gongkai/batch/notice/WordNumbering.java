package org.gongkai.batch.notice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The numbers that Word puts before paragraphs by itself (自动编号). */
final class WordNumbering {

  static final WordNumbering NONE = new WordNumbering();

  private static final int LEVELS = 9;

  /** How a level is printed: "%1." with decimal numbers that begin with a start value. */
  private static final class Level {
    int start = 1;
    String format = "decimal";
    String text = "";
  }

  private final Map<String, Level[]> formats = new HashMap<>();

  /** By list: the list's abstract definition, which lists may share. */
  private final Map<String, String> definitions = new HashMap<>();

  private final Map<String, int[]> counters = new HashMap<>();

  private WordNumbering() {}

  static WordNumbering read(XMLStreamReader xml) throws XMLStreamException {
    WordNumbering numbering = new WordNumbering();
    String definition = "";
    String list = "";
    Level level = new Level();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue; // only what elements begin with is needed
      }
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          definition = attribute(xml, "abstractNumId");
          numbering.formats.put(definition, new Level[LEVELS]);
        }
        case "num" -> {
          list = attribute(xml, "numId");
          definition = "";
        }
        case "abstractNumId" -> numbering.definitions.put(list, attribute(xml, "val"));
        case "lvl" -> {
          level = new Level();
          Level @Nullable [] levels = numbering.formats.get(definition);
          int index = index(attribute(xml, "ilvl"));
          if (levels != null && index >= 0) {
            levels[index] = level;
          }
        }
        case "start" -> level.start = Math.max(0, number(attribute(xml, "val"), 1));
        case "numFmt" -> level.format = attribute(xml, "val");
        case "lvlText" -> level.text = attribute(xml, "val");
        default -> {} // fonts, indents and the like
      }
    }
    return numbering;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  private static int index(String level) {
    int index = number(level, -1);
    return index < LEVELS ? index : -1;
  }

  /** The number of the next paragraph of a list; empty if it has none, or a bullet. */
  String next(String list, String levelText) {
    String definition = definitions.getOrDefault(list, "");
    Level @Nullable [] levels = formats.get(definition);
    int index = index(levelText);
    if (levels == null || index < 0) {
      return "";
    }
    Level level = levels[index];
    if (level == null || level.format.equals("bullet") || level.format.equals("none")) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(definition, key -> filled());
    counts[index] = counts[index] < 0 ? level.start : counts[index] + 1;
    Arrays.fill(counts, index + 1, LEVELS, -1);
    String text = level.text;
    for (int i = 0; i <= index; i++) {
      Level above = levels[i];
      int count = counts[i] < 0 ? (above == null ? 1 : above.start) : counts[i];
      text = text.replace("%" + (i + 1), printed(count, above == null ? "decimal" : above.format));
    }
    return text;
  }

  private static int[] filled() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, -1);
    return counts;
  }

  private static String printed(int count, String format) {
    if (format.startsWith("chinese") || format.equals("japaneseCounting")) {
      String[] ones = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
      if (count > 0 && count < 100) {
        String tens = count < 10 ? "" : (count < 20 ? "" : ones[count / 10]) + "十";
        return tens + ones[count % 10];
      }
    }
    return Integer.toString(count);
  }
}
