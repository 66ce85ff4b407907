package org.gongkai.form;

import java.math.BigDecimal;
import java.util.List;

/** What comparing a relation's two sides gave (勾稽结果). */
public sealed interface RelationResult {

  /** The relation holds. */
  record Holds() implements RelationResult {}

  /** None of the cells has a number. */
  record NothingToCompare() implements RelationResult {}

  /**
   * The relation is broken.
   *
   * @param left the value that is judged: of one cell, or of several together
   * @param right the value it is compared with: the sum, or the bound
   * @param leftTerms the cells of the left side; mostly one
   * @param rightTerms the cells of the right side
   */
  record Broken(BigDecimal left, BigDecimal right, List<Term> leftTerms, List<Term> rightTerms)
      implements RelationResult {

    /** Copies the terms. */
    public Broken {
      leftTerms = List.copyOf(leftTerms);
      rightTerms = List.copyOf(rightTerms);
    }

    /** Left minus right. */
    public BigDecimal difference() {
      return left.subtract(right);
    }
  }

  /**
   * A cell of one side and the number in it.
   *
   * @param cell the cell's code
   * @param number the number; 0 if there is none
   * @param role what it does in its side
   */
  record Term(String cell, BigDecimal number, Role role) {

    /** What a term does in its side. */
    public enum Role {
      ADDED,
      SUBTRACTED,
      /** The greatest of these terms is the side. */
      COMPARED,
      /** Added, and taken from the form of the year before. */
      OF_YEAR_BEFORE
    }
  }
}
