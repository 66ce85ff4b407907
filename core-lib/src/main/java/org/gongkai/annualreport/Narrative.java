package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The office's own prose for a report (文字材料), one file for each place of the report. A file is
 * called like its place, with or without a number before it ({@code 1-主动公开.md}, {@code
 * （一）主动公开.md}), and holds paragraphs between blank lines; a line that begins with {@code ##} is a
 * heading, one that begins with a single {@code #} is the file's own title and not printed. Figures
 * stand in double braces: {@code {{2021/3/1/总计}}}; see {@link FigureExpression}.
 */
public final class Narrative {

  private static final Narrative NONE = new Narrative(Map.of());
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:[0-9]+(?:\\.[0-9]+)*[-_.、\\s]+|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[)）])\\s*(.+)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  /**
   * A file as the office has written it.
   *
   * @param file its path within the workspace
   * @param text its contents
   */
  public record Source(String file, String text) {

    /** The place of the report that it is meant for: its name without folder, number and .md. */
    public String place() {
      String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("(?i)\\.md$", "");
      Matcher numbered = NUMBERED.matcher(name);
      return numbered.matches() ? numbered.group(1) : name;
    }
  }

  /**
   * A paragraph or heading.
   *
   * @param line the line of the file where it begins, from 1
   * @param heading whether it is a heading
   * @param text its text, figures still by their names
   */
  record Piece(int line, boolean heading, String text) {}

  private final Map<String, Source> sources;

  private Narrative(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** No prose at all: each place shows what is asked. */
  public static Narrative none() {
    return NONE;
  }

  /**
   * The prose of these files; of two for the same place the later one in the order of names holds.
   */
  public static Narrative of(List<Source> sources) {
    Map<String, Source> byPlace = new LinkedHashMap<>();
    sources.stream()
        .sorted(java.util.Comparator.comparing(Source::file))
        .forEach(source -> byPlace.put(source.place(), source));
    return new Narrative(Collections.unmodifiableMap(byPlace));
  }

  /** The file for a place, if it has any words. */
  Optional<Source> find(String place) {
    return Optional.ofNullable(sources.get(place)).filter(source -> !pieces(source).isEmpty());
  }

  /** All files, in the order of their names. */
  List<Source> sources() {
    return List.copyOf(sources.values());
  }

  /** The paragraphs and headings of a file. */
  static List<Piece> pieces(Source source) {
    List<Piece> pieces = new ArrayList<>();
    // A comment keeps its line breaks, so that lines are counted as the office sees them.
    String text =
        COMMENT
            .matcher(source.text().replace("\uFEFF", "").replace("\r\n", "\n"))
            .replaceAll(
                found -> "\n".repeat(Math.max(0, found.group().split("\n", -1).length - 1)));
    String[] lines = text.split("\n", -1);
    StringBuilder paragraph = new StringBuilder();
    int begins = 0;
    for (int i = 0; i <= lines.length; i++) {
      String line = i < lines.length ? lines[i].strip() : "";
      boolean title = line.startsWith("#");
      boolean item = line.matches("[-*]\\s+.+");
      if (!paragraph.isEmpty() && (line.isEmpty() || title || item)) {
        pieces.add(new Piece(begins, false, paragraph.toString()));
        paragraph.setLength(0);
      }
      if (line.startsWith("##")) {
        pieces.add(new Piece(i + 1, true, line.replaceFirst("^#+\\s*", "")));
      } else if (!title && !line.isEmpty()) {
        begins = paragraph.isEmpty() ? i + 1 : begins;
        paragraph.append(line.replaceFirst("^[-*]\\s+", "").replace("**", ""));
      }
    }
    return pieces;
  }
}
