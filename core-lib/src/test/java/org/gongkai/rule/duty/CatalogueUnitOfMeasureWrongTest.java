package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import java.util.List;
import java.util.Set;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class CatalogueUnitOfMeasureWrongTest {

  private final RuleBench bench = new RuleBench(new CatalogueUnitOfMeasureWrong());

  @Test
  void unitOfTheCatalogue() {
    assertThat(
            bench
                .item(ITEM)
                .judge(
                    disclosure("catalogueItem", "19-10", "quantity", "120", "quantityUnit", "人次")))
        .isEmpty();
  }

  @Test
  void otherUnit() {
    assertThat(
            bench
                .item(ITEM)
                .judge(
                    disclosure("catalogueItem", "19-10", "quantity", "120", "quantityUnit", "人")))
        .containsExactly(
            bench.finding(
                "主动公开台账!N4",
                "人",
                "人次",
                "目录事项19-10“医疗救助人次数”的计量单位填为“人”，应为人次，请核对数量和单位",
                "The unit of measure of catalogue item 19-10 is 人; it should be 人次: check quantity and unit"));
  }

  @Test
  void missingUnit() {
    assertThat(bench.item(ITEM).judge(disclosure("catalogueItem", "19-10", "quantity", "120")))
        .containsExactly(
            bench.finding(
                "主动公开台账!N4",
                "",
                "人次",
                "目录事项19-10“医疗救助人次数”的计量单位没有填写，应为人次，请核对数量和单位",
                "The unit of measure of catalogue item 19-10 is missing; it should be 人次: check quantity and unit"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench
                .item(ITEM)
                .judge(
                    disclosure(),
                    disclosure("catalogueItem", "19-10"),
                    disclosure("quantity", "1")))
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
