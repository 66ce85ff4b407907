package org.gongkai.batch.store;

import java.time.LocalDate;
import java.util.Set;
import org.gongkai.finding.FileVerdict;
import org.gongkai.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of a unit and year, as lists show it (报送记录).
 *
 * @param submissionId its number
 * @param unitCode the unit
 * @param year the report year
 * @param file the name under which it was handed in
 * @param sha256 the hash of its bytes
 * @param kind what it is by its contents
 * @param receivedOn the day on which it was received
 * @param dataAsOf the day up to which its data goes; null if it does not say
 * @param standing what holds of it
 * @param zeroReports the ledgers declared to have nothing to report
 * @param errors how many errors were found
 * @param warnings how many warnings were found
 */
public record UnitSubmission(
    long submissionId,
    String unitCode,
    int year,
    String file,
    String sha256,
    String kind,
    LocalDate receivedOn,
    @Nullable LocalDate dataAsOf,
    FileVerdict standing,
    Set<Ledger> zeroReports,
    int errors,
    int warnings) {

  /** Copies the set. */
  public UnitSubmission {
    zeroReports = Set.copyOf(zeroReports);
  }
}
