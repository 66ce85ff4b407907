package org.gongkai.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Reported;

/**
 * A relation between a form's figures and those of the year before (跨年度勾稽关系).
 *
 * <p>It holds for an organ that remained the same. When organs were merged or split, the sums over
 * the whole group are to be compared.
 */
public sealed interface CrossYearRelation permits CarryRelation, StockRelation {

  /** The finding code of a break, one for each relation, such as {@code form-2021-stock-rules}. */
  String code();

  /** The relation in Chinese. */
  String inChinese();

  /** The relation in English. */
  String inEnglish();

  /** Where the relation comes from. */
  RelationSource source();

  /** The codes of this year's cells that it speaks of, the one to be marked first. */
  List<String> cells();

  /** The codes of the cells of the year before that it speaks of. */
  List<String> previousCells();

  /**
   * Compares the figures of two years. An empty cell counts as 0, as clerks leave out zeros. If the
   * form of either year has no such cell, if what stands in one cannot be read, or if all are
   * empty, there is nothing to compare.
   *
   * @param figures this year's figures
   * @param previous the figures of the year before
   */
  RelationResult test(
      Map<String, Reported<BigDecimal>> figures, Map<String, Reported<BigDecimal>> previous);

  /** Whether all cells of both years are there and readable, and one at least holds a number. */
  default boolean isComparable(
      Map<String, Reported<BigDecimal>> figures, Map<String, Reported<BigDecimal>> previous) {
    return figures.keySet().containsAll(cells())
        && previous.keySet().containsAll(previousCells())
        && !Relation.isAnyUnreadable(figures, cells())
        && !Relation.isAnyUnreadable(previous, previousCells())
        && (Relation.isAnyGiven(figures, cells())
            || Relation.isAnyGiven(previous, previousCells()));
  }
}
