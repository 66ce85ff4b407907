package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure beside that of the year before (同比).
 *
 * @param figureId the figure
 * @param label its printed text
 * @param unitOfMeasure its unit of measure
 * @param now this year's number
 * @param before last year's number
 * @param swing whether the change has to be explained
 * @param explanation what was given as an explanation; empty if none was
 */
public record YearComparison(
    String figureId,
    String label,
    String unitOfMeasure,
    BigDecimal now,
    BigDecimal before,
    boolean swing,
    String explanation) {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  /** How much more there is than last year; negative if there is less. */
  public BigDecimal change() {
    return now.subtract(before);
  }

  /** The change in percent of last year's number, with one decimal; empty if that was 0. */
  public Optional<BigDecimal> changeInPercent() {
    return percent(change(), before);
  }

  /** Whether an explanation is due and was not given. */
  public boolean lacksExplanation() {
    return swing && explanation.isEmpty();
  }

  /** A number in percent of another, with one decimal, half up; empty if the other is 0. */
  static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
  }
}
