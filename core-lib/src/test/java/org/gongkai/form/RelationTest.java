package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.junit.jupiter.api.Test;

class RelationTest {

  private static final RelationSource SOURCE = new RelationSource("form structure", true);
  private static final RelationResult HOLDS = new RelationResult.Holds();
  private static final RelationResult NOTHING = new RelationResult.NothingToCompare();

  private final Relation sum = new SumRelation("sum", "t", List.of("a", "b"), SOURCE);
  private final Relation atMost = new AtMostRelation("at-most", "x", List.of("a", "b"), SOURCE);
  private final Relation greatest =
      new AtLeastGreatestRelation("greatest", "w", List.of("a", "b"), SOURCE);

  /** Figures written as {@code a=1 b=/ c=}: a number, a slash, a blank. */
  private static Map<String, Reported<BigDecimal>> figures(String text) {
    Map<String, Reported<BigDecimal>> figures = new HashMap<>();
    for (String cell : text.split(" ", -1)) {
      String name = cell.substring(0, cell.indexOf('='));
      String raw = cell.substring(cell.indexOf('=') + 1);
      figures.put(
          name,
          raw.isEmpty()
              ? Reported.blank(null)
              : raw.equals("/")
                  ? Reported.of(ValueKind.SLASH, null, raw, null)
                  : Reported.of(
                      raw.equals("0") ? ValueKind.ZERO : ValueKind.NUMBER,
                      new BigDecimal(raw),
                      raw,
                      null));
    }
    return figures;
  }

  private static RelationResult broken(String left, String right, String terms) {
    return new RelationResult.Broken(new BigDecimal(left), new BigDecimal(right), terms);
  }

  @Test
  void aTotalThatEqualsItsPartsHolds() {
    assertThat(sum.test(figures("t=5 a=2 b=3"))).isEqualTo(HOLDS);
    assertThat(sum.test(figures("t=2.50 a=2.5 b=0"))).isEqualTo(HOLDS);
  }

  @Test
  void aTotalThatDiffersIsShownWithItsTerms() {
    RelationResult result = sum.test(figures("t=6 a=2 b=3"));
    assertThat(result).isEqualTo(broken("6", "5", "a=2 + b=3"));
    assertThat(((RelationResult.Broken) result).difference()).isEqualTo(new BigDecimal("1"));
    assertThat(sum.test(figures("t=4 a=2 b=3"))).isEqualTo(broken("4", "5", "a=2 + b=3"));
  }

  @Test
  void blankPartsCountAsNothingInASum() {
    assertThat(sum.test(figures("t=2 a=2 b="))).isEqualTo(HOLDS);
    assertThat(sum.test(figures("t=2 a=2 b=/"))).isEqualTo(HOLDS);
    assertThat(sum.test(figures("t=5 a= b="))).isEqualTo(broken("5", "0", "a=0 + b=0"));
    assertThat(sum.test(figures("t= a=2 b=3"))).isEqualTo(broken("0", "5", "a=2 + b=3"));
    assertThat(sum.test(figures("t= a= b=/"))).isEqualTo(NOTHING);
    assertThat(sum.test(Map.of())).isEqualTo(NOTHING);
  }

  @Test
  void atMostIncludesTheBoundItself() {
    assertThat(atMost.test(figures("x=5 a=2 b=3"))).isEqualTo(HOLDS);
    assertThat(atMost.test(figures("x=6 a=2 b=3"))).isEqualTo(broken("6", "5", "a=2 + b=3"));
    assertThat(atMost.test(figures("x= a=2 b=3"))).isEqualTo(NOTHING);
    assertThat(atMost.test(figures("x=1 a= b="))).isEqualTo(broken("1", "0", "a=0 + b=0"));
  }

  @Test
  void aWholeMayEqualItsGreatestPart() {
    assertThat(greatest.test(figures("w=3 a=2 b=3"))).isEqualTo(HOLDS);
    assertThat(greatest.test(figures("w=2 a=2 b=3"))).isEqualTo(broken("2", "3", "a=2, b=3"));
    assertThat(greatest.test(figures("w= a= b="))).isEqualTo(NOTHING);
  }

  @Test
  void theCellToBeMarkedComesFirst() {
    assertThat(sum.cells()).containsExactly("t", "a", "b");
    assertThat(atMost.cells()).containsExactly("x", "a", "b");
    assertThat(greatest.cells()).containsExactly("w", "a", "b");
    assertThat(sum.inEnglish()).isEqualTo("t = a + b");
    assertThat(atMost.inEnglish()).isEqualTo("x <= a + b");
    assertThat(greatest.inEnglish()).isEqualTo("w >= the greatest of a, b");
  }
}
