package org.gongkai.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day up to which something must be there (报送节点): the end of the year, or of one of the periods
 * in which a duty recurs.
 *
 * @param number 0 for the whole year, else the period's number from 1
 * @param perYear how many periods the year has; 1 for the whole year
 * @param label 全年, 第1季度, 第3期
 * @param end the last day of the period, inclusive
 */
public record Checkpoint(int number, int perYear, String label, LocalDate end) {

  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;

  /** The whole year. */
  public static Checkpoint wholeYear(int year) {
    return new Checkpoint(0, 1, "全年", LocalDate.of(year, MONTHS, 31));
  }

  /**
   * The periods of a duty that recurs.
   *
   * @param perYear how often a year: a divisor of twelve
   * @throws IllegalArgumentException if a period would not be whole months
   */
  public static List<Checkpoint> recurring(int year, int perYear) {
    if (perYear < 1 || MONTHS % perYear != 0) {
      throw new IllegalArgumentException(
          "Periods are whole months; " + perYear + " a year are not");
    }
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (int number = 1; number <= perYear; number++) {
      LocalDate end =
          LocalDate.of(year, 1, 1).plusMonths((long) MONTHS / perYear * number).minusDays(1);
      checkpoints.add(of(number, perYear, end));
    }
    return List.copyOf(checkpoints);
  }

  /** One of several periods of a year, with the day on which it ends. */
  static Checkpoint of(int number, int perYear, LocalDate end) {
    return new Checkpoint(number, perYear, label(number, perYear), end);
  }

  /** Whether it stands for the whole year. */
  public boolean isWholeYear() {
    return number == 0;
  }

  private static String label(int number, int perYear) {
    return switch (perYear) {
      case 1 -> "年度";
      case 2 -> number == 1 ? "上半年" : "下半年";
      case QUARTERS -> "第" + number + "季度";
      case MONTHS -> number + "月";
      default -> "第" + number + "期";
    };
  }
}
