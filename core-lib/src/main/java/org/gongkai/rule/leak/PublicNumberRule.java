package org.gongkai.rule.leak;

import org.gongkai.finding.Reported;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.YearRule;

/** No text that may be published holds a number of some kind that belongs to a person. */
abstract class PublicNumberRule implements YearRule {

  private final int minLength;
  private final String kind;
  private final String words;
  private final String wordsInEnglish;

  /**
   * A rule on numbers of a kind.
   *
   * @param minLength how many characters they have at least
   * @param kind the kind in Chinese
   * @param words what is said to be found
   * @param wordsInEnglish the same in English
   */
  PublicNumberRule(int minLength, String kind, String words, String wordsInEnglish) {
    this.minLength = minLength;
    this.kind = kind;
    this.words = words;
    this.wordsInEnglish = wordsInEnglish;
  }

  /**
   * Whether a run of digits is such a number.
   *
   * @param isWithinWord whether it is part of a web address or a longer word
   */
  abstract boolean isMeant(String number, boolean isWithinWord);

  @Override
  public final RuleCheck begin(Judging judging) {
    return new PublicTexts() {
      @Override
      void check(ColumnSpec column, Reported<?> cell, String text, FindingSink findings) {
        forEachNumber(
            text,
            minLength,
            (number, isWithinWord) -> {
              if (isMeant(number, isWithinWord)) {
                findings.report(
                    cell,
                    "不含" + kind,
                    "“" + column.header() + "”会对外公开，其中含有" + words + "，请删去或改填代称",
                    "Column "
                        + column.header()
                        + " is made public but holds "
                        + wordsInEnglish
                        + ": delete it or put a placeholder");
              }
            });
      }
    };
  }
}
