package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Message;
import org.gongkai.finding.Reported;

/**
 * What came in equals what went out and what is left: two sums are equal (收支平衡).
 *
 * @param code the finding code of a break
 * @param left the cells of the one sum
 * @param right the cells of the other
 * @param source where the relation comes from
 * @param words the relation in words
 */
public record BalanceRelation(
    String code, List<String> left, List<String> right, RelationSource source, Message words)
    implements Relation {

  /** Copies both sides. */
  public BalanceRelation {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  @Override
  public RelationResult test(Map<String, Reported<BigDecimal>> figures) {
    if (!Relation.isAnyGiven(figures, cells()) || Relation.isAnyUnreadable(figures, cells())) {
      return new RelationResult.NothingToCompare();
    }
    BigDecimal leftSum = Relation.sumOf(figures, left);
    BigDecimal rightSum = Relation.sumOf(figures, right);
    return leftSum.compareTo(rightSum) == 0
        ? new RelationResult.Holds()
        : new RelationResult.Broken(
            leftSum,
            rightSum,
            Relation.addendsOf(figures, left),
            Relation.addendsOf(figures, right));
  }

  @Override
  public String inChinese() {
    return words.chinese();
  }

  @Override
  public String inEnglish() {
    return words.english();
  }

  @Override
  public List<String> cells() {
    List<String> cells = new ArrayList<>(left);
    cells.addAll(right);
    return cells;
  }
}
