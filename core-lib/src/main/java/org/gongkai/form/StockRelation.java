package org.gongkai.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Message;
import org.gongkai.finding.Reported;
import org.gongkai.form.RelationResult.Term;

/**
 * What is in force at the year's end is what was in force a year ago, and what came, without what
 * went (现行有效存量).
 *
 * @param code the finding code of a break
 * @param stock the cell of what is in force, in both years
 * @param added the cell of what came in the year
 * @param removed the cell of what went in the year
 * @param source where the relation comes from
 * @param words the relation in words
 */
public record StockRelation(
    String code, String stock, String added, String removed, RelationSource source, Message words)
    implements CrossYearRelation {

  @Override
  public RelationResult test(
      Map<String, Reported<BigDecimal>> figures, Map<String, Reported<BigDecimal>> previous) {
    if (!isComparable(figures, previous)) {
      return new RelationResult.NothingToCompare();
    }
    BigDecimal left = Relation.numberIn(figures, stock);
    BigDecimal right =
        Relation.numberIn(previous, stock)
            .add(Relation.numberIn(figures, added))
            .subtract(Relation.numberIn(figures, removed));
    return left.compareTo(right) == 0
        ? new RelationResult.Holds()
        : new RelationResult.Broken(
            left,
            right,
            Relation.addendsOf(figures, List.of(stock)),
            List.of(
                new Term(stock, Relation.numberIn(previous, stock), Term.Role.OF_YEAR_BEFORE),
                new Term(added, Relation.numberIn(figures, added), Term.Role.ADDED),
                new Term(removed, Relation.numberIn(figures, removed), Term.Role.SUBTRACTED)));
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
    return List.of(stock, added, removed);
  }

  @Override
  public List<String> previousCells() {
    return List.of(stock);
  }
}
