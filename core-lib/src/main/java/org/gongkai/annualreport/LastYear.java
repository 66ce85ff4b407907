package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.form.FormCell;
import org.gongkai.form.StatisticalForm;

/**
 * The figures of the year before (上年数), as far as they can be compared with this year's.
 *
 * @param year the year before
 * @param origin where its figures come from, in Chinese; empty if they are not known
 * @param figures its figures by the code of this year's cell; what is not comparable is missing
 */
public record LastYear(int year, String origin, Map<String, BigDecimal> figures) {

  /** Copies the map. */
  public LastYear {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** Nothing is known of the year before the given report year. */
  public static LastYear unknownBefore(int year) {
    return new LastYear(year - 1, "", Map.of());
  }

  /**
   * The figures of the year before a report year. A cell is compared with the cell of the same code
   * that is printed with the same words in the same unit of measure: between editions of the form
   * the lines that were kept.
   *
   * @param year the report year
   * @param origin where the figures come from, in Chinese
   * @param figures the figures of the year before by the codes of its own form
   * @throws IllegalArgumentException if no form is known for the report year or the one before
   */
  public static LastYear before(int year, String origin, Map<String, BigDecimal> figures) {
    StatisticalForm form = StatisticalForm.forYear(year);
    StatisticalForm earlier = StatisticalForm.forYear(year - 1);
    Map<String, BigDecimal> comparable = new LinkedHashMap<>();
    for (FormCell cell : form.cells().values()) {
      BigDecimal figure = figures.get(cell.code());
      FormCell before = earlier.cells().get(cell.code());
      if (figure != null
          && before != null
          && before.label().equals(cell.label())
          && before.unitOfMeasure().equals(cell.unitOfMeasure())) {
        comparable.put(cell.code(), figure);
      }
    }
    return new LastYear(year - 1, origin, comparable);
  }

  /** Whether any figure can be compared. */
  public boolean isKnown() {
    return !figures.isEmpty();
  }

  /** What the cell had the year before, if that is known. */
  public Optional<BigDecimal> find(String code) {
    return Optional.ofNullable(figures.get(code));
  }
}
