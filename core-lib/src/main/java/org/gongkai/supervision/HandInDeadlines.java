package org.gongkai.supervision;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * By when the year's data are to be handed in (报送时限): the law of that year, or the earlier day that
 * the city sets.
 *
 * <p>《政府信息公开条例》（国务院令第492号）第三十一条: every organ publishes its report by 31 March of the next year. As
 * revised (国务院令第711号, in force from 2019-05-15), 第四十九条: departments by 31 January, governments by
 * 31 March; first for report year 2019.
 */
public final class HandInDeadlines {

  /** The first report year under the revised Regulation. */
  private static final int FIRST_YEAR_REVISED = 2019;

  private static final MonthDay JANUARY_31 = MonthDay.of(Month.JANUARY, 31);
  private static final MonthDay MARCH_31 = MonthDay.of(Month.MARCH, 31);

  private final @Nullable MonthDay forDepartments;
  private final @Nullable MonthDay forGovernments;
  private final int daysAfterPeriod;

  private HandInDeadlines(
      @Nullable MonthDay forDepartments, @Nullable MonthDay forGovernments, int daysAfterPeriod) {
    this.forDepartments = forDepartments;
    this.forGovernments = forGovernments;
    this.daysAfterPeriod = daysAfterPeriod;
  }

  /** The law alone. */
  public static HandInDeadlines ofLaw() {
    return new HandInDeadlines(null, null, 0);
  }

  /**
   * The city's own days. A day later than the law's does not count.
   *
   * @param forDepartments in the year after the report year; null for the law's
   * @param forGovernments the same for governments of territories and the city's general office
   * @param daysAfterPeriod how many days after the end of a quarter or other period its data are to
   *     be in hand; 0 if they are only asked for with the year's
   * @throws IllegalArgumentException if the number is negative
   */
  public static HandInDeadlines ofCity(
      @Nullable MonthDay forDepartments, @Nullable MonthDay forGovernments, int daysAfterPeriod) {
    if (daysAfterPeriod < 0) {
      throw new IllegalArgumentException("No data are due before their period ends");
    }
    return new HandInDeadlines(forDepartments, forGovernments, daysAfterPeriod);
  }

  /** The last day, inclusive, on which a unit's data up to a checkpoint are received in time. */
  public LocalDate lastDay(Unit unit, Checkpoint checkpoint) {
    LocalDate forYear = lastDay(unit, checkpoint.end().getYear());
    if (checkpoint.isWholeYear() || daysAfterPeriod == 0) {
      return forYear;
    }
    LocalDate forPeriod = checkpoint.end().plusDays(daysAfterPeriod);
    return forPeriod.isBefore(forYear) ? forPeriod : forYear;
  }

  /** The last day, inclusive, for the data of a year. */
  public LocalDate lastDay(Unit unit, int year) {
    LocalDate legal = legalDay(unit, year);
    MonthDay own = isGovernment(unit.kind()) ? forGovernments : forDepartments;
    if (own == null) {
      return legal;
    }
    LocalDate local = own.atYear(year + 1);
    return local.isBefore(legal) ? local : legal;
  }

  private static LocalDate legalDay(Unit unit, int year) {
    boolean departmentRevised = year >= FIRST_YEAR_REVISED && !isGovernment(unit.kind());
    return (departmentRevised ? JANUARY_31 : MARCH_31).atYear(year + 1);
  }

  /** The clause that the day rests on, as a letter quotes it. */
  public static String clause(int year) {
    return year >= FIRST_YEAR_REVISED ? "《政府信息公开条例》（国务院令第711号）第四十九条" : "《政府信息公开条例》（国务院令第492号）第三十一条";
  }

  private static boolean isGovernment(UnitKind kind) {
    return kind.isTerritorial() || kind == UnitKind.GOVERNMENT_OFFICE;
  }
}
