package org.gongkai.annualreport;

import java.math.BigDecimal;
import org.gongkai.finding.CellPlace;
import org.jspecify.annotations.Nullable;

/**
 * What one workbook adds to a figure (数据来源).
 *
 * @param unitCode the unit whose workbook it is
 * @param file the workbook's name as it was handed in
 * @param sha256 the fingerprint of its bytes
 * @param basis whether it was declared, derived, or declared for a whole set of units
 * @param cell the declared cell; null if the figure was derived from the ledgers
 * @param raw the text of the declared cell; empty if derived
 * @param contribution what it adds
 */
public record FigureSource(
    String unitCode,
    String file,
    String sha256,
    Basis basis,
    @Nullable CellPlace cell,
    String raw,
    BigDecimal contribution) {

  /** What it adds, without the workbook's name, the cell and what was typed there. */
  FigureSource published() {
    return new FigureSource(unitCode, "", sha256, basis, null, "", contribution);
  }

  /** How a unit came to its figure (取数依据). */
  public enum Basis {
    /** The unit declared it in its form. */
    DECLARED,
    /** It was derived from the unit's ledgers. */
    DERIVED,
    /** A consolidated workbook declared it for all units that it includes. */
    CONSOLIDATED
  }
}
