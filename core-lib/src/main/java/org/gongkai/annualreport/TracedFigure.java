package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or what is reckoned from figures, opened down to cells (数据溯源).
 *
 * @param figure what was asked for, as {@link FigureExpression} writes it
 * @param label the printed text of a figure; empty for what is reckoned
 * @param value the number; null if there is none
 * @param unitOfMeasure its unit of measure
 * @param terms what adds up to the number, by unit and in the order of the workbook; empty for a
 *     share and for whatever speaks of last year
 * @param operands what a difference, a share or a change is reckoned from
 */
public record TracedFigure(
    String figure,
    String label,
    @Nullable BigDecimal value,
    String unitOfMeasure,
    List<FigureTerm> terms,
    List<TracedFigure> operands) {

  /** Copies the lists. */
  public TracedFigure {
    terms = List.copyOf(terms);
    operands = List.copyOf(operands);
  }
}
