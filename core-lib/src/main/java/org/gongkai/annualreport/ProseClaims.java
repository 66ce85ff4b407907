package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.form.StatisticalForm;
import org.gongkai.reference.CommentedTable;
import org.jspecify.annotations.Nullable;

/**
 * What the prose of a report says of figures (文字中的统计数): 收到申请12件 claims that so many requests came
 * in. Phrases are reference data; see {@code claims.csv}.
 */
public final class ProseClaims {

  private static final String GAP = "[^0-9０-９，,。；;：:！!？?、（）()%％]{0,14}?";
  private static final String NUMBER = "(约|近|超过?|逾)?([0-9]+(?:[,，][0-9]{3})*(?:\\.[0-9]+)?)(余|多)?";
  private static final Pattern SHARE =
      Pattern.compile(
          "^(?:[，,]|[（(])?(?:分别)?(?:约)?占(?:比)?[^0-9，,。；;]{0,12}?([0-9]+(?:\\.[0-9]+)?)[%％]");
  private static final Pattern SENTENCE = Pattern.compile("[^。！!？?；;\\n]+[。！!？?；;\\n]?");

  /** Words that tell of another scope or year than the table's. */
  private static final Pattern OTHER_SCOPE =
      Pattern.compile("本机关|办公室(?!编制)|本级|其中|上年(?!度?结转)|去年|同期|累计|较|比上");

  /**
   * A number that claims to be a figure.
   *
   * @param sentence the sentence in which it stands
   * @param words the words with the number, as printed
   * @param figure the figure that it claims to be
   * @param number the number
   * @param percent whether it is a percentage; the figure is then a share
   * @param rounded whether the sentence says about how many
   * @param otherScope whether the clause may speak of a part, or of another year
   */
  public record Claim(
      String sentence,
      String words,
      FigureExpression figure,
      BigDecimal number,
      boolean percent,
      boolean rounded,
      boolean otherScope) {}

  private record Phrase(Pattern pattern, @Nullable Pattern without, String figure) {}

  private final StatisticalForm form;
  private final List<Phrase> phrases;

  /** What percentages of outcomes are taken of: all requests that were answered. */
  private final String all;

  private ProseClaims(StatisticalForm form, List<Phrase> phrases, String all) {
    this.form = form;
    this.phrases = phrases;
    this.all = all;
  }

  /** The phrases that speak of the figures of a form. */
  public static ProseClaims of(StatisticalForm form) {
    List<Phrase> phrases = new ArrayList<>();
    for (CommentedTable.Row row :
        CommentedTable.bundled(
                ProseClaims.class,
                "claims.csv",
                List.of("editions", "phrase", "without", "unit", "figure"))
            .rows()) {
      if (row.list("editions").contains(form.edition())) {
        phrases.add(
            new Phrase(
                Pattern.compile(
                    "(?:" + row.text("phrase") + ")" + GAP + NUMBER + "\\s*" + row.text("unit")),
                row.text("without").isEmpty() ? null : Pattern.compile(row.text("without")),
                row.text("figure")));
      }
    }
    return new ProseClaims(
        form, List.copyOf(phrases), form.edition().equals("2014") ? "3.3" : "3/3.7/总计");
  }

  /** The claims of a text, from its beginning to its end. */
  public List<Claim> find(String text) {
    List<Claim> claims = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(text.replaceAll("[ \\u00A0\\u3000]+", ""));
    while (sentence.find()) {
      findIn(sentence.group().strip(), claims);
    }
    return claims;
  }

  private record Found(int start, int end, List<Claim> claims) {}

  private void findIn(String sentence, List<Claim> claims) {
    List<Found> found = new ArrayList<>();
    for (Phrase phrase : phrases) {
      Matcher matcher = phrase.pattern().matcher(sentence);
      while (matcher.find()) {
        String words = matcher.group();
        if (phrase.without() == null || !phrase.without().matcher(words).find()) {
          found.add(
              new Found(
                  matcher.start(), matcher.end(), claims(sentence, phrase.figure(), matcher)));
        }
      }
    }
    // Of two phrases before the same number the nearer one speaks of it.
    found.sort(
        Comparator.comparingInt(Found::end)
            .thenComparing(Comparator.comparingInt(Found::start).reversed()));
    int last = -1;
    for (Found one : found) {
      if (one.end() != last) {
        claims.addAll(one.claims());
        last = one.end();
      }
    }
  }

  private List<Claim> claims(String sentence, String figure, Matcher matcher) {
    List<Claim> claims = new ArrayList<>();
    boolean rounded = matcher.group(1) != null || matcher.group(3) != null;
    boolean other = OTHER_SCOPE.matcher(clauseBefore(sentence, matcher.start())).find();
    claims.add(
        new Claim(
            sentence,
            matcher.group(),
            FigureExpression.parse(figure, form),
            number(matcher.group(2)),
            false,
            rounded,
            other));
    Matcher share = SHARE.matcher(sentence.substring(matcher.end()));
    if (share.find() && !figure.equals(all)) {
      shareOf(figure)
          .ifPresent(
              expression ->
                  claims.add(
                      new Claim(
                          sentence,
                          matcher.group() + share.group(),
                          expression,
                          number(share.group(1)),
                          true,
                          rounded,
                          other)));
    }
    return claims;
  }

  /** Percentages are taken of all requests answered, and only outcomes have such shares. */
  private Optional<FigureExpression> shareOf(String figure) {
    boolean outcome = figure.startsWith("3/3.") || figure.startsWith("3.3.");
    return outcome
        ? Optional.of(FigureExpression.parse(figure + " / " + all, form))
        : Optional.empty();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replaceAll("[,，]", ""));
  }

  /** What stands between the stop or comma before a place and the place. */
  private static String clauseBefore(String sentence, int place) {
    int from = place;
    while (from > 0 && "，,。；;：:".indexOf(sentence.charAt(from - 1)) < 0) {
      from--;
    }
    return sentence.substring(from, place);
  }
}
