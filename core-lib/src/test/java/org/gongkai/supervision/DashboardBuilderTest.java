package org.gongkai.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gongkai.supervision.SmallCounty.FINANCE;
import static org.gongkai.supervision.SmallCounty.OFFICE;
import static org.gongkai.supervision.SmallCounty.ROSTER;
import static org.gongkai.supervision.SmallCounty.TAP;
import static org.gongkai.supervision.SmallCounty.WATER;
import static org.gongkai.supervision.SmallCounty.accepted;
import static org.gongkai.supervision.SmallCounty.day;
import static org.gongkai.supervision.SmallCounty.duty;
import static org.gongkai.supervision.SmallCounty.returned;
import static org.gongkai.supervision.SmallCounty.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.plan.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A city of a few units: 政府办公厅 did task 9 in September, 财政局 owes it, 环保局 has task 22 with its four
 * quarters.
 */
class DashboardBuilderTest {

  private static final Task OCTOBER = task(9, day(2016, 10, 31));
  private static final Task DECEMBER = task(22, day(2016, 12, 31));

  private static final RosterLedger LEDGER =
      new RosterLedger(
          ROSTER,
          2016,
          HandInDeadlines.ofLaw(),
          Map.of(),
          List.of(
              accepted(OFFICE, day(2016, 11, 10), day(2016, 12, 31)),
              returned(FINANCE, day(2016, 12, 1), day(2016, 12, 31)),
              accepted(WATER, day(2017, 1, 10), day(2016, 12, 31))));

  private static TaskLight light(
      String unit, Task task, Light light, @Nullable LocalDate doneOn, TaskLight.PeriodLight... p) {
    return new TaskLight(
        task.equals(DECEMBER) ? duty(unit, task, TAP) : duty(unit, task),
        light,
        light,
        task.equals(DECEMBER) ? day(2016, 12, 31) : day(2016, 10, 31),
        doneOn,
        false,
        0,
        List.of(p),
        List.of());
  }

  private static TaskLight.PeriodLight quarter(int number, Light light) {
    return new TaskLight.PeriodLight(
        "22-04", "用户水龙头水质", Checkpoint.recurring(2016, 4).get(number - 1), light, null);
  }

  private static final List<TaskLight> LIGHTS =
      List.of(
          light(OFFICE, OCTOBER, Light.DONE_IN_TIME, day(2016, 9, 15)),
          light(FINANCE, OCTOBER, Light.OVERDUE, null),
          light(
              WATER,
              DECEMBER,
              Light.DUE_SOON,
              null,
              quarter(3, Light.OVERDUE),
              quarter(4, Light.DUE_SOON)));

  private static Dashboard dashboard(
      LocalDate asOf, List<TaskLight> lights, Map<String, Map<String, Integer>> findings) {
    Map<String, String> titles = new TreeMap<>();
    findings.keySet().stream()
        .filter(code -> !code.equals("remark"))
        .forEach(code -> titles.put(code, "标题" + code));
    return new DashboardBuilder(
            ROSTER, 2016, WorkingDayCalendar.statutory(), List.of(OCTOBER, DECEMBER))
        .build(
            asOf,
            LEDGER.atCheckpoints(asOf),
            lights,
            day -> LEDGER.standing(day).values(),
            findings,
            titles);
  }

  private static Dashboard dashboard(LocalDate asOf) {
    return dashboard(asOf, LIGHTS, Map.of());
  }

  @Test
  void theTrendCountsEachMonthsEndAndTheDayItselfInTheLastMonth() {
    assertThat(dashboard(day(2016, 12, 20)).trend())
        .containsExactly(
            new Dashboard.Month("2016年1月", 0, 0, 0),
            new Dashboard.Month("2016年2月", 0, 0, 0),
            new Dashboard.Month("2016年3月", 0, 0, 0),
            new Dashboard.Month("2016年4月", 0, 0, 0),
            new Dashboard.Month("2016年5月", 0, 0, 0),
            new Dashboard.Month("2016年6月", 0, 0, 0),
            new Dashboard.Month("2016年7月", 0, 0, 0),
            new Dashboard.Month("2016年8月", 0, 0, 0),
            new Dashboard.Month("2016年9月", 0, 1, 0),
            new Dashboard.Month("2016年10月", 0, 1, 2),
            new Dashboard.Month("2016年11月", 1, 1, 2),
            new Dashboard.Month("2016年12月", 1, 1, 2));
  }

  @Test
  void aDeadlineOnTheDayItselfIsDue() {
    List<Dashboard.Month> trend = dashboard(day(2016, 12, 31)).trend();
    assertThat(trend.get(trend.size() - 1)).isEqualTo(new Dashboard.Month("2016年12月", 1, 1, 3));
  }

  @Test
  void theTrendEndsWithTheMarchInWhichTheYearCloses() {
    List<Dashboard.Month> trend = dashboard(day(2018, 5, 1)).trend();
    assertThat(trend).hasSize(15);
    assertThat(trend.get(14)).isEqualTo(new Dashboard.Month("2017年3月", 2, 1, 3));
  }

  @Test
  void beforeTheYearThereIsNoTrend() {
    assertThat(dashboard(day(2015, 12, 31)).trend()).isEmpty();
  }

  @Test
  void whatIsDoneWithoutADayCountsFromItsDeadline() {
    List<Dashboard.Month> trend =
        dashboard(
                day(2016, 11, 30),
                List.of(light(OFFICE, OCTOBER, Light.DONE_IN_TIME, null)),
                Map.of())
            .trend();
    assertThat(trend.get(8).done()).isZero();
    assertThat(trend.get(9).done()).isEqualTo(1);
  }

  @Test
  void theHeatMapHasARowForEveryUnitThatReportsOrHasATask() {
    assertThat(dashboard(day(2016, 12, 20)).rows())
        .extracting(Dashboard.HeatRow::name, Dashboard.HeatRow::state, row -> signs(row.cells()))
        .containsExactly(
            tuple("吉林市人民政府办公厅", HandInState.ACCEPTED, "DONE_IN_TIME -"),
            tuple("吉林市财政局", HandInState.RETURNED, "OVERDUE -"),
            tuple("吉林市国家税务局", HandInState.MISSING, "- -"),
            tuple("吉林市地方税务局", HandInState.MISSING, "- -"),
            tuple("吉林市环境保护局", HandInState.MISSING, "- DUE_SOON"),
            tuple("吉林市龙潭区人民政府", HandInState.MISSING, "- -"));
  }

  private static String signs(List<Dashboard.@Nullable Cell> cells) {
    return String.join(
        " ", cells.stream().map(cell -> cell == null ? "-" : cell.light().name()).toList());
  }

  @Test
  void aCellSaysWhatItMeans() {
    assertThat(
            dashboard(day(2016, 12, 20)).rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell != null)
                .map(Dashboard.Cell::detail))
        .containsExactly(
            "政府办公厅，任务9（牵头）：按时完成，时限2016-10-31，完成于2016-09-15",
            "财政局，任务9（牵头）：逾期未完成，时限2016-10-31",
            "环保局，任务22（牵头）：即将到期，时限2016-12-31，目录事项已公开0/1，缺1次定期公开");
  }

  @Test
  void theTenWorstRulesComeFirstAndRemarksAreLeftOut() {
    Map<String, Map<String, Integer>> findings = new TreeMap<>();
    findings.put("remark", Map.of(OFFICE, 99));
    findings.put("b", Map.of(OFFICE, 3, FINANCE, 4));
    findings.put("a", Map.of(OFFICE, 7));
    for (int i = 0; i < 9; i++) {
      findings.put("c" + i, Map.of(OFFICE, 1));
    }
    List<Dashboard.RuleFindings> worst = dashboard(day(2016, 12, 20), LIGHTS, findings).findings();
    assertThat(worst).hasSize(10);
    assertThat(worst.subList(0, 3))
        .containsExactly(
            new Dashboard.RuleFindings("a", "标题a", 7, 1),
            new Dashboard.RuleFindings("b", "标题b", 7, 2),
            new Dashboard.RuleFindings("c0", "标题c0", 1, 1));
  }

  @Test
  void theNextDeadlinesAreThoseThatSomebodyStillOwes() {
    assertThat(dashboard(day(2016, 12, 20)).deadlines())
        .containsExactly(
            new Dashboard.NextDeadline(day(2016, 12, 31), 8, "任务22　任务组22", 1, 1),
            new Dashboard.NextDeadline(day(2016, 12, 31), 8, "用户水龙头水质（第4季度）", 1, 1),
            new Dashboard.NextDeadline(day(2017, 3, 31), 69, "报送2016年度报送表（全年）", 5, 6));
  }

  @Test
  void onItsOwnDayADeadlineIsStillAhead() {
    assertThat(dashboard(day(2017, 3, 31)).deadlines())
        .containsExactly(new Dashboard.NextDeadline(day(2017, 3, 31), 0, "报送2016年度报送表（全年）", 4, 6));
    assertThat(dashboard(day(2017, 4, 1)).deadlines()).isEmpty();
  }
}
