package org.gongkai.form;

/** Which numbers a cell of a form takes (数值类型). */
public enum NumberKind {
  /** A whole number of things, 0 or more. */
  WHOLE(0),
  /** An amount in 万元 with 0 to 4 decimal places, 0 or more. */
  AMOUNT(4);

  private final int maxDecimalPlaces;

  NumberKind(int maxDecimalPlaces) {
    this.maxDecimalPlaces = maxDecimalPlaces;
  }

  /** The largest number of decimal places, 0 or 4. */
  public int maxDecimalPlaces() {
    return maxDecimalPlaces;
  }
}
