package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For which quarter something was disclosed (所属季度). */
public final class Quarters {

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int QUARTERS = 4;
  private static final String DIGITS = "1234１２３４一二三四";
  private static final Pattern QUARTER = Pattern.compile("(?:第)?([1-4１-４一二三四])季(?:度)?|[Qq]([1-4])");

  private Quarters() {}

  /**
   * The quarter that a disclosure is for, 1 to 4: as its period says, such as 2016年第3季度, else the
   * quarter of its publication.
   *
   * @throws IllegalStateException if it neither says so nor was published
   */
  public static int of(Disclosure disclosure) {
    Matcher matcher = QUARTER.matcher(disclosure.period().find().orElse(""));
    if (matcher.find()) {
      String digit = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      return DIGITS.indexOf(digit) % QUARTERS + 1;
    }
    return of(disclosure.publishedOn().get());
  }

  /** The quarter of a day. */
  public static int of(LocalDate day) {
    return (day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
  }
}
