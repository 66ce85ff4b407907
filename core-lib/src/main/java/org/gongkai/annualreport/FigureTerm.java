package org.gongkai.annualreport;

import java.math.BigDecimal;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.jspecify.annotations.Nullable;

/**
 * One cell of one workbook and what it adds to a figure (数据来源).
 *
 * @param unitCode the unit whose workbook it is
 * @param file the workbook's name as it was handed in
 * @param sha256 the fingerprint of its bytes
 * @param basis how the unit comes to the figure
 * @param sheet the sheet; empty if the value has no place
 * @param cell the cell: the declared one, the one that a sum adds, the 登记编号 of a row that is
 *     counted; null where a ledger gives 0 because no row is counted
 * @param raw the cell's text
 * @param contribution what it adds; negative where the figure is taken away
 */
public record FigureTerm(
    String unitCode,
    String file,
    String sha256,
    FigureSource.Basis basis,
    String sheet,
    @Nullable CellAddress cell,
    String raw,
    BigDecimal contribution) {

  static FigureTerm of(
      FigureSource source, Reported<?> value, String sheet, BigDecimal contribution) {
    CellPlace place = value.place();
    return new FigureTerm(
        source.unitCode(),
        source.file(),
        source.sha256(),
        source.basis(),
        place == null ? sheet : place.sheet(),
        place == null ? null : place.cell(),
        value.raw(),
        contribution);
  }

  FigureTerm negated() {
    return new FigureTerm(unitCode, file, sha256, basis, sheet, cell, raw, contribution.negate());
  }
}
