package org.gongkai.batch.workspace;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * How the office supervises (督查设置): the section {@code supervision} of {@code gongkai.yaml}.
 *
 * @param departmentsBy the city's own last day for departments, in the year after the report year;
 *     null for the law's
 * @param governmentsBy the same for governments of territories and the general office
 * @param daysAfterPeriod how many days after a quarter its data are to be in hand; 0 if they are
 *     only asked for with the year's
 * @param nearWorkingDays how many working days ahead a deadline is near
 * @param circularFrom from how many items behind a unit is named in the circular
 * @param replyWorkingDays how many working days a letter gives for the answer
 * @param indicators the city's own indicator table, relative to the workspace; null for the bundled
 * @param scores what the assessors have entered, relative to the workspace; null if nothing yet
 */
public record SupervisionSettings(
    @Nullable MonthDay departmentsBy,
    @Nullable MonthDay governmentsBy,
    int daysAfterPeriod,
    int nearWorkingDays,
    int circularFrom,
    int replyWorkingDays,
    @Nullable String indicators,
    @Nullable String scores) {

  /** What holds where nothing is set. */
  public static final SupervisionSettings DEFAULT =
      new SupervisionSettings(null, null, 0, 10, 3, 5, null, null);
}
