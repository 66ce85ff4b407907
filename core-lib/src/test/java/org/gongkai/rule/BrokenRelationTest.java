package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.ledger.Written;
import org.junit.jupiter.api.Test;

class BrokenRelationTest {

  @Test
  void theFirstCellThatTheSheetHasIsMarked() {
    Map<String, Reported<BigDecimal>> form =
        Map.of("3.1.1", Written.number("5", CellPlace.of("统计表", 3, 3)));
    assertThat(BrokenRelation.place(List.of("3.1", "3.1.1"), form)).hasToString("统计表!D4");
  }

  @Test
  void aFormWithoutPlacesIsMarkedAsAWhole() {
    assertThat(BrokenRelation.place(List.of("3.1"), Map.of("3.1", Reported.absent())))
        .isEqualTo(Place.sheet("统计表"));
  }
}
