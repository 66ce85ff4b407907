package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For which period of the year something was disclosed (所属期间): as its period says, such as
 * 2016年第3季度, 上半年 or 10月, else the period in which it was published.
 */
public final class Periods {

  private static final int MONTHS = 12;
  private static final int HALF_YEARLY = 2;
  private static final int QUARTERLY = 4;
  private static final String QUARTER_DIGITS = "1234１２３４一二三四";

  /** By how many periods a year has: the words that name one; the group holds its number. */
  private static final Map<Integer, Pattern> WORDINGS =
      Map.of(
          HALF_YEARLY, Pattern.compile("([上下])半年"),
          QUARTERLY, Pattern.compile("([1-4１-４一二三四])季|[Qq]([1-4])"),
          MONTHS, Pattern.compile("(1[0-2]|[1-9])月"));

  private Periods() {}

  /**
   * The number, from 1, of the period that a disclosure is for.
   *
   * @param words its period as reported; empty if nothing was
   * @param publishedOn the day on which it was first public
   * @param perYear how many periods the year has, a divisor of twelve
   */
  public static int of(String words, LocalDate publishedOn, int perYear) {
    Pattern wording = WORDINGS.get(perYear);
    Matcher named = wording == null ? null : wording.matcher(words);
    return named != null && named.find() ? number(named, perYear) : of(publishedOn, perYear);
  }

  private static int number(Matcher named, int perYear) {
    String word = named.group(1) == null ? named.group(2) : named.group(1);
    return switch (perYear) {
      case HALF_YEARLY -> word.equals("上") ? 1 : 2;
      case QUARTERLY -> QUARTER_DIGITS.indexOf(word) % QUARTERLY + 1;
      default -> Integer.parseInt(word);
    };
  }

  /** The number, from 1, of the period in which a day lies. */
  public static int of(LocalDate day, int perYear) {
    return (day.getMonthValue() - 1) * perYear / MONTHS + 1;
  }
}
