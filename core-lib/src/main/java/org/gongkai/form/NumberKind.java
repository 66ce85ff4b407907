package org.gongkai.form;

import java.math.BigDecimal;

/** Which numbers a cell of a form takes (数值类型). */
public enum NumberKind {
  /** A whole number of things, 0 or more. */
  WHOLE(0, false),
  /** An amount in 万元 with 0 to 4 decimal places, 0 or more. */
  AMOUNT(4, false),
  /** A whole number of either sign: how many more or fewer (本年增/减). */
  SIGNED(0, true);

  private final int maxDecimalPlaces;
  private final boolean negative;

  NumberKind(int maxDecimalPlaces, boolean negative) {
    this.maxDecimalPlaces = maxDecimalPlaces;
    this.negative = negative;
  }

  /** The largest number of decimal places, 0 or 4. */
  public int maxDecimalPlaces() {
    return maxDecimalPlaces;
  }

  /** Whether a number below 0 is among them. */
  public boolean takesNegative() {
    return negative;
  }

  /** Whether a number is one of them; zeros at its end are no decimal places. */
  public boolean takes(BigDecimal number) {
    return (negative || number.signum() >= 0)
        && number.stripTrailingZeros().scale() <= maxDecimalPlaces;
  }
}
