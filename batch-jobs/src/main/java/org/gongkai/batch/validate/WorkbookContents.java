package org.gongkai.batch.validate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Safeguards;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says, apart from its ledger rows (工作簿内容): as reported, and as far as it could be
 * made out whose it is.
 *
 * @param unitCode the unit of the roster; null if it could not be told
 * @param year the report year; null if it could not be told
 * @param dataAsOf the day up to which the data goes; null if the workbook does not say
 * @param templateVersion the version on the hidden sheet; null if there is none
 * @param cover the cover
 * @param includedUnits the units that a consolidated workbook includes, as printed
 * @param includedUnitCodes the codes of those found in the roster, in the same order
 * @param zeroReports the ledgers declared to have nothing to report
 * @param safeguards the safeguards
 * @param declaredForm the declared form by the cell's code
 * @param derivedForm the form derived from the ledgers by the cell's code
 * @param rowCounts the number of rows of each ledger that has any
 * @param rowsRead the filled rows below the headers, those that are no row of the ledger included
 */
public record WorkbookContents(
    @Nullable String unitCode,
    @Nullable Integer year,
    @Nullable LocalDate dataAsOf,
    @Nullable Integer templateVersion,
    Cover cover,
    List<Reported<String>> includedUnits,
    List<String> includedUnitCodes,
    Set<Ledger> zeroReports,
    Safeguards safeguards,
    Map<String, Reported<BigDecimal>> declaredForm,
    Map<String, BigDecimal> derivedForm,
    Map<Ledger, Integer> rowCounts,
    int rowsRead) {

  /** Copies lists and maps. */
  public WorkbookContents {
    includedUnits = List.copyOf(includedUnits);
    includedUnitCodes = List.copyOf(includedUnitCodes);
    zeroReports = Set.copyOf(zeroReports);
    declaredForm = Collections.unmodifiableMap(new LinkedHashMap<>(declaredForm));
    derivedForm = Collections.unmodifiableMap(new LinkedHashMap<>(derivedForm));
    Map<Ledger, Integer> ordered = new EnumMap<>(Ledger.class);
    ordered.putAll(rowCounts);
    rowCounts = Collections.unmodifiableMap(ordered);
  }

  /** All ledger rows together. */
  public int rows() {
    return rowCounts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
