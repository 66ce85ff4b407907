package org.gongkai.annualreport;

import java.util.List;

/**
 * How many of the units that ought to be in a total are in it (覆盖范围).
 *
 * @param expected how many ought to be
 * @param reported how many are, by their own workbook or by a consolidated one
 * @param missing those that are not, by code
 */
public record Coverage(int expected, int reported, List<Missing> missing) {

  /**
   * A unit that is not in a total.
   *
   * @param unitCode its code
   * @param name its full name
   * @param reason why it is not
   */
  public record Missing(String unitCode, String name, MissingReason reason) {}

  /**
   * @throws IllegalArgumentException if those expected are not those reported and those missing
   */
  public Coverage {
    missing = List.copyOf(missing);
    if (expected != reported + missing.size()) {
      throw new IllegalArgumentException(
          expected + " expected, but " + reported + " reported and " + missing.size() + " missing");
    }
  }

  /** Whether none is missing. */
  public boolean isComplete() {
    return missing.isEmpty();
  }
}
