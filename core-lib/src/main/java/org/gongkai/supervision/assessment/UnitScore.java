package org.gongkai.supervision.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.unit.Unit;

/**
 * A unit's result (单位得分).
 *
 * @param unit the unit
 * @param scores one for each indicator, in the order of the table
 * @param base the base points, scaled to a hundred over the indicators that apply
 * @param deducted what was taken off
 * @param bonus what was added
 * @param vetoed whether a veto fails the unit
 * @param total the total, with two decimals; 0 if vetoed
 * @param open how many indicators nobody has scored yet
 * @param rank its rank among the units of its kind, from 1; equal totals share one
 */
public record UnitScore(
    Unit unit,
    List<Score> scores,
    BigDecimal base,
    BigDecimal deducted,
    BigDecimal bonus,
    boolean vetoed,
    BigDecimal total,
    int open,
    int rank) {

  private static final BigDecimal EXCELLENT = BigDecimal.valueOf(90);
  private static final BigDecimal GOOD = BigDecimal.valueOf(80);
  private static final BigDecimal PASSED = BigDecimal.valueOf(60);

  /** Copies the list. */
  public UnitScore {
    scores = List.copyOf(scores);
  }

  /**
   * 否决 after a veto; 待定 while scores are open; else 优秀 from 90, 良好 from 80, 合格 from 60, else 不合格.
   */
  public String grade() {
    if (vetoed) {
      return "否决";
    }
    if (open > 0) {
      return "待定";
    }
    if (total.compareTo(PASSED) < 0) {
      return "不合格";
    }
    if (total.compareTo(GOOD) < 0) {
      return "合格";
    }
    return total.compareTo(EXCELLENT) < 0 ? "良好" : "优秀";
  }

  UnitScore ranked(int newRank) {
    return new UnitScore(unit, scores, base, deducted, bonus, vetoed, total, open, newRank);
  }
}
