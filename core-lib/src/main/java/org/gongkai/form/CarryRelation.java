package org.gongkai.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Message;
import org.gongkai.finding.Reported;

/**
 * What is carried over into a year is what the year before left open (上年结转).
 *
 * @param code the finding code of a break
 * @param carried the cell that is carried over
 * @param leftOpen the cell of the year before
 * @param source where the relation comes from
 * @param words the relation in words
 */
public record CarryRelation(
    String code, String carried, String leftOpen, RelationSource source, Message words)
    implements CrossYearRelation {

  @Override
  public RelationResult test(
      Map<String, Reported<BigDecimal>> figures, Map<String, Reported<BigDecimal>> previous) {
    if (!isComparable(figures, previous)) {
      return new RelationResult.NothingToCompare();
    }
    BigDecimal left = Relation.numberIn(figures, carried);
    BigDecimal right = Relation.numberIn(previous, leftOpen);
    return left.compareTo(right) == 0
        ? new RelationResult.Holds()
        : new RelationResult.Broken(
            left,
            right,
            Relation.addendsOf(figures, cells()),
            Relation.termsOf(previous, previousCells(), RelationResult.Term.Role.OF_YEAR_BEFORE));
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
    return List.of(carried);
  }

  @Override
  public List<String> previousCells() {
    return List.of(leftOpen);
  }
}
