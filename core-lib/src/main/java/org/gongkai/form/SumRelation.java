package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.finding.Message;
import org.gongkai.finding.Reported;
import org.jspecify.annotations.Nullable;

/**
 * A total equals the sum of its parts (合计等于各项之和).
 *
 * @param code the finding code of a break
 * @param total the cell of the total
 * @param parts the cells of the parts
 * @param groups for parts that have parts of their own: these, which are added up if the part
 *     itself has no number
 * @param source where the relation comes from
 * @param words the relation in words; null if the cells' codes say it
 */
public record SumRelation(
    String code,
    String total,
    List<String> parts,
    Map<String, List<String>> groups,
    RelationSource source,
    @Nullable Message words)
    implements Relation {

  /** Copies the parts. */
  public SumRelation {
    parts = List.copyOf(parts);
    groups = Map.copyOf(groups);
  }

  /** A sum whose parts have no parts of their own. */
  public SumRelation(String code, String total, List<String> parts, RelationSource source) {
    this(code, total, parts, Map.of(), source, null);
  }

  @Override
  public RelationResult test(Map<String, Reported<BigDecimal>> figures) {
    List<String> addends =
        parts.stream()
            .flatMap(
                part ->
                    Relation.isGiven(figures, part) || !groups.containsKey(part)
                        ? Stream.of(part)
                        : groups.get(part).stream())
            .toList();
    List<String> compared = new ArrayList<>(addends);
    compared.add(total);
    if (!Relation.isAnyGiven(figures, compared) || Relation.isAnyUnreadable(figures, cells())) {
      return new RelationResult.NothingToCompare();
    }
    BigDecimal left = Relation.numberIn(figures, total);
    BigDecimal right = Relation.sumOf(figures, addends);
    return left.compareTo(right) == 0
        ? new RelationResult.Holds()
        : new RelationResult.Broken(
            left,
            right,
            Relation.addendsOf(figures, List.of(total)),
            Relation.addendsOf(figures, addends));
  }

  @Override
  public String inChinese() {
    return words == null ? total + " = " + String.join(" + ", parts) : words.chinese();
  }

  @Override
  public String inEnglish() {
    return words == null ? total + " = " + String.join(" + ", parts) : words.english();
  }

  @Override
  public List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.add(total);
    for (String part : parts) {
      cells.add(part);
      cells.addAll(groups.getOrDefault(part, List.of()));
    }
    return cells;
  }
}
