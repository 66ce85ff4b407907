package org.gongkai.batch.generate;

/**
 * What a made-up city is to be like (模拟城市参数); the same values give the same bytes.
 *
 * @param units how many units hand in a workbook
 * @param seed what chance begins with
 * @param year the report year
 * @param defectPercent in how many of a hundred workbooks a mistake is planted
 */
public record CitySpec(int units, long seed, int year, int defectPercent) {

  /** The most units that a city may have. */
  public static final int MOST_UNITS = 1_000_000;

  /** The first year for which there is a statistical form. */
  public static final int FIRST_YEAR = 2014;

  /** The last year whose dates a spreadsheet program will show as they are meant. */
  public static final int LAST_YEAR = 2099;

  private static final int HUNDRED = 100;

  /**
   * @throws IllegalArgumentException if there is no unit or too many, the year is out of range, or
   *     the percentage is none
   */
  public CitySpec {
    if (units < 1 || units > MOST_UNITS) {
      throw new IllegalArgumentException("A city has 1 to " + MOST_UNITS + " units, not " + units);
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "The year is " + FIRST_YEAR + " to " + LAST_YEAR + ", not " + year);
    }
    if (defectPercent < 0 || defectPercent > HUNDRED) {
      throw new IllegalArgumentException("Not a percentage: " + defectPercent);
    }
  }
}
