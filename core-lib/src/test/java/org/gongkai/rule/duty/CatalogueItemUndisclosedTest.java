package org.gongkai.rule.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.Written.disclosure;
import static org.gongkai.ledger.Written.taskProgress;

import java.util.List;
import java.util.Set;
import org.gongkai.finding.Finding;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.plan.CatalogueTerms;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.TaskRole;
import org.gongkai.rule.RuleBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueItemUndisclosedTest {

  private final RuleBench bench = new RuleBench(new CatalogueItemUndisclosed());

  private static DisclosureItem item(String timing, int perYear, String... bodies) {
    return new DisclosureItem(
        "01-01",
        bodies.length == 0 ? 1 : 0,
        "建立行政权力清单",
        "行政权力清单",
        List.of(),
        Set.of(TaskRole.LEAD),
        timing,
        perYear,
        List.of(),
        "",
        List.of(),
        terms(CatalogueTerms.Manner.PROACTIVE, bodies));
  }

  private static CatalogueTerms terms(CatalogueTerms.Manner manner, String... bodies) {
    CatalogueTerms usual = CatalogueTerms.USUAL;
    return new CatalogueTerms(
        usual.topic(),
        List.of(bodies),
        usual.duration(),
        usual.audiences(),
        usual.specificGroup(),
        Set.of(manner),
        usual.levels());
  }

  private static LedgerRow published(String attribute, String day) {
    return disclosure("catalogueItem", "01-01", "attribute", attribute, "onGovernmentSite", day);
  }

  private Finding missing(String timing) {
    return bench.finding(
        "主动公开台账",
        "",
        "行政权力清单",
        "主动公开台账中没有“行政权力清单”（目录事项01-01，" + timing + "）的公开记录，请公开后补填或说明原因",
        "The ledger has no disclosure of 行政权力清单 (item 01-01), which has fallen due: disclose it and fill it in, or explain");
  }

  private RuleBench led(String timing) {
    return bench.item(item(timing, 0)).task(1, TaskRole.LEAD, "2016-12-31");
  }

  @Test
  void anItemThatWasNeverDisclosedIsFoundOnItsDay() {
    assertThat(led("10月底前").dataAsOf("2016-10-31").judge()).containsExactly(missing("10月底前"));
  }

  @Test
  void theDayBeforeItIsNotDue() {
    assertThat(led("10月底前").dataAsOf("2016-10-30").judge()).isEmpty();
  }

  @Test
  void onceDisclosedIsEnough() {
    assertThat(led("10月底前").judge(published("主动公开", "2016-05-01"))).isEmpty();
  }

  @Test
  void whatIsNotPublicOrNotDisclosedDoesNotCount() {
    led("10月底前");
    assertThat(bench.judge(published("主动公开", ""))).containsExactly(missing("10月底前"));
    assertThat(bench.judge(published("不予公开", "2016-05-01"))).containsExactly(missing("10月底前"));
    assertThat(bench.judge(disclosure())).containsExactly(missing("10月底前"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"及时", "抽查后及时", "文件公开后3个工作日内", "长期", "年内不少于1次", ""})
  void whatHasNoDayOfItsOwnIsNotAskedFor(String timing) {
    assertThat(led(timing).judge()).isEmpty();
  }

  @Test
  void whatRecursIsLeftToItsOwnRule() {
    assertThat(bench.item(item("12月底前", 4)).task(1, TaskRole.LEAD, "2016-12-31").judge()).isEmpty();
  }

  @Test
  void aTaskThatDoesNotConcernTheUnitAsksForNothing() {
    assertThat(led("年内").judge(taskProgress("taskNumber", "1", "state", "不涉及"))).isEmpty();
    assertThat(bench.judge(taskProgress("taskNumber", "1", "state", "进行中")))
        .containsExactly(missing("年内"));
    assertThat(bench.judge(taskProgress("taskNumber", "2", "state", "不涉及")))
        .containsExactly(missing("年内"));
  }

  @Test
  void aUnitThatDoesNotLeadIsNotHeldToIt() {
    bench.item(item("12月底前", 0));
    assertThat(bench.judge()).isEmpty();
    assertThat(bench.task(1, TaskRole.JOINT, "2016-12-31").judge()).isEmpty();
  }

  @Test
  void anItemOfNoTaskBindsTheBodyThatItNames() {
    assertThat(bench.item(item("12月底前", 0, "市某局")).judge()).containsExactly(missing("12月底前"));
    assertThat(new RuleBench(new CatalogueItemUndisclosed()).item(item("12月底前", 0, "市别局")).judge())
        .isEmpty();
  }

  @Test
  void whatIsGivenOnRequestOnlyNeedNotBeDisclosed() {
    DisclosureItem item = item("12月底前", 0);
    DisclosureItem onRequest =
        new DisclosureItem(
            item.code(),
            item.taskNumber(),
            item.quote(),
            item.title(),
            item.elements(),
            item.roles(),
            item.timing(),
            item.checkpointsPerYear(),
            item.channels(),
            item.detail(),
            item.unitsOfMeasure(),
            terms(CatalogueTerms.Manner.ON_REQUEST));
    assertThat(bench.item(onRequest).task(1, TaskRole.LEAD, "2016-12-31").judge()).isEmpty();
  }
}
