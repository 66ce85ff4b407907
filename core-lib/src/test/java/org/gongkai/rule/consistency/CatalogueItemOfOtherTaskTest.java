package org.gongkai.rule.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;

import java.util.List;
import java.util.Set;
import org.gongkai.plan.CatalogueTerms;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;

class CatalogueItemOfOtherTaskTest {

  private final RuleBench bench = new RuleBench(new CatalogueItemOfOtherTask());

  @Test
  void sameTask() {
    assertThat(bench.item(ITEM).judge(disclosure("taskNumber", "16.0", "catalogueItem", "16-05")))
        .isEmpty();
  }

  @Test
  void otherTask() {
    assertThat(bench.item(ITEM).judge(disclosure("taskNumber", "15", "catalogueItem", "16-05")))
        .containsExactly(
            bench.finding(
                "主动公开台账!G4",
                "15",
                "16",
                "目录事项16-05“收费场所公示”属于任务16，对应任务序号填为15，请核对",
                "Catalogue item 16-05 belongs to task 16 but the row names task 15: please check"));
  }

  @Test
  void blanksAreNotJudged() {
    assertThat(
            bench
                .item(ITEM)
                .judge(
                    disclosure(),
                    disclosure("catalogueItem", "16-05"),
                    disclosure("taskNumber", "15"),
                    disclosure("taskNumber", "15", "catalogueItem", "x")))
        .isEmpty();
  }

  @Test
  void anItemThatComesFromNoTaskBelongsToAll() {
    CatalogueTerms usual = CatalogueTerms.USUAL;
    DisclosureItem own =
        new DisclosureItem(
            "A-1",
            0,
            "",
            "本市自定事项",
            List.of(),
            Set.of(TaskRole.LEAD),
            "",
            0,
            List.of(),
            "",
            List.of(),
            new CatalogueTerms(
                usual.topic(),
                List.of("市某局"),
                usual.duration(),
                usual.audiences(),
                usual.specificGroup(),
                usual.manners(),
                usual.levels()));
    assertThat(bench.item(own).judge(disclosure("taskNumber", "15", "catalogueItem", "A-1")))
        .isEmpty();
  }

  private static final DisclosureItem ITEM =
      new DisclosureItem(
          "16-05",
          16,
          "",
          "收费场所公示",
          List.of(),
          Set.of(TaskRole.LEAD),
          "",
          0,
          List.of(),
          "",
          List.of());
}
