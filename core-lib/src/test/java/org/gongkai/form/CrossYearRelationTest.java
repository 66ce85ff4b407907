package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongkai.finding.Message;
import org.junit.jupiter.api.Test;

class CrossYearRelationTest {

  private static final RelationSource SOURCE = new RelationSource("form structure", false);
  private static final Message WORDS = new Message("上年结转", "carried over");
  private static final RelationResult HOLDS = new RelationResult.Holds();
  private static final RelationResult NOTHING = new RelationResult.NothingToCompare();

  private final CrossYearRelation carry = new CarryRelation("carry", "in", "open", SOURCE, WORDS);
  private final CrossYearRelation stock =
      new StockRelation("stock", "s", "new", "gone", SOURCE, WORDS);

  private static RelationResult carryOf(String text, String previous) {
    return new CarryRelation("carry", "in", "open", SOURCE, WORDS)
        .test(Figures.of(text), Figures.of(previous));
  }

  private static RelationResult stockOf(String text, String previous) {
    return new StockRelation("stock", "s", "new", "gone", SOURCE, WORDS)
        .test(Figures.of(text), Figures.of(previous));
  }

  private static RelationResult broken(String left, String right, String leftAndRightTerms) {
    return Figures.broken(left, right, leftAndRightTerms);
  }

  @Test
  void whatWasLeftOpenIsCarriedOver() {
    assertThat(carryOf("in=121", "open=121")).isEqualTo(HOLDS);
    assertThat(carryOf("in=120", "open=121"))
        .isEqualTo(broken("120", "121", "in=120 / 上年open=121"));
    assertThat(carryOf("in=122", "open=121"))
        .isEqualTo(broken("122", "121", "in=122 / 上年open=121"));
  }

  @Test
  void aBlankYearMeansZeroOnlyBesideANumber() {
    assertThat(carryOf("in=", "open=121")).isEqualTo(broken("0", "121", "in=0 / 上年open=121"));
    assertThat(carryOf("in=5", "open=/")).isEqualTo(broken("5", "0", "in=5 / 上年open=0"));
    assertThat(carryOf("in=0", "open=")).isEqualTo(HOLDS);
    assertThat(carryOf("in=", "open=/")).isEqualTo(NOTHING);
  }

  @Test
  void aFormWithoutTheCellOrWithSomethingUnreadableIsNotCompared() {
    assertThat(carryOf("in=5", "other=1")).isEqualTo(NOTHING);
    assertThat(carryOf("other=5", "open=1")).isEqualTo(NOTHING);
    assertThat(carryOf("in=?", "open=1")).isEqualTo(NOTHING);
    assertThat(carryOf("in=5", "open=?")).isEqualTo(NOTHING);
    assertThat(stockOf("s=5 new=1", "s=1")).isEqualTo(NOTHING);
  }

  @Test
  void whatIsInForceFollowsFromTheYearBefore() {
    assertThat(stockOf("s=7 new=3 gone=1", "s=5")).isEqualTo(HOLDS);
    assertThat(stockOf("s=5 new= gone=/", "s=5")).isEqualTo(HOLDS);
    assertThat(stockOf("s=8 new=3 gone=1", "s=5"))
        .isEqualTo(broken("8", "7", "s=8 / 上年s=5 + new=3 - gone=1"));
    assertThat(stockOf("s= new= gone=", "s=")).isEqualTo(NOTHING);
  }

  @Test
  void cellsOfBothYearsAreNamed() {
    assertThat(carry.cells()).isEqualTo(List.of("in"));
    assertThat(carry.previousCells()).isEqualTo(List.of("open"));
    assertThat(stock.cells()).isEqualTo(List.of("s", "new", "gone"));
    assertThat(stock.previousCells()).isEqualTo(List.of("s"));
    assertThat(List.of(carry.inChinese(), carry.inEnglish()))
        .isEqualTo(List.of("上年结转", "carried over"));
    assertThat(List.of(stock.inChinese(), stock.inEnglish()))
        .isEqualTo(List.of("上年结转", "carried over"));
    assertThat(Map.of(carry.code(), carry.source(), stock.code(), stock.source()))
        .isEqualTo(Map.of("carry", SOURCE, "stock", SOURCE));
  }
}
