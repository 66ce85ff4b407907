package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.ReportScope;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that stands for a unit and year, as far as others are compared with it (有效报送表).
 *
 * @param unitCode the unit; with the year, names the workbook
 * @param year the report year
 * @param scope whether it covers the unit alone or the units listed
 * @param includedUnits the codes of the units that a consolidated workbook includes
 * @param declaredForm the declared form by the cell's code
 */
public record StandingWorkbook(
    String unitCode,
    int year,
    ReportScope scope,
    List<String> includedUnits,
    Map<String, Reported<BigDecimal>> declaredForm) {

  /** By unit, then by year. */
  public static final Comparator<StandingWorkbook> ORDER =
      Comparator.comparing(StandingWorkbook::unitCode).thenComparing(StandingWorkbook::year);

  /** Copies list and map. */
  public StandingWorkbook {
    includedUnits = List.copyOf(includedUnits);
    declaredForm = Collections.unmodifiableMap(new LinkedHashMap<>(declaredForm));
  }

  /** Two are the same if unit and year are: one workbook stands for them. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StandingWorkbook workbook
        && unitCode.equals(workbook.unitCode)
        && year == workbook.year;
  }

  @Override
  public int hashCode() {
    return 31 * unitCode.hashCode() + year;
  }

  /** The same with another declared form. */
  public StandingWorkbook withForm(Map<String, Reported<BigDecimal>> form) {
    return new StandingWorkbook(unitCode, year, scope, includedUnits, form);
  }

  /** The same without the declared form, which takes most of its memory. */
  StandingWorkbook withoutForm() {
    return declaredForm.isEmpty() ? this : withForm(Map.of());
  }

  /** Whether one of the two includes the other, so that they say the same things by right. */
  public boolean sharesWith(StandingWorkbook other) {
    return includedUnits.contains(other.unitCode) || other.includedUnits.contains(unitCode);
  }

  /** The declared figure; absent if the form has no such cell. */
  public Reported<BigDecimal> figure(String code) {
    return declaredForm.getOrDefault(code, Reported.absent());
  }
}
