package org.gongkai.annualreport;

import java.math.BigDecimal;

/**
 * A figure does not follow from those of the year before, though it should (跨年度勾稽关系不符): what is
 * carried over, or what is in force.
 *
 * @param code the code of the relation
 * @param relation the relation in Chinese
 * @param figureId the figure of this year
 * @param stated what it is
 * @param expected what follows from the year before
 * @param terms from which numbers it follows, in Chinese
 */
public record ChainBreak(
    String code,
    String relation,
    String figureId,
    BigDecimal stated,
    BigDecimal expected,
    String terms) {}
