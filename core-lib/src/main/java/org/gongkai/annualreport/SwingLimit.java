package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * From which change on last year a figure has to be explained (同比大幅变动).
 *
 * @param factor a figure of this many times last year's, or of last year's divided by it, has to be
 *     explained; greater than 1
 * @param explanations what was given as an explanation, by the figure's id
 */
public record SwingLimit(BigDecimal factor, Map<String, String> explanations) {

  /** What holds if nothing is set: twice last year's figure, or half of it. */
  public static final SwingLimit STANDARD = new SwingLimit(new BigDecimal("2"), Map.of());

  /** Smaller changes are never asked about: 3 after 1 is no swing. */
  static final BigDecimal LEAST_CHANGE = BigDecimal.TEN;

  /**
   * @throws IllegalArgumentException if the factor is not greater than 1
   */
  public SwingLimit {
    if (factor.compareTo(BigDecimal.ONE) <= 0) {
      throw new IllegalArgumentException("Not greater than 1: " + factor);
    }
    explanations = Collections.unmodifiableMap(new TreeMap<>(explanations));
  }

  /** Whether a change has to be explained; both limits are inclusive. */
  boolean isSwing(BigDecimal before, BigDecimal now) {
    if (now.subtract(before).abs().compareTo(LEAST_CHANGE) < 0) {
      return false;
    }
    BigDecimal less = now.min(before);
    BigDecimal more = now.max(before);
    return more.compareTo(less.multiply(factor)) >= 0;
  }
}
