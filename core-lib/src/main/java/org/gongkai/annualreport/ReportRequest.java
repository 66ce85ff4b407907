package org.gongkai.annualreport;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.form.StatisticalForm;
import org.gongkai.unit.Roster;

/**
 * What a report is asked for (报告要求).
 *
 * @param year the report year
 * @param scope whose year
 * @param madeOn the day of the run
 * @param choice which figure of a unit counts
 * @param editor who makes the report
 * @param workplan the year's tasks
 * @param roster the units
 * @param form the statutory form
 * @param returned the units whose workbook was returned and not corrected, with the reason; units
 *     that are not among them and have no workbook have handed in nothing
 */
public record ReportRequest(
    int year,
    Scope scope,
    LocalDate madeOn,
    FigureChoice choice,
    ReportHeader.Editor editor,
    Workplan workplan,
    Roster roster,
    StatisticalForm form,
    Map<String, MissingReason> returned) {

  /** Copies the map. */
  public ReportRequest {
    returned = Collections.unmodifiableMap(new TreeMap<>(returned));
  }

  /** The last day of the report year, on which the roster is looked at. */
  LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }
}
