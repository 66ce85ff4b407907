package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.List;

/**
 * A consolidated workbook declares something else than its parts (汇总数与分项数不一致).
 *
 * @param unitCode the unit that consolidated
 * @param figureId the figure
 * @param label the figure's printed text
 * @param declared what it declares for the whole set
 * @param parts the sum of what the units of the set say of themselves
 * @param missing the units of the set that say nothing, by code; with some missing, a difference is
 *     listed only if the parts exceed the whole
 */
public record PartsDifference(
    String unitCode,
    String figureId,
    String label,
    BigDecimal declared,
    BigDecimal parts,
    List<String> missing) {

  /** Copies the list. */
  public PartsDifference {
    missing = List.copyOf(missing);
  }
}
