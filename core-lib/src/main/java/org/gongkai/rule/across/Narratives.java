package org.gongkai.rule.across;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.gongkai.finding.Place;
import org.gongkai.rule.Comparison;
import org.gongkai.rule.RuleCard;
import org.gongkai.rule.StandingWorkbook;

/**
 * Finds narratives that say nearly the same (内容雷同): of the groups of three characters that either
 * has, both share at least the given part.
 *
 * <p>An index of rare groups says which pairs can be alike at all: two texts that share so many
 * groups share one of the rarest of each. The answer is exact, and the same in whatever order the
 * texts came.
 */
final class Narratives {

  /** Shorter texts are alike by chance. */
  static final int FEWEST_CHARACTERS = 50;

  private static final int SHOWN = 120;
  private static final int GROUP = 3;

  /**
   * A narrative.
   *
   * @param workbook the workbook
   * @param place the cell
   * @param text what stands there
   */
  record Narrative(StandingWorkbook workbook, Place place, String text) {

    private static final Comparator<Narrative> ORDER =
        Comparator.comparing(Narrative::workbook, StandingWorkbook.ORDER)
            .thenComparing(narrative -> narrative.place().toString());

    /** The beginning of the text, as it is shown to others. */
    String shown() {
      return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "……";
    }
  }

  /**
   * A narrative like others.
   *
   * @param narrative the narrative
   * @param first the first of those like it
   * @param others how many other units' or years' workbooks have one like it
   */
  record Alike(Narrative narrative, Narrative first, int others) {}

  private final int percent;
  private final Map<String, List<Narrative>> byText = new TreeMap<>();

  /** By the limit that holds for the year. */
  static Narratives of(RuleCard card, Comparison comparison) {
    LocalDate lastDay = LocalDate.of(comparison.year(), 12, 31);
    return new Narratives(
        card.findSourceOn(lastDay).orElseGet(() -> card.sources().get(0)).limit());
  }

  /** Texts that share at least so many percent are alike. */
  private Narratives(int percent) {
    this.percent = percent;
  }

  /** Whether a text is compared at all. */
  static boolean isLongEnough(String text) {
    return plain(text).length() >= FEWEST_CHARACTERS;
  }

  void add(Narrative narrative) {
    String plain = plain(narrative.text());
    if (plain.length() >= FEWEST_CHARACTERS) {
      byText.computeIfAbsent(plain, text -> new ArrayList<>()).add(narrative);
    }
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** The narratives that are like one that they are compared with, in their order. */
  List<Alike> list(BiPredicate<StandingWorkbook, StandingWorkbook> compared) {
    List<String> texts = List.copyOf(byText.keySet());
    List<List<Integer>> near = near(texts);
    List<Alike> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<Narrative> candidates = new ArrayList<>();
      for (int j : near.get(i)) {
        candidates.addAll(narratives(texts.get(j)));
      }
      for (Narrative narrative : narratives(texts.get(i))) {
        List<Narrative> others =
            candidates.stream()
                .filter(other -> compared.test(narrative.workbook(), other.workbook()))
                .sorted(Narrative.ORDER)
                .toList();
        Optional<Narrative> first = others.stream().findFirst();
        if (first.isPresent()) {
          int workbooks = (int) others.stream().map(Narrative::workbook).distinct().count();
          found.add(new Alike(narrative, first.get(), workbooks));
        }
      }
    }
    found.sort(Comparator.comparing(Alike::narrative, Narrative.ORDER));
    return found;
  }

  private List<Narrative> narratives(String text) {
    return byText.getOrDefault(text, List.of());
  }

  /** For each text those that are alike, itself among them. */
  private List<List<Integer>> near(List<String> texts) {
    Map<String, Integer> ranks = ranks(texts);
    List<int[]> groups = new ArrayList<>();
    for (String text : texts) {
      groups.add(
          groups(text).stream().mapToInt(group -> ranks.getOrDefault(group, 0)).sorted().toArray());
    }
    List<List<Integer>> near = new ArrayList<>();
    Map<Integer, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      near.add(new ArrayList<>(List.of(i)));
      int[] own = groups.get(i);
      int needed = (own.length * percent + 99) / 100;
      boolean[] seen = new boolean[i];
      for (int k = 0; k <= own.length - needed; k++) {
        List<Integer> holders = index.computeIfAbsent(own[k], group -> new ArrayList<>());
        for (int j : holders) {
          if (!seen[j]) {
            seen[j] = true;
            if (isNear(own, groups.get(j))) {
              near.get(i).add(j);
              near.get(j).add(i);
            }
          }
        }
        holders.add(i);
      }
    }
    return near;
  }

  /** The groups numbered from the rarest on; equally rare ones by their characters. */
  private static Map<String, Integer> ranks(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> groups(text).forEach(group -> counts.merge(group, 1, Integer::sum)));
    Map<String, Integer> ranks = new HashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
    return ranks;
  }

  private static List<String> groups(String text) {
    String[] groups = new String[text.length() - GROUP + 1];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = text.substring(i, i + GROUP);
    }
    return Arrays.stream(groups).distinct().toList();
  }

  private boolean isNear(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common * 100 >= (a.length + b.length - common) * percent;
  }
}
