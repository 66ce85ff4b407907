package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Reported;

/**
 * A whole is at least the greatest of its overlapping parts (不小于其中最大项).
 *
 * @param code the finding code of a break
 * @param whole the cell of the whole
 * @param parts the cells of the parts, which may overlap
 * @param source where the relation comes from
 */
public record AtLeastGreatestRelation(
    String code, String whole, List<String> parts, RelationSource source) implements Relation {

  /** Copies the parts. */
  public AtLeastGreatestRelation {
    parts = List.copyOf(parts);
  }

  @Override
  public RelationResult test(Map<String, Reported<BigDecimal>> figures) {
    if (!Relation.isAnyGiven(figures, cells()) || Relation.isAnyUnreadable(figures, cells())) {
      return new RelationResult.NothingToCompare();
    }
    BigDecimal value = Relation.numberIn(figures, whole);
    BigDecimal greatest =
        parts.stream()
            .map(part -> Relation.numberIn(figures, part))
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    if (value.compareTo(greatest) >= 0) {
      return new RelationResult.Holds();
    }
    return new RelationResult.Broken(
        value,
        greatest,
        Relation.addendsOf(figures, List.of(whole)),
        Relation.termsOf(figures, parts, RelationResult.Term.Role.COMPARED));
  }

  @Override
  public String inChinese() {
    return whole + " ≥ " + String.join("、", parts) + " 中最大的一项";
  }

  @Override
  public String inEnglish() {
    return whole + " >= the greatest of " + String.join(", ", parts);
  }

  @Override
  public List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.add(whole);
    cells.addAll(parts);
    return cells;
  }
}
