package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.TaskProgress;

/**
 * What the standing workbook of a unit gives to the year's report (单位年度数据).
 *
 * @param unitCode the unit
 * @param year the report year
 * @param file the workbook's name as it was handed in
 * @param sha256 the fingerprint of the workbook's bytes, lower-case hexadecimal
 * @param receivedOn the day it was received
 * @param dataAsOf the day up to which its data goes, inclusive
 * @param scope whether it covers the unit alone or the units listed
 * @param includedUnits the codes of the units that a consolidated workbook includes
 * @param declared the declared form by the cell's code
 * @param derived the form derived from the ledgers by the cell's code; cells without one are
 *     missing
 * @param tasks the rows of 任务进展
 * @param rows the number of rows of each ledger
 * @param zeroReports the ledgers declared to have nothing to report
 * @param safeguards the safeguards
 */
public record UnitYear(
    String unitCode,
    int year,
    String file,
    String sha256,
    LocalDate receivedOn,
    LocalDate dataAsOf,
    ReportScope scope,
    List<String> includedUnits,
    Map<String, Reported<BigDecimal>> declared,
    Map<String, BigDecimal> derived,
    List<TaskProgress> tasks,
    Map<Ledger, Integer> rows,
    Set<Ledger> zeroReports,
    Safeguards safeguards) {

  /** Copies lists and maps. */
  public UnitYear {
    includedUnits = List.copyOf(includedUnits);
    declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
    derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
    tasks = List.copyOf(tasks);
    rows = Map.copyOf(rows);
    zeroReports = Set.copyOf(zeroReports);
  }
}
