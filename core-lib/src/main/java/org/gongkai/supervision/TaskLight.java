package org.gongkai.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands with a task on a day (单位任务进度).
 *
 * @param duty the unit and the task
 * @param light how it stands, everything taken together
 * @param rowLight how it stands without what recurs within the year
 * @param deadline the day that counts, inclusive
 * @param doneOn when it was done; null if it is not, or the unit names no day
 * @param unproved whether the unit says that it is done but shows nothing for it
 * @param disclosed how many of the catalogue items that oblige the unit it has disclosed
 * @param periods what recurs within the year, item by item and period by period
 * @param places the cells in which the unit says how far it is, as 表!单元格
 */
public record TaskLight(
    UnitDuty duty,
    Light light,
    Light rowLight,
    LocalDate deadline,
    @Nullable LocalDate doneOn,
    boolean unproved,
    int disclosed,
    List<PeriodLight> periods,
    List<String> places) {

  /**
   * What recurs, in one period.
   *
   * @param item the code of the catalogue item; empty if the task itself recurs
   * @param title what must be there each time
   * @param checkpoint the period
   * @param light how it stands
   * @param disclosedOn when it was first disclosed for the period; null if it was not
   */
  public record PeriodLight(
      String item,
      String title,
      Checkpoint checkpoint,
      Light light,
      @Nullable LocalDate disclosedOn) {}

  /** Copies the lists. */
  public TaskLight {
    periods = List.copyOf(periods);
    places = List.copyOf(places);
  }

  /** Whether the deadline has passed and nothing shows that the work is done. */
  public boolean isBehind(LocalDate asOf) {
    return light == Light.OVERDUE || (light == Light.NOT_REPORTED && asOf.isAfter(deadline));
  }
}
