package org.gongkai.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that a unit has handed in for a year (一次报送).
 *
 * @param number its number; of two received on one day the higher came later
 * @param unitCode the unit
 * @param file its name as handed in
 * @param receivedOn the day on which it was received
 * @param dataAsOf the day up to which its data go, inclusive; null if it does not say
 * @param acceptable whether it was accepted, also if a later one stands in its place
 * @param nothingToReport whether it declares every ledger to have nothing to report
 * @param includedUnits the codes of the units that it includes, if it is a consolidated one
 */
public record HandIn(
    long number,
    String unitCode,
    String file,
    LocalDate receivedOn,
    @Nullable LocalDate dataAsOf,
    boolean acceptable,
    boolean nothingToReport,
    Set<String> includedUnits) {

  /** As they came in. */
  static final Comparator<HandIn> BY_RECEIPT =
      Comparator.comparing(HandIn::receivedOn).thenComparing(HandIn::number);

  /** Of acceptable ones the last stands: older data never replace newer ones. */
  static final Comparator<HandIn> BY_DATA =
      Comparator.comparing(HandIn::dataTo).thenComparing(BY_RECEIPT);

  /** Copies the set. */
  public HandIn {
    includedUnits = Set.copyOf(includedUnits);
  }

  /** Whether its data reach the day. */
  boolean reaches(LocalDate day) {
    return !dataTo().isBefore(day);
  }

  private LocalDate dataTo() {
    return dataAsOf == null ? LocalDate.MIN : dataAsOf;
  }
}
