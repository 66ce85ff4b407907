package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import java.util.List;
import java.util.Set;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class BudgetDetailTooCoarseTest {

  private final RuleBench bench = new RuleBench(new BudgetDetailTooCoarse());

  @Test
  void itemAndSectionAreFineEnough() {
    assertThat(
            bench
                .item(ITEM)
                .judge(
                    disclosure(
                        "catalogueItem", "29-01", "functionalLevel", "项级", "economicLevel", "款级")))
        .isEmpty();
  }

  @Test
  void finerIsFineEnough() {
    assertThat(
            bench
                .item(ITEM)
                .judge(
                    disclosure(
                        "catalogueItem", "29-01", "functionalLevel", "项级", "economicLevel", "项级")))
        .isEmpty();
  }

  @Test
  void oneLevelTooCoarse() {
    assertThat(
            bench
                .item(ITEM)
                .judge(
                    disclosure(
                        "catalogueItem", "29-01", "functionalLevel", "款级", "economicLevel", "类级")))
        .containsExactly(
            bench.finding(
                "主动公开台账!O4",
                "款级",
                "项级",
                "“部门预算”的功能分类细化级次为款级，应公开到项级，请细化公开后填写",
                "The 功能分类 of 部门预算 goes down to 款级; it must go down to 项级: disclose it in detail and fill it in"),
            bench.finding(
                "主动公开台账!P4",
                "类级",
                "款级",
                "“部门预算”的经济分类细化级次为类级，应公开到款级，请细化公开后填写",
                "The 经济分类 of 部门预算 goes down to 类级; it must go down to 款级: disclose it in detail and fill it in"));
  }

  @Test
  void blankIsReported() {
    assertThat(
            bench.item(ITEM).judge(disclosure("catalogueItem", "29-01", "functionalLevel", "项级")))
        .containsExactly(
            bench.finding(
                "主动公开台账!P4",
                "",
                "款级",
                "“部门预算”的经济分类细化级次没有填写，应公开到款级，请细化公开后填写",
                "The 经济分类 of 部门预算 has no level of detail; it must go down to 款级: disclose it in detail and fill it in"));
  }

  @Test
  void otherItemsAreNotJudged() {
    assertThat(bench.item(ITEM).judge(disclosure(), disclosure("catalogueItem", "29-02")))
        .isEmpty();
  }

  private static final DisclosureItem ITEM =
      new DisclosureItem(
          "29-01",
          29,
          "",
          "部门预算",
          List.of(),
          Set.of(TaskRole.LEAD),
          "",
          0,
          List.of(),
          "功能分类项级；经济分类款级",
          List.of());
}
