package org.gongkai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.plan.NoticeBody.Part;
import org.gongkai.plan.NoticeText.Paragraph;
import org.gongkai.plan.PartyList.Party;

/** Reads the themes and the duties out of the parts of a notice's body. */
final class BodyDuties {

  private static final Pattern ITEM =
      Pattern.compile("^(?<number>（[一二三四五六七八九十]{1,3}）)(?<title>[^。]{2,60})(?:。(?<text>.*))?$");

  /** Parts that say what all this is for, and oblige no one. */
  private static final Pattern PREAMBLE = Pattern.compile(".*(?:总体要求|指导思想|工作目标|总体目标|基本原则).*");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?<list>.{1,80}?"
              + PartyList.ENDING
              + ")(?:还|也|均|都|应当?|须|必须|务必)?(?:要|应|须|必须|务必|将|高度重视|在|对|从|负责)");

  /** What every group's name says and no theme tells apart. */
  private static final Pattern COMMON_WORDS =
      Pattern.compile("进一步|积极|深入|主动|更好|推进|推动|做好|加强|发挥|提高|信息公开|公开透明|公开|信息|领域|工作|情况|等|\\s");

  private static final Pattern PHRASE_SIGN = Pattern.compile("[、，；。（）和及与“”]");

  private BodyDuties() {}

  /** The part whose numbered items name the groups of the table; -1 if there is none. */
  static int themePart(List<Part> parts, List<String> groups) {
    int best = -1;
    int most = 1;
    for (int i = 0; i < parts.size(); i++) {
      int matching = 0;
      for (Theme theme : items(parts.get(i))) {
        matching += groups.stream().anyMatch(group -> likeness(group, theme) >= 60) ? 1 : 0;
      }
      if (matching > most) {
        most = matching;
        best = i;
      }
    }
    return best;
  }

  private static List<Theme> items(Part part) {
    List<Theme> items = new ArrayList<>();
    for (Paragraph paragraph : part.paragraphs()) {
      Matcher item = ITEM.matcher(bare(paragraph));
      if (item.matches()) {
        String text = item.group("text");
        items.add(new Theme(item.group("title"), text == null ? "" : text, List.of()));
      }
    }
    return items;
  }

  private static String bare(Paragraph paragraph) {
    return Wording.withoutStrayBlanks(paragraph.text()).replace('(', '（').replace(')', '）');
  }

  /**
   * Gives each group its theme. Themes follow each other in the table as they do in the body, so
   * that the best row of matches is sought; groups after the last match may belong to no theme, and
   * do if a later part speaks of them.
   */
  static List<Theme> themes(List<Part> parts, int themePart, List<String> groups) {
    List<Theme> items = items(parts.get(themePart));
    List<Theme> later = new ArrayList<>();
    for (Part part : parts.subList(themePart + 1, parts.size())) {
      items(part).forEach(item -> later.add(new Theme(item.title(), item.title(), List.of())));
      later.add(new Theme(part.title(), part.title(), List.of()));
    }
    int none = items.size();
    // best[g][t]: the likeness of the groups up to g if group g belongs to theme t.
    int[][] best = new int[groups.size() + 1][none + 1];
    int[][] from = new int[groups.size() + 1][none + 1];
    for (int g = 1; g <= groups.size(); g++) {
      for (int t = 0; t <= none; t++) {
        int before = 0;
        for (int p = 0; p <= t; p++) {
          if (best[g - 1][p] > best[g - 1][before]) {
            before = p;
          }
        }
        String group = groups.get(g - 1);
        int own =
            t < none
                ? likeness(group, items.get(t))
                : later.stream().mapToInt(theme -> likeness(group, theme)).max().orElse(0);
        best[g][t] = best[g - 1][before] + own;
        from[g][t] = before;
      }
    }
    // Among equals the last: groups that nothing names after the last match belong to no theme.
    int t = 0;
    for (int candidate = 0; candidate <= none; candidate++) {
      if (best[groups.size()][candidate] >= best[groups.size()][t]) {
        t = candidate;
      }
    }
    List<List<String>> members = new ArrayList<>();
    for (int i = 0; i <= none; i++) {
      members.add(new ArrayList<>());
    }
    for (int g = groups.size(); g >= 1; g--) {
      members.get(t).add(0, groups.get(g - 1));
      t = from[g][t];
    }
    List<Theme> themes = new ArrayList<>();
    for (int i = 0; i < none; i++) {
      themes.add(new Theme(items.get(i).title(), items.get(i).text(), members.get(i)));
    }
    return themes;
  }

  /** How much of one of the theme's phrases the group's name holds, in percent; 0 if under half. */
  private static int likeness(String group, Theme theme) {
    String core = COMMON_WORDS.matcher(group).replaceAll("");
    String sentence = theme.text().isEmpty() ? theme.title() : theme.text().split("。", -1)[0];
    int most = 0;
    for (String piece : PHRASE_SIGN.split(sentence, -1)) {
      String phrase = COMMON_WORDS.matcher(piece).replaceAll("");
      if (phrase.length() >= 2) {
        most = Math.max(most, 100 * longestCommon(core, phrase) / phrase.length());
      }
    }
    return most < 50 ? 0 : most;
  }

  private static int longestCommon(String one, String other) {
    int[] row = new int[other.length() + 1];
    int longest = 0;
    for (int i = 1; i <= one.length(); i++) {
      for (int j = other.length(); j >= 1; j--) {
        row[j] = one.charAt(i - 1) == other.charAt(j - 1) ? row[j - 1] + 1 : 0;
        longest = Math.max(longest, row[j]);
      }
    }
    return longest;
  }

  /** The duties of all parts but the theme part and the preamble. */
  static List<Duty> duties(List<Part> parts, int themePart, int year) {
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i != themePart
          && (themePart < 0 || i > themePart)
          && !PREAMBLE.matcher(parts.get(i).title()).matches()) {
        duties(parts.get(i), year, duties);
      }
    }
    return duties;
  }

  private static void duties(Part part, int year, List<Duty> into) {
    List<String> subject = List.of();
    for (Paragraph paragraph : part.paragraphs()) {
      String bare = bare(paragraph);
      Matcher item = ITEM.matcher(bare);
      if (item.matches()) {
        String text = withoutStop(bare.substring(item.end("number")));
        String said = item.group("text") == null ? item.group("title") : item.group("text");
        into.add(duty(part, item.group("number"), text, subject(said, List.of()), year));
        subject = List.of();
        continue;
      }
      for (String clause : clauses(bare)) {
        subject = subject(clause, subject);
        into.add(duty(part, "", clause, subject, year));
      }
    }
  }

  private static Duty duty(Part part, String item, String text, List<String> subject, int year) {
    return new Duty(
        part.title(), item, text, subject, DeadlineGrammar.find(text, year).orElse(null));
  }

  private static String withoutStop(String text) {
    return text.replaceFirst("[。；]$", "");
  }

  /** Splits at full stops and semicolons outside quotation marks and brackets. */
  private static List<String> clauses(String text) {
    List<String> clauses = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("“《（〔".indexOf(c) >= 0) {
        depth++;
      } else if ("”》）〕".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if ((c == '。' || c == '；') && depth == 0) {
        clauses.add(text.substring(start, i));
        start = i + 1;
      }
    }
    clauses.add(text.substring(start));
    clauses.removeIf(String::isEmpty);
    return clauses;
  }

  /** Whom a clause obliges; the subject of the clause before it if it names no one. */
  private static List<String> subject(String clause, List<String> before) {
    String signed = PartyList.withSigns(Wording.canonical(clause));
    Matcher matcher = SUBJECT.matcher(signed);
    if (matcher.find() && PartyList.isList(matcher.group("list"))) {
      return PartyList.parse(matcher.group("list"), "").stream().map(Party::name).toList();
    }
    return before;
  }
}
