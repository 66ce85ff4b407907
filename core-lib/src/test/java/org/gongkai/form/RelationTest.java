package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Message;
import org.gongkai.finding.Reported;
import org.junit.jupiter.api.Test;

class RelationTest {

  private static final RelationSource SOURCE = new RelationSource("form structure", true);
  private static final RelationResult HOLDS = new RelationResult.Holds();
  private static final RelationResult NOTHING = new RelationResult.NothingToCompare();

  private final Relation sum = new SumRelation("sum", "t", List.of("a", "b"), SOURCE);
  private final Relation atMost = new AtMostRelation("at-most", "x", List.of("a", "b"), SOURCE);
  private static final Message WORDS = new Message("平衡", "balance");
  private final Relation grouped =
      new SumRelation(
          "grouped", "t", List.of("a", "g"), Map.of("g", List.of("g1", "g2")), SOURCE, WORDS);
  private final Relation subtotal =
      new SubtotalRelation("subtotal", "g", List.of("g1", "g2"), SOURCE, WORDS);
  private final Relation balance =
      new BalanceRelation("balance", List.of("a", "b"), List.of("x", "y"), SOURCE, WORDS);
  private final Relation greatest =
      new AtLeastGreatestRelation("greatest", "w", List.of("a", "b"), SOURCE);

  private static Map<String, Reported<BigDecimal>> figures(String text) {
    return Figures.of(text);
  }

  private static RelationResult broken(String left, String right, String leftAndRightTerms) {
    return Figures.broken(left, right, leftAndRightTerms);
  }

  @Test
  void aTotalThatEqualsItsPartsHolds() {
    assertThat(sum.test(figures("t=5 a=2 b=3"))).isEqualTo(HOLDS);
    assertThat(sum.test(figures("t=2.50 a=2.5 b=0"))).isEqualTo(HOLDS);
  }

  @Test
  void aTotalThatDiffersIsShownWithItsTerms() {
    RelationResult result = sum.test(figures("t=6 a=2 b=3"));
    assertThat(result).isEqualTo(broken("6", "5", "t=6 / a=2 + b=3"));
    assertThat(((RelationResult.Broken) result).difference()).isEqualTo(new BigDecimal("1"));
    assertThat(sum.test(figures("t=4 a=2 b=3"))).isEqualTo(broken("4", "5", "t=4 / a=2 + b=3"));
  }

  @Test
  void blankPartsCountAsNothingInASum() {
    assertThat(sum.test(figures("t=2 a=2 b="))).isEqualTo(HOLDS);
    assertThat(sum.test(figures("t=2 a=2 b=/"))).isEqualTo(HOLDS);
    assertThat(sum.test(figures("t=5 a= b="))).isEqualTo(broken("5", "0", "t=5 / a=0 + b=0"));
    assertThat(sum.test(figures("t= a=2 b=3"))).isEqualTo(broken("0", "5", "t=0 / a=2 + b=3"));
    assertThat(sum.test(figures("t= a= b=/"))).isEqualTo(NOTHING);
    assertThat(sum.test(Map.of())).isEqualTo(NOTHING);
  }

  @Test
  void atMostIncludesTheBoundItself() {
    assertThat(atMost.test(figures("x=5 a=2 b=3"))).isEqualTo(HOLDS);
    assertThat(atMost.test(figures("x=6 a=2 b=3"))).isEqualTo(broken("6", "5", "x=6 / a=2 + b=3"));
    assertThat(atMost.test(figures("x= a=2 b=3"))).isEqualTo(NOTHING);
    assertThat(atMost.test(figures("x=1 a= b="))).isEqualTo(broken("1", "0", "x=1 / a=0 + b=0"));
  }

  @Test
  void aWholeMayEqualItsGreatestPart() {
    assertThat(greatest.test(figures("w=3 a=2 b=3"))).isEqualTo(HOLDS);
    assertThat(greatest.test(figures("w=2 a=2 b=3"))).isEqualTo(broken("2", "3", "w=2 / a=2, b=3"));
    assertThat(greatest.test(figures("w= a= b="))).isEqualTo(NOTHING);
  }

  @Test
  void aPartThatIsNotGivenCountsAsItsOwnParts() {
    assertThat(grouped.test(figures("t=5 a=2 g1=1 g2=2"))).isEqualTo(HOLDS);
    assertThat(grouped.test(figures("t=5 a=2 g= g1=1 g2=2"))).isEqualTo(HOLDS);
    assertThat(grouped.test(figures("t=5 a=2 g=3"))).isEqualTo(HOLDS);
    assertThat(grouped.test(figures("t=5 a=2 g=3 g1=7 g2=7"))).isEqualTo(HOLDS);
    assertThat(grouped.test(figures("t=5 a=2 g=0 g1=1 g2=2")))
        .isEqualTo(broken("5", "2", "t=5 / a=2 + g=0"));
    assertThat(grouped.test(figures("t=5 a=2 g1=1 g2=")))
        .isEqualTo(broken("5", "3", "t=5 / a=2 + g1=1 + g2=0"));
    assertThat(grouped.test(figures("t= a= g= g1= g2="))).isEqualTo(NOTHING);
    assertThat(grouped.test(figures("t= g1=0"))).isEqualTo(HOLDS);
    assertThat(grouped.cells()).containsExactly("t", "a", "g", "g1", "g2");
  }

  @Test
  void aSubtotalIsComparedOnlyBesideItsParts() {
    assertThat(subtotal.test(figures("g=3 g1=1 g2=2"))).isEqualTo(HOLDS);
    assertThat(subtotal.test(figures("g=4 g1=1 g2=2")))
        .isEqualTo(broken("4", "3", "g=4 / g1=1 + g2=2"));
    assertThat(subtotal.test(figures("g=2 g1=1 g2=")))
        .isEqualTo(broken("2", "1", "g=2 / g1=1 + g2=0"));
    assertThat(subtotal.test(figures("g=4"))).isEqualTo(NOTHING);
    assertThat(subtotal.test(figures("g= g1=1 g2=2"))).isEqualTo(NOTHING);
  }

  @Test
  void whatCameInEqualsWhatWentOutAndWhatIsLeft() {
    assertThat(balance.test(figures("a=859 b=18 x=805 y=72"))).isEqualTo(HOLDS);
    assertThat(balance.test(figures("a=859 b=18 x=805 y=71")))
        .isEqualTo(broken("877", "876", "a=859 + b=18 / x=805 + y=71"));
    assertThat(balance.test(figures("a=1 b= x=/ y=")))
        .isEqualTo(broken("1", "0", "a=1 + b=0 / x=0 + y=0"));
    assertThat(balance.test(figures("a= b= x= y="))).isEqualTo(NOTHING);
  }

  @Test
  void whatCannotBeReadIsNotCompared() {
    assertThat(sum.test(figures("t=5 a=2 b=?"))).isEqualTo(NOTHING);
    assertThat(sum.test(figures("t=? a=2 b=3"))).isEqualTo(NOTHING);
    assertThat(grouped.test(figures("t=5 a=2 g=? g1=1 g2=2"))).isEqualTo(NOTHING);
    assertThat(subtotal.test(figures("g=5 g1=2 g2=?"))).isEqualTo(NOTHING);
    assertThat(balance.test(figures("a=1 b=? x=1 y=0"))).isEqualTo(NOTHING);
    assertThat(atMost.test(figures("x=5 a=2 b=?"))).isEqualTo(NOTHING);
    assertThat(atMost.test(figures("x=? a=2 b=3"))).isEqualTo(NOTHING);
    assertThat(greatest.test(figures("w=1 a=2 b=?"))).isEqualTo(NOTHING);
  }

  @Test
  void relationsWithWordsSpeakThem() {
    for (Relation relation : List.of(grouped, subtotal, balance)) {
      assertThat(relation.inChinese()).isEqualTo("平衡");
      assertThat(relation.inEnglish()).isEqualTo("balance");
      assertThat(relation.source()).isEqualTo(SOURCE);
    }
  }

  @Test
  void theCellToBeMarkedComesFirst() {
    assertThat(subtotal.cells()).containsExactly("g", "g1", "g2");
    assertThat(balance.cells()).containsExactly("a", "b", "x", "y");
    assertThat(sum.cells()).containsExactly("t", "a", "b");
    assertThat(atMost.cells()).containsExactly("x", "a", "b");
    assertThat(greatest.cells()).containsExactly("w", "a", "b");
    assertThat(sum.inEnglish()).isEqualTo("t = a + b");
    assertThat(atMost.inEnglish()).isEqualTo("x <= a + b");
    assertThat(greatest.inEnglish()).isEqualTo("w >= the greatest of a, b");
  }
}
