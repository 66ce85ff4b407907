package org.gongkai.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Reported;

/** An arithmetic relation between cells of a form (勾稽关系); one class per kind of relation. */
public sealed interface Relation
    permits SumRelation,
        SubtotalRelation,
        BalanceRelation,
        AtMostRelation,
        AtLeastGreatestRelation {

  /** The finding code of a break, one for each relation, such as {@code form-2014-requests-sum}. */
  String code();

  /** The relation in Chinese, with the cells' labels or codes. */
  String inChinese();

  /** The relation in English, with the cells' codes. */
  String inEnglish();

  /** Where the relation comes from. */
  RelationSource source();

  /** The codes of all cells that it speaks of, the one to be marked first. */
  List<String> cells();

  /**
   * Compares a unit's figures. Cells without a number count as 0, as clerks leave out zeros; if no
   * cell has one, or what stands in one cannot be read, there is nothing to compare.
   */
  RelationResult test(Map<String, Reported<BigDecimal>> figures);

  /** The number in a cell; 0 if there is none. */
  static BigDecimal numberIn(Map<String, Reported<BigDecimal>> figures, String cell) {
    Reported<BigDecimal> reported = figures.get(cell);
    return reported == null ? BigDecimal.ZERO : reported.find().orElse(BigDecimal.ZERO);
  }

  /** The sum of the numbers in some cells. */
  static BigDecimal sumOf(Map<String, Reported<BigDecimal>> figures, List<String> cells) {
    return cells.stream()
        .map(cell -> numberIn(figures, cell))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The cells with their numbers, all of them in the same role. */
  static List<RelationResult.Term> termsOf(
      Map<String, Reported<BigDecimal>> figures,
      List<String> cells,
      RelationResult.Term.Role role) {
    return cells.stream()
        .map(cell -> new RelationResult.Term(cell, numberIn(figures, cell), role))
        .toList();
  }

  /** The cells with their numbers, to be added up. */
  static List<RelationResult.Term> addendsOf(
      Map<String, Reported<BigDecimal>> figures, List<String> cells) {
    return termsOf(figures, cells, RelationResult.Term.Role.ADDED);
  }

  /** Whether a cell holds a number. */
  static boolean isGiven(Map<String, Reported<BigDecimal>> figures, String cell) {
    Reported<BigDecimal> reported = figures.get(cell);
    return reported != null && reported.isGiven();
  }

  /** Whether at least one of the cells holds a number. */
  static boolean isAnyGiven(Map<String, Reported<BigDecimal>> figures, Collection<String> cells) {
    return cells.stream().anyMatch(cell -> isGiven(figures, cell));
  }

  /** Whether what stands in one of the cells cannot be read. */
  static boolean isAnyUnreadable(
      Map<String, Reported<BigDecimal>> figures, Collection<String> cells) {
    return cells.stream()
        .map(figures::get)
        .anyMatch(reported -> reported != null && reported.kind().isUnreadable());
  }
}
