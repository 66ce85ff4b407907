package org.gongkai.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.supervision.SmallCounty.FINANCE;
import static org.gongkai.supervision.SmallCounty.LOCAL_TAX;
import static org.gongkai.supervision.SmallCounty.ROSTER;
import static org.gongkai.supervision.SmallCounty.TAP;
import static org.gongkai.supervision.SmallCounty.TAX;
import static org.gongkai.supervision.SmallCounty.WATER;
import static org.gongkai.supervision.SmallCounty.day;
import static org.gongkai.supervision.SmallCounty.duty;
import static org.gongkai.supervision.SmallCounty.recurringTask;
import static org.gongkai.supervision.SmallCounty.standing;
import static org.gongkai.supervision.SmallCounty.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.ledger.ProgressState;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LightsTest {

  /** Of 2016: ten working days before it lies 2016-10-17, with the holidays of 国庆 behind. */
  private static final LocalDate DEADLINE = day(2016, 10, 31);

  private static final Task TASK = task(9, DEADLINE);

  private static final Lights LIGHTS = new Lights(ROSTER, 2016, WorkingDayCalendar.statutory(), 10);

  private static WorkbookFacts workbook(
      String unit, LocalDate dataAsOf, WorkbookFacts.TaskRow... rows) {
    return new WorkbookFacts(
        unit, "a.xlsx", dataAsOf.plusDays(5), dataAsOf, List.of(rows), List.of());
  }

  private static WorkbookFacts.TaskRow row(
      @Nullable ProgressState state, @Nullable LocalDate doneOn, boolean evidence) {
    return new WorkbookFacts.TaskRow(9, state, doneOn, null, evidence, "");
  }

  private static TaskLight light(LocalDate day, WorkbookFacts... facts) {
    return LIGHTS.asOf(day, List.of(duty(FINANCE, TASK)), standing(facts)).get(0);
  }

  private static Light of(LocalDate day, WorkbookFacts.TaskRow row) {
    return light(day, workbook(FINANCE, day(2016, 9, 30), row)).light();
  }

  private static final WorkbookFacts.TaskRow UNDER_WAY = row(ProgressState.UNDER_WAY, null, false);

  @Test
  void elevenWorkingDaysAheadIsOnSchedule() {
    assertThat(of(day(2016, 10, 14), UNDER_WAY)).isEqualTo(Light.ON_SCHEDULE);
  }

  @Test
  void tenWorkingDaysAheadIsDueSoon() {
    assertThat(of(day(2016, 10, 17), UNDER_WAY)).isEqualTo(Light.DUE_SOON);
  }

  @Test
  void theWeekendBeforeCountsLikeTheFriday() {
    assertThat(of(day(2016, 10, 16), UNDER_WAY)).isEqualTo(of(day(2016, 10, 14), UNDER_WAY));
  }

  @Test
  void theDeadlinesOwnDayIsDueSoon() {
    assertThat(of(DEADLINE, UNDER_WAY)).isEqualTo(Light.DUE_SOON);
  }

  @Test
  void theDayAfterIsOverdue() {
    assertThat(of(DEADLINE.plusDays(1), UNDER_WAY)).isEqualTo(Light.OVERDUE);
    assertThat(of(DEADLINE.plusDays(1), row(ProgressState.NOT_STARTED, null, false)))
        .isEqualTo(Light.OVERDUE);
  }

  @Test
  void doneOnTheDeadlineIsInTime() {
    TaskLight light =
        light(DEADLINE, workbook(FINANCE, DEADLINE, row(ProgressState.DONE, DEADLINE, true)));
    assertThat(light)
        .isEqualTo(
            new TaskLight(
                duty(FINANCE, TASK),
                Light.DONE_IN_TIME,
                Light.DONE_IN_TIME,
                DEADLINE,
                DEADLINE,
                false,
                0,
                List.of(),
                List.of()));
  }

  @Test
  void doneTheDayAfterIsLate() {
    assertThat(of(day(2016, 12, 1), row(ProgressState.DONE, DEADLINE.plusDays(1), true)))
        .isEqualTo(Light.DONE_LATE);
  }

  @Test
  void doneWithoutADayIsInTimeIfTheDataEndInTime() {
    WorkbookFacts.TaskRow row = row(ProgressState.DONE, null, true);
    assertThat(light(day(2016, 12, 1), workbook(FINANCE, DEADLINE, row)).light())
        .isEqualTo(Light.DONE_IN_TIME);
    assertThat(light(day(2016, 12, 1), workbook(FINANCE, DEADLINE.plusDays(1), row)).light())
        .isEqualTo(Light.DONE_LATE);
  }

  @Test
  void whatIsSaidToBeDoneWithoutEvidenceIsNotDone() {
    WorkbookFacts.TaskRow row = row(ProgressState.DONE, day(2016, 9, 1), false);
    TaskLight before = light(day(2016, 10, 1), workbook(FINANCE, day(2016, 9, 30), row));
    assertThat(before.light()).isEqualTo(Light.ON_SCHEDULE);
    assertThat(before.unproved()).isTrue();
    assertThat(of(DEADLINE.plusDays(1), row)).isEqualTo(Light.OVERDUE);
  }

  @Test
  void aDisclosureForTheTaskIsEvidence() {
    WorkbookFacts facts =
        new WorkbookFacts(
            FINANCE,
            "a.xlsx",
            day(2016, 10, 10),
            day(2016, 9, 30),
            List.of(row(ProgressState.DONE, day(2016, 9, 1), false)),
            List.of(new WorkbookFacts.Disclosed(9, "", "", day(2016, 9, 1))));
    assertThat(light(day(2016, 10, 10), facts).light()).isEqualTo(Light.DONE_IN_TIME);
  }

  @Test
  void notApplicableStays() {
    assertThat(of(day(2017, 3, 1), row(ProgressState.NOT_APPLICABLE, null, false)))
        .isEqualTo(Light.NOT_APPLICABLE);
  }

  @Test
  void withoutAWorkbookOrARowNothingIsReported() {
    assertThat(light(day(2017, 3, 1)).light()).isEqualTo(Light.NOT_REPORTED);
    assertThat(light(day(2017, 3, 1), workbook(FINANCE, day(2016, 12, 31))).light())
        .isEqualTo(Light.NOT_REPORTED);
    assertThat(of(day(2017, 3, 1), row(null, null, false))).isEqualTo(Light.NOT_REPORTED);
    assertThat(light(DEADLINE).isBehind(DEADLINE)).isFalse();
    assertThat(light(DEADLINE.plusDays(1)).isBehind(DEADLINE.plusDays(1))).isTrue();
  }

  @Test
  void theRowThatIsFurthestBehindCounts() {
    assertThat(
            light(
                    day(2016, 12, 1),
                    workbook(
                        FINANCE,
                        day(2016, 11, 20),
                        row(ProgressState.DONE, day(2016, 9, 1), true),
                        UNDER_WAY))
                .light())
        .isEqualTo(Light.OVERDUE);
  }

  @Test
  void aTaskWithoutADayIsDueWhenTheRowSaysElseAtTheYearsEnd() {
    UnitDuty duty = duty(FINANCE, recurringTask(9, day(2016, 12, 31)));
    WorkbookFacts.TaskRow given =
        new WorkbookFacts.TaskRow(9, ProgressState.UNDER_WAY, null, day(2016, 6, 30), false, "");
    assertThat(
            LIGHTS
                .asOf(
                    day(2016, 7, 1),
                    List.of(duty),
                    standing(workbook(FINANCE, day(2016, 6, 1), given)))
                .get(0)
                .deadline())
        .isEqualTo("2016-06-30");
    assertThat(LIGHTS.asOf(day(2016, 7, 1), List.of(duty), Map.of()).get(0).deadline())
        .isEqualTo("2016-12-31");
  }

  private static TaskLight water(LocalDate day, WorkbookFacts.Disclosed... disclosed) {
    UnitDuty duty = duty(WATER, task(22, day(2016, 12, 31)), TAP);
    WorkbookFacts facts =
        new WorkbookFacts(
            WATER,
            "a.xlsx",
            day,
            day,
            List.of(new WorkbookFacts.TaskRow(22, ProgressState.UNDER_WAY, null, null, true, "")),
            List.of(disclosed));
    return LIGHTS.asOf(day, List.of(duty), standing(facts)).get(0);
  }

  private static WorkbookFacts.Disclosed tap(int quarter, LocalDate publishedOn) {
    return new WorkbookFacts.Disclosed(22, "22-04", "第" + quarter + "季度", publishedOn);
  }

  private static List<Light> quarters(TaskLight light) {
    return light.periods().stream().map(TaskLight.PeriodLight::light).toList();
  }

  @Test
  void eachQuarterOfDrinkingWaterHasItsOwnLight() {
    TaskLight light = water(day(2016, 10, 31), tap(1, day(2016, 3, 31)), tap(2, day(2016, 7, 1)));
    assertThat(quarters(light))
        .containsExactly(Light.DONE_IN_TIME, Light.DONE_LATE, Light.OVERDUE, Light.ON_SCHEDULE);
    assertThat(light.light()).isEqualTo(Light.OVERDUE);
    assertThat(light.rowLight()).isEqualTo(Light.ON_SCHEDULE);
    assertThat(light.disclosed()).isEqualTo(1);
  }

  @Test
  void aQuartersLastDayIsNotOverdue() {
    assertThat(quarters(water(day(2016, 3, 31))).get(0)).isEqualTo(Light.DUE_SOON);
    assertThat(quarters(water(day(2016, 4, 1))).get(0)).isEqualTo(Light.OVERDUE);
  }

  @Test
  void whatWasPublishedAfterTheDayIsNotSeen() {
    assertThat(quarters(water(day(2016, 3, 20), tap(1, day(2016, 3, 25)))).get(0))
        .isEqualTo(Light.DUE_SOON);
  }

  @Test
  void onlyTheLeadingUnitAnswersForWhatRecurs() {
    UnitDuty joining =
        new UnitDuty(ROSTER.get(WATER), task(22, day(2016, 12, 31)), TaskRole.JOINT, List.of(TAP));
    assertThat(UnitDuty.recurringByUnit(List.of(joining))).isEmpty();
    assertThat(UnitDuty.recurringByUnit(List.of(duty(WATER, TASK, TAP))))
        .isEqualTo(Map.of(WATER, 4));
  }

  @Test
  void aTaskThatItselfRecursIsMetByADisclosureInEachPeriod() {
    UnitDuty duty = duty(FINANCE, recurringTask(9, day(2016, 6, 30), day(2016, 12, 31)));
    WorkbookFacts facts =
        new WorkbookFacts(
            FINANCE,
            "a.xlsx",
            day(2016, 8, 1),
            day(2016, 7, 31),
            List.of(UNDER_WAY),
            List.of(new WorkbookFacts.Disclosed(9, "", "", day(2016, 7, 1))));
    assertThat(LIGHTS.asOf(day(2016, 8, 1), List.of(duty), standing(facts)).get(0).periods())
        .containsExactly(
            new TaskLight.PeriodLight(
                "", "任务组9", new Checkpoint(1, 2, "上半年", day(2016, 6, 30)), Light.OVERDUE, null),
            new TaskLight.PeriodLight(
                "",
                "任务组9",
                new Checkpoint(2, 2, "下半年", day(2016, 12, 31)),
                Light.DONE_IN_TIME,
                day(2016, 7, 1)));
    assertThat(UnitDuty.recurringByUnit(List.of(duty))).isEqualTo(Map.of(FINANCE, 2));
  }

  @Test
  void whatAPredecessorReportedCountsForItsSuccessor() {
    UnitDuty duty = duty(TAX, TASK);
    WorkbookFacts old =
        workbook(LOCAL_TAX, day(2016, 9, 30), row(ProgressState.DONE, day(2016, 9, 1), true));
    assertThat(LIGHTS.asOf(DEADLINE, List.of(duty), standing(old)).get(0).light())
        .isEqualTo(Light.DONE_IN_TIME);
    WorkbookFacts own = workbook(TAX, day(2016, 9, 30), UNDER_WAY);
    assertThat(LIGHTS.asOf(DEADLINE, List.of(duty), standing(old, own)).get(0).light())
        .isEqualTo(Light.DUE_SOON);
  }

  @Test
  void everyLightIsCounted() {
    assertThat(Lights.count(List.of(light(DEADLINE))))
        .hasSize(Light.values().length)
        .containsEntry(Light.NOT_REPORTED, 1)
        .containsEntry(Light.OVERDUE, 0);
  }

  @Test
  void aNegativeNumberOfDaysIsRefused() {
    assertThatThrownBy(() -> new Lights(ROSTER, 2016, WorkingDayCalendar.statutory(), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A deadline ahead is not -1 days near");
  }
}
