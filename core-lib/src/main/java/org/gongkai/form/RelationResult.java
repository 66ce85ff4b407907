package org.gongkai.form;

import java.math.BigDecimal;

/** What comparing a relation's two sides gave (勾稽结果). */
public sealed interface RelationResult {

  /** The relation holds. */
  record Holds() implements RelationResult {}

  /** None of the cells has a number. */
  record NothingToCompare() implements RelationResult {}

  /**
   * The relation is broken.
   *
   * @param left the value of the cell that is judged
   * @param right the value it is compared with: the sum, or the bound
   * @param terms the addends with their codes, such as {@code 3.1.1=2 + 3.1.2=0}
   */
  record Broken(BigDecimal left, BigDecimal right, String terms) implements RelationResult {

    /** Left minus right. */
    public BigDecimal difference() {
      return left.subtract(right);
    }
  }
}
