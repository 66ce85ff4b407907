package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import java.util.List;
import java.util.Set;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class CatalogueElementsMissingTest {

  private final RuleBench bench = new RuleBench(new CatalogueElementsMissing());

  @Test
  void allElementsInAnyOrderAndSetting() {
    assertThat(
            bench
                .item(ITEM)
                .judge(
                    disclosure("catalogueItem", "16-05", "contentElements", "对象，标准/范围 项目\n主体；依 据")))
        .isEmpty();
  }

  @Test
  void oneElementLacking() {
    assertThat(
            bench
                .item(ITEM)
                .judge(disclosure("catalogueItem", "16-05", "contentElements", "依据、主体、项目、范围、标准")))
        .containsExactly(
            bench.finding(
                "主动公开台账!L4",
                "依据、主体、项目、范围、标准",
                "依据、主体、项目、范围、标准、对象",
                "目录事项16-05“收费场所公示”的公开要素缺少对象，请补充公开后填写",
                "Catalogue item 16-05 lacks the content elements 对象: disclose them and fill them in"));
  }

  @Test
  void blankLacksAll() {
    assertThat(bench.item(ITEM).judge(disclosure("catalogueItem", "16-05")))
        .containsExactly(
            bench.finding(
                "主动公开台账!L4",
                "",
                "依据、主体、项目、范围、标准、对象",
                "目录事项16-05“收费场所公示”的公开要素缺少依据、主体、项目、范围、标准、对象，请补充公开后填写",
                "Catalogue item 16-05 lacks the content elements 依据、主体、项目、范围、标准、对象: disclose them and fill them in"));
  }

  @Test
  void otherItemsAndUndisclosedInformationAreNotJudged() {
    assertThat(
            bench
                .item(ITEM)
                .judge(
                    disclosure(),
                    disclosure("catalogueItem", "16-04"),
                    disclosure("catalogueItem", "16-05", "attribute", "不予公开"),
                    disclosure("catalogueItem", "16-05", "contentElements", "?#")))
        .isEmpty();
  }

  private static final DisclosureItem ITEM =
      new DisclosureItem(
          "16-05",
          16,
          "",
          "收费场所公示",
          List.of("依据", "主体", "项目", "范围", "标准", "对象"),
          Set.of(TaskRole.LEAD),
          "",
          0,
          List.of(),
          "",
          List.of());
}
