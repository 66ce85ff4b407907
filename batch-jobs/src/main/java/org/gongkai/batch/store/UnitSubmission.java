package org.gongkai.batch.store;

import java.time.LocalDate;
import org.gongkai.finding.FileVerdict;
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
    int errors,
    int warnings) {}
