package org.gongkai.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One function that passed from one unit to another (机构改革职责划转). A reorganisation is many of these:
 * a unit may give its functions to several and receive from several, and may itself go on.
 *
 * @param fromCode the unit that had the function
 * @param toCode the unit that has it since; null if it left the roster, such as to the province
 * @param function what passed over; {@link #EVERYTHING} for everything
 * @param date the first day under the new unit
 * @param source where this is known from
 */
public record Reorganisation(
    String fromCode, @Nullable String toCode, String function, LocalDate date, String source) {

  /** The function of a unit that passed over whole. */
  public static final String EVERYTHING = "全部职责";

  /** By date, then by the units, then by function. */
  public static final Comparator<Reorganisation> ORDER =
      Comparator.comparing(Reorganisation::date)
          .thenComparing(Reorganisation::fromCode)
          .thenComparing(
              Reorganisation::toCode, Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(Reorganisation::function);

  /**
   * @throws IllegalArgumentException if both units are the same, or function or source is blank
   */
  public Reorganisation {
    Objects.requireNonNull(date, "date");
    if (fromCode.equals(toCode)) {
      throw new IllegalArgumentException(fromCode + " cannot pass a function to itself");
    }
    if (function.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException(
          "The function that leaves " + fromCode + " needs a name and a source");
    }
  }
}
