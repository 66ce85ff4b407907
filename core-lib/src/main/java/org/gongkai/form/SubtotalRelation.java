package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Message;
import org.gongkai.finding.Reported;

/**
 * A subtotal that forms may leave out equals the sum of its parts, if both stand there (小计等于各项之和).
 *
 * @param code the finding code of a break
 * @param subtotal the cell of the subtotal
 * @param parts the cells of the parts
 * @param source where the relation comes from
 * @param words the relation in words
 */
public record SubtotalRelation(
    String code, String subtotal, List<String> parts, RelationSource source, Message words)
    implements Relation {

  /** Copies the parts. */
  public SubtotalRelation {
    parts = List.copyOf(parts);
  }

  @Override
  public RelationResult test(Map<String, Reported<BigDecimal>> figures) {
    if (!Relation.isGiven(figures, subtotal)
        || !Relation.isAnyGiven(figures, parts)
        || Relation.isAnyUnreadable(figures, parts)) {
      return new RelationResult.NothingToCompare();
    }
    BigDecimal left = Relation.numberIn(figures, subtotal);
    BigDecimal right = Relation.sumOf(figures, parts);
    return left.compareTo(right) == 0
        ? new RelationResult.Holds()
        : new RelationResult.Broken(
            left,
            right,
            Relation.addendsOf(figures, List.of(subtotal)),
            Relation.addendsOf(figures, parts));
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
    List<String> cells = new ArrayList<>();
    cells.add(subtotal);
    cells.addAll(parts);
    return cells;
  }
}
