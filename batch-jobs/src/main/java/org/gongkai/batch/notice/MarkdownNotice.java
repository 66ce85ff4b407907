package org.gongkai.batch.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.plan.NoticeText;
import org.jsoup.parser.Parser;

/** Reads a notice from Markdown or plain text; each line is a paragraph. */
final class MarkdownNotice {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern RULE =
      Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");
  private static final Pattern LINE_TAG =
      Pattern.compile("(?i)<br\\s*/?>|</p\\s*>|</div\\s*>|</li\\s*>");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:p|b|strong|i|em|u|s|span|font|center|div|sup|sub|a|small|big|li|ul|ol|h[1-6])(?:\\s[^<>]*)?/?>");
  private static final Pattern MARK =
      Pattern.compile("^\\s*(?:#{1,6}\\s+|>\\s*|[*+]\\s+|-\\s+(?=\\D))");
  private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__)(.+?)\\1");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])");

  private MarkdownNotice() {}

  static NoticeText read(String markdown) {
    NoticeText.Writer writer = new NoticeText.Writer();
    List<String> lines = COMMENT.matcher(markdown).replaceAll("").lines().toList();
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      boolean table =
          isRow(line) || (line.contains("|") && i + 1 < lines.size() && isRule(lines.get(i + 1)));
      if (table) {
        List<List<String>> rows = new ArrayList<>();
        while (i < lines.size() && !lines.get(i).isBlank() && lines.get(i).contains("|")) {
          if (!isRule(lines.get(i)) && rows.size() < TableGrid.MAX_ROWS) {
            rows.add(cells(lines.get(i)));
          }
          i++;
        }
        writer.table(rows);
      } else if (line.stripLeading().regionMatches(true, 0, "<table", 0, 6)) {
        StringBuilder html = new StringBuilder();
        while (i < lines.size()) {
          html.append(lines.get(i)).append('\n');
          if (lines.get(i++).toLowerCase(Locale.ROOT).contains("</table")) {
            break;
          }
        }
        HtmlNotice.readTables(html.toString(), writer);
      } else {
        if (!isRule(line) && !line.startsWith("```")) {
          for (String part : plain(MARK.matcher(line).replaceFirst("")).split("\n", -1)) {
            writer.paragraph(part.strip());
          }
        }
        i++;
      }
    }
    return writer.text();
  }

  private static boolean isRow(String line) {
    String text = line.strip();
    return text.length() > 1 && text.startsWith("|");
  }

  private static boolean isRule(String line) {
    return line.contains("-") && RULE.matcher(line).matches();
  }

  private static List<String> cells(String line) {
    String text = line.strip();
    text = text.startsWith("|") ? text.substring(1) : text;
    text =
        text.endsWith("|") && !text.endsWith("\\|") ? text.substring(0, text.length() - 1) : text;
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length() && cells.size() < TableGrid.MAX_COLUMNS; i++) {
      if (i == text.length() || (text.charAt(i) == '|' && (i == 0 || text.charAt(i - 1) != '\\'))) {
        cells.add(plain(text.substring(start, i)).strip());
        start = i + 1;
      }
    }
    return cells;
  }

  private static String plain(String text) {
    String lines = LINE_TAG.matcher(text).replaceAll("\n");
    String bare = EMPHASIS.matcher(TAG.matcher(lines).replaceAll("")).replaceAll("$2");
    return Parser.unescapeEntities(ESCAPE.matcher(bare).replaceAll("$1"), false);
  }
}
