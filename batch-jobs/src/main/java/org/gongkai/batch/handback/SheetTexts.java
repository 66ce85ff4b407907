package org.gongkai.batch.handback;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.gongkai.batch.handback.MarkupReader.Kind;

/**
 * The texts of a sheet of ours that came back, whatever program saved it; formulas are left out.
 */
final class SheetTexts {

  /** More than our sheets have; a larger one is no sheet of ours. */
  private static final int MOST_CELLS = 200_000;

  private record Text(String text, boolean isShared) {}

  private final NavigableMap<Integer, Map<Integer, Text>> rows = new TreeMap<>();
  private final Map<String, String> shared = new HashMap<>();

  private SheetTexts() {}

  /**
   * Reads a sheet.
   *
   * @param strings the part with the texts that sheets share, if there is one
   */
  static SheetTexts read(PackageFile file, String sheet, Optional<String> strings)
      throws IOException {
    SheetTexts texts = new SheetTexts();
    try (InputStream in = file.open(sheet)) {
      texts.readSheet(new MarkupReader(in));
    }
    Set<String> wanted = new HashSet<>();
    for (Map<Integer, Text> row : texts.rows.values()) {
      row.values().stream().filter(Text::isShared).forEach(text -> wanted.add(text.text));
    }
    if (!wanted.isEmpty() && strings.isPresent()) {
      try (InputStream in = file.open(strings.get())) {
        texts.readShared(new MarkupReader(in), wanted);
      }
    }
    return texts;
  }

  private void readSheet(MarkupReader xml) throws IOException {
    String prefix = xml.openRoot(StylesPart.NAMESPACE);
    int row = -1;
    int column = -1;
    int cells = 0;
    boolean isShared = false;
    boolean isInline = false;
    boolean isFormula = false;
    boolean inText = false;
    StringBuilder text = new StringBuilder();
    while (xml.next() != Kind.FINISHED) {
      if (xml.depth() == 3 && xml.isStart() && xml.is(prefix + "row")) {
        row = SheetSurvey.row(xml, prefix, row);
        column = -1;
      } else if (xml.depth() == 4 && xml.is(prefix + "c")) {
        if (xml.isStart()) {
          String address = xml.attribute("r");
          column = address == null ? column + 1 : SheetSurvey.address(address).column();
          String type = SafeText.orEmpty(xml.attribute("t"));
          isShared = type.equals("s");
          isInline = type.equals("inlineStr");
          isFormula = false;
          text.setLength(0);
        } else if (text.length() > 0 && !isFormula) {
          if (++cells > MOST_CELLS) {
            throw new UnmarkableException("A sheet of ours that has grown too large");
          }
          rows.computeIfAbsent(row, r -> new HashMap<>())
              .put(column, new Text(text.toString(), isShared));
        }
      } else if (xml.isStart() && xml.is(prefix + "f")) {
        isFormula = true;
      } else if (xml.is(prefix + (isInline ? "t" : "v"))) {
        inText = xml.isStart() && !xml.isEmpty();
      } else if (inText && xml.isText()) {
        text.append(Tag.decoded(xml.raw()));
      }
    }
  }

  private void readShared(MarkupReader xml, Set<String> wanted) throws IOException {
    String prefix = xml.openRoot(StylesPart.NAMESPACE);
    int index = -1;
    boolean isWanted = false;
    boolean inText = false;
    boolean inPhonetic = false;
    StringBuilder text = new StringBuilder();
    while (xml.next() != Kind.FINISHED) {
      if (xml.depth() == 2 && xml.is(prefix + "si")) {
        if (xml.isStart()) {
          index++;
          isWanted = wanted.contains(Integer.toString(index));
          text.setLength(0);
        } else if (isWanted) {
          shared.put(Integer.toString(index), text.toString());
        }
      } else if (isWanted && xml.is(prefix + "rPh")) {
        inPhonetic = xml.isStart();
      } else if (isWanted && xml.is(prefix + "t")) {
        inText = xml.isStart() && !xml.isEmpty();
      } else if (isWanted && inText && !inPhonetic && xml.isText()) {
        text.append(Tag.decoded(xml.raw()));
      }
    }
  }

  /** The texts of the rows that have any, by row; each by column, empty where there is none. */
  NavigableMap<Integer, IntFunction<String>> rows() {
    NavigableMap<Integer, IntFunction<String>> found = new TreeMap<>();
    rows.forEach((row, texts) -> found.put(row, column -> text(texts, column)));
    return found;
  }

  private String text(Map<Integer, Text> row, int column) {
    Text text = row.get(column);
    if (text == null) {
      return "";
    }
    return Tag.decodedFromOffice(text.isShared ? shared.getOrDefault(text.text, "") : text.text);
  }
}
