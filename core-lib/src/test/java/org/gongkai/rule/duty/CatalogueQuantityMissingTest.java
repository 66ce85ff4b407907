package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import java.util.List;
import java.util.Set;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class CatalogueQuantityMissingTest {

  private final RuleBench bench = new RuleBench(new CatalogueQuantityMissing());

  @Test
  void quantityIsGiven() {
    assertThat(
            bench
                .item(ITEM)
                .judge(disclosure("catalogueItem", "19-10", "attribute", "主动公开", "quantity", "0")))
        .isEmpty();
  }

  @Test
  void quantityIsBlank() {
    assertThat(bench.item(ITEM).judge(disclosure("catalogueItem", "19-10", "attribute", "主动公开")))
        .containsExactly(
            bench.finding(
                "主动公开台账!M4",
                "",
                "数字（人次）",
                "目录事项19-10“医疗救助人次数”应公开数量，但没有填数量，请补填（人次）",
                "Catalogue item 19-10 asks for a quantity but none is given: fill it in (人次)"));
  }

  @Test
  void othersAreNotJudged() {
    assertThat(
            bench
                .item(ITEM)
                .judge(
                    disclosure(),
                    disclosure("catalogueItem", "19-10", "attribute", "依申请公开"),
                    disclosure("attribute", "主动公开")))
        .isEmpty();
  }

  private static final DisclosureItem ITEM =
      new DisclosureItem(
          "19-10",
          19,
          "",
          "医疗救助人次数",
          List.of(),
          Set.of(TaskRole.LEAD),
          "",
          0,
          List.of(),
          "",
          List.of("人次"));
}
