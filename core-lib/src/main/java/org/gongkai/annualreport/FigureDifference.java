package org.gongkai.annualreport;

import java.math.BigDecimal;
import org.gongkai.finding.Reported;

/**
 * A unit declares something else than its ledgers give (填报数与台账数不一致).
 *
 * @param unitCode the unit
 * @param figureId the figure
 * @param label the figure's printed text
 * @param declared what it declares: a number, or that there is none (无, a dash, a slash)
 * @param derived what its ledgers give
 */
public record FigureDifference(
    String unitCode,
    String figureId,
    String label,
    Reported<BigDecimal> declared,
    BigDecimal derived) {}
