package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.finding.Reported;

/**
 * A total equals the sum of its parts (合计等于各项之和).
 *
 * @param code the finding code of a break
 * @param total the cell of the total
 * @param parts the cells of the parts
 * @param source where the relation comes from
 */
public record SumRelation(String code, String total, List<String> parts, RelationSource source)
    implements Relation {

  /** Copies the parts. */
  public SumRelation {
    parts = List.copyOf(parts);
  }

  @Override
  public RelationResult test(Map<String, Reported<BigDecimal>> figures) {
    if (cells().stream().noneMatch(cell -> Relation.isGiven(figures, cell))) {
      return new RelationResult.NothingToCompare();
    }
    BigDecimal left = Relation.numberIn(figures, total);
    BigDecimal right =
        parts.stream()
            .map(part -> Relation.numberIn(figures, part))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (left.compareTo(right) == 0) {
      return new RelationResult.Holds();
    }
    String terms =
        parts.stream()
            .map(part -> part + "=" + Relation.numberIn(figures, part).toPlainString())
            .collect(Collectors.joining(" + "));
    return new RelationResult.Broken(left, right, terms);
  }

  @Override
  public String inChinese() {
    return total + " = " + String.join(" + ", parts);
  }

  @Override
  public String inEnglish() {
    return total + " = " + String.join(" + ", parts);
  }

  @Override
  public List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.add(total);
    cells.addAll(parts);
    return cells;
  }
}
