package org.gongkai.batch.report;

import java.math.BigDecimal;

/** How numbers are printed: plain, without grouping and without zeros at the end. */
final class Numbers {

  private Numbers() {}

  static String print(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
