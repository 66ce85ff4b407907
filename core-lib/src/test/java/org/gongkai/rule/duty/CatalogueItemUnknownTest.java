package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import java.util.List;
import java.util.Set;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class CatalogueItemUnknownTest {

  private final RuleBench bench = new RuleBench(new CatalogueItemUnknown());

  @Test
  void itemOfTheCatalogue() {
    assertThat(bench.item(ITEM).judge(disclosure("catalogueItem", "16-05"))).isEmpty();
  }

  @Test
  void otherItem() {
    assertThat(bench.item(ITEM).judge(disclosure("catalogueItem", "16-50")))
        .containsExactly(
            bench.finding(
                "主动公开台账!H4",
                "16-50",
                "“目录事项”表中的编号",
                "目录事项编号“16-50”不在主动公开目录中，请按“目录事项”表改正",
                "The catalogue has no item 16-50: take the number from the sheet of catalogue items"));
  }

  @Test
  void blanksAndAnEmptyCatalogueAreNotJudged() {
    assertThat(bench.item(ITEM).judge(disclosure())).isEmpty();
    assertThat(
            new RuleBench(new CatalogueItemUnknown()).judge(disclosure("catalogueItem", "16-50")))
        .isEmpty();
  }

  private static final DisclosureItem ITEM =
      new DisclosureItem(
          "16-05",
          16,
          "",
          "某事项",
          List.of(),
          Set.of(TaskRole.LEAD),
          "",
          0,
          List.of(),
          "",
          List.of());
}
