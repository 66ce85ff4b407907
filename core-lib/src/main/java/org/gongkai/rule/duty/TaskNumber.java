package org.gongkai.rule.duty;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.finding.Reported;

/** Reads the number of a task from what was reported. */
final class TaskNumber {

  private TaskNumber() {}

  /** The number, if it is a whole number that a task may have. */
  static Optional<Integer> find(Reported<BigDecimal> reported) {
    return reported
        .find()
        .filter(number -> number.signum() > 0 && number.precision() - number.scale() <= 6)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::intValueExact);
  }
}
