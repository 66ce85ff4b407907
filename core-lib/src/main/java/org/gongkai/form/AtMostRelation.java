package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Reported;

/**
 * A part, or the whole of a sum counted once, is at most the sum of other cells (不大于).
 *
 * @param code the finding code of a break
 * @param left the cell that is at most the sum
 * @param bound the cells whose sum is the bound
 * @param source where the relation comes from
 */
public record AtMostRelation(String code, String left, List<String> bound, RelationSource source)
    implements Relation {

  /** Copies the bound. */
  public AtMostRelation {
    bound = List.copyOf(bound);
  }

  @Override
  public RelationResult test(Map<String, Reported<BigDecimal>> figures) {
    if (!Relation.isGiven(figures, left) || Relation.isAnyUnreadable(figures, bound)) {
      return new RelationResult.NothingToCompare();
    }
    BigDecimal value = Relation.numberIn(figures, left);
    BigDecimal limit = Relation.sumOf(figures, bound);
    if (value.compareTo(limit) <= 0) {
      return new RelationResult.Holds();
    }
    return new RelationResult.Broken(
        value,
        limit,
        Relation.addendsOf(figures, List.of(left)),
        Relation.addendsOf(figures, bound));
  }

  @Override
  public String inChinese() {
    return left + " ≤ " + String.join(" + ", bound);
  }

  @Override
  public String inEnglish() {
    return left + " <= " + String.join(" + ", bound);
  }

  @Override
  public List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.add(left);
    cells.addAll(bound);
    return cells;
  }
}
