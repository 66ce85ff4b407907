package org.gongkai.supervision.assessment;

import java.math.BigDecimal;

/**
 * An indicator (评估指标).
 *
 * @param code its stable code
 * @param block the first level
 * @param level2 the second level
 * @param level3 the third level, the indicator itself
 * @param weight its points: the most that is given or taken; 0 for a veto
 * @param kind what its score does
 * @param measure how its score is found
 * @param parameter what the measure needs; empty if nothing
 * @param sampling how it is looked at
 * @param standard how it is scored, in words
 * @param source where it comes from
 */
public record Indicator(
    String code,
    String block,
    String level2,
    String level3,
    BigDecimal weight,
    IndicatorKind kind,
    Measure measure,
    String parameter,
    String sampling,
    String standard,
    String source) {}
