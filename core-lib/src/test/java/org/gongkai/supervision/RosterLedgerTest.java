package org.gongkai.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.supervision.SmallCounty.DISTRICT;
import static org.gongkai.supervision.SmallCounty.DISTRICT_BUREAU;
import static org.gongkai.supervision.SmallCounty.FINANCE;
import static org.gongkai.supervision.SmallCounty.LOCAL_TAX;
import static org.gongkai.supervision.SmallCounty.ROSTER;
import static org.gongkai.supervision.SmallCounty.STATE_TAX;
import static org.gongkai.supervision.SmallCounty.TAX;
import static org.gongkai.supervision.SmallCounty.WATER;
import static org.gongkai.supervision.SmallCounty.accepted;
import static org.gongkai.supervision.SmallCounty.day;
import static org.gongkai.supervision.SmallCounty.handIn;
import static org.gongkai.supervision.SmallCounty.lines;
import static org.gongkai.supervision.SmallCounty.returned;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.unit.Unit;
import org.junit.jupiter.api.Test;

class RosterLedgerTest {

  private static final LocalDate YEAR_END = day(2016, 12, 31);
  private static final LocalDate LAST_DAY = day(2017, 3, 31);

  private static RosterLedger ledger(int year, HandIn... handIns) {
    return new RosterLedger(ROSTER, year, HandInDeadlines.ofLaw(), Map.of(), List.of(handIns));
  }

  private static LedgerEntry only(String unit, LocalDate asOf, HandIn... handIns) {
    return ledger(2016, handIns).ofYear(asOf).stream()
        .filter(entry -> entry.unit().code().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static HandInState state(String unit, LocalDate asOf, HandIn... handIns) {
    return only(unit, asOf, handIns).state();
  }

  @Test
  void everyUnitOfTheYearIsInOneState() {
    assertThat(
            lines(
                ledger(2016, accepted(FINANCE, day(2017, 2, 1), YEAR_END)).ofYear(day(2017, 4, 1))))
        .containsExactly(
            "市政府 全年 无须报 名册载明不单独报送",
            "政府办公厅 全年 未报!",
            "财政局 全年 已报",
            "国税局 全年 未报!",
            "地税局 全年 未报!",
            "环保局 全年 未报!",
            "龙潭区 全年 未报!",
            "教育局 全年 无须报 由吉林市龙潭区人民政府汇总报送");
  }

  @Test
  void theLastDayIsInTime() {
    assertThat(state(FINANCE, LAST_DAY, accepted(FINANCE, LAST_DAY, YEAR_END)))
        .isEqualTo(HandInState.ACCEPTED);
  }

  @Test
  void theDayAfterIsLate() {
    LocalDate after = day(2017, 4, 1);
    assertThat(state(FINANCE, after, accepted(FINANCE, after, YEAR_END)))
        .isEqualTo(HandInState.LATE);
  }

  @Test
  void aLaterVersionMakesNobodyLate() {
    assertThat(
            state(
                FINANCE,
                day(2017, 5, 1),
                handIn(1, FINANCE, day(2017, 3, 1), YEAR_END, true, false),
                handIn(2, FINANCE, day(2017, 4, 20), YEAR_END, true, false)))
        .isEqualTo(HandInState.ACCEPTED);
  }

  @Test
  void whatWasReceivedLaterDoesNotCount() {
    HandIn handIn = accepted(FINANCE, day(2017, 2, 1), YEAR_END);
    assertThat(state(FINANCE, day(2017, 1, 31), handIn)).isEqualTo(HandInState.MISSING);
    assertThat(state(FINANCE, day(2017, 2, 1), handIn)).isEqualTo(HandInState.ACCEPTED);
  }

  @Test
  void dataThatEndBeforeTheYearAreNotTheYears() {
    LedgerEntry entry =
        only(FINANCE, LAST_DAY, accepted(FINANCE, day(2016, 10, 28), day(2016, 10, 15)));
    assertThat(lines(List.of(entry))).containsExactly("财政局 全年 未报 数据只到2016-10-15");
    assertThat(entry.shown()).isEqualTo(accepted(FINANCE, day(2016, 10, 28), day(2016, 10, 15)));
  }

  @Test
  void aUnitThatHasNothingToReportHasReported() {
    assertThat(state(FINANCE, LAST_DAY, handIn(1, FINANCE, day(2017, 1, 5), YEAR_END, true, true)))
        .isEqualTo(HandInState.NOTHING_TO_REPORT);
  }

  @Test
  void aReturnedWorkbookWaitsForItsCorrection() {
    LedgerEntry entry = only(FINANCE, LAST_DAY, returned(FINANCE, day(2017, 2, 1), YEAR_END));
    assertThat(lines(List.of(entry))).containsExactly("财政局 全年 退回未改");
    assertThat(
            only(FINANCE, day(2017, 4, 1), returned(FINANCE, day(2017, 2, 1), YEAR_END)).overdue())
        .isTrue();
  }

  @Test
  void aReturnedWorkbookIsForgottenOnceAnAcceptableOneHasCome() {
    assertThat(
            state(
                FINANCE,
                LAST_DAY,
                handIn(1, FINANCE, day(2017, 2, 1), YEAR_END, false, false),
                handIn(2, FINANCE, day(2017, 2, 20), YEAR_END, true, false)))
        .isEqualTo(HandInState.ACCEPTED);
  }

  @Test
  void whoeverWasReturnedAfterPartOfTheYearIsReturned() {
    assertThat(
            state(
                FINANCE,
                LAST_DAY,
                handIn(1, FINANCE, day(2016, 10, 20), day(2016, 9, 30), true, false),
                handIn(2, FINANCE, day(2017, 2, 20), null, false, false)))
        .isEqualTo(HandInState.RETURNED);
  }

  @Test
  void aReturnedWorkbookOfOnlyAPartOfTheYearIsNotTheYears() {
    assertThat(state(FINANCE, LAST_DAY, returned(FINANCE, day(2016, 10, 20), day(2016, 9, 30))))
        .isEqualTo(HandInState.MISSING);
  }

  @Test
  void aUnitInAConsolidatedWorkbookNeedsNoneOfItsOwn() {
    HandIn consolidated =
        handIn(1, DISTRICT, day(2017, 2, 1), YEAR_END, true, false, DISTRICT, FINANCE);
    assertThat(lines(List.of(only(FINANCE, LAST_DAY, consolidated))))
        .containsExactly("财政局 全年 无须报 已含在吉林市龙潭区人民政府的汇总表中");
    assertThat(state(DISTRICT, LAST_DAY, consolidated)).isEqualTo(HandInState.ACCEPTED);
    assertThat(
            state(
                FINANCE,
                LAST_DAY,
                consolidated,
                handIn(2, FINANCE, day(2017, 3, 1), YEAR_END, true, false)))
        .isEqualTo(HandInState.ACCEPTED);
  }

  @Test
  void whatADutyAsksForEachQuarterIsLookedAtEachQuarter() {
    RosterLedger ledger =
        new RosterLedger(
            ROSTER,
            2016,
            HandInDeadlines.ofCity(null, null, 15),
            Map.of(WATER, 4),
            List.of(
                handIn(1, WATER, day(2016, 4, 15), day(2016, 3, 31), true, false),
                handIn(2, WATER, day(2016, 10, 16), day(2016, 9, 30), true, false)));
    assertThat(
            lines(
                ledger.atCheckpoints(day(2016, 10, 31)).stream()
                    .filter(entry -> entry.unit().code().equals(WATER))
                    .toList()))
        .containsExactly(
            "环保局 第1季度 已报",
            "环保局 第2季度 迟报",
            "环保局 第3季度 迟报",
            "环保局 第4季度 未报 数据只到2016-09-30",
            "环保局 全年 未报 数据只到2016-09-30");
  }

  @Test
  void whoEndsInTheYearNeedsNoWorkbookAndWhoeverComesDoes() {
    assertThat(lines(ledger(2018).ofYear(day(2019, 4, 1))))
        .containsExactly(
            "市政府 全年 无须报 名册载明不单独报送",
            "政府办公厅 全年 未报!",
            "财政局 全年 未报!",
            "国税局 全年 无须报 已于2018-07-04撤销，职责划入国家税务总局吉林市税务局",
            "地税局 全年 未报! 已于2018-12-31撤销，职责划入国家税务总局吉林市税务局",
            "环保局 全年 未报!",
            "税务局 全年 未报!",
            "龙潭区 全年 未报!",
            "教育局 全年 无须报 由吉林市龙潭区人民政府汇总报送");
  }

  @Test
  void whoEndedBeforeTheYearIsNotInItsLedger() {
    assertThat(ledger(2019).ofYear(day(2020, 2, 1)))
        .extracting(entry -> entry.unit().code())
        .doesNotContain(STATE_TAX, LOCAL_TAX)
        .contains(TAX);
    assertThat(ledger(2017).ofYear(day(2018, 2, 1)))
        .extracting(entry -> entry.unit().code())
        .contains(STATE_TAX, LOCAL_TAX)
        .doesNotContain(TAX);
  }

  @Test
  void theNewLawMakesDepartmentsOverdueAndGovernmentsNot() {
    assertThat(
            ledger(2019).ofYear(day(2020, 2, 1)).stream()
                .filter(LedgerEntry::overdue)
                .map(entry -> entry.unit().code()))
        .containsExactly(FINANCE, WATER, TAX);
    assertThat(ledger(2019).ofYear(day(2020, 1, 31))).noneMatch(LedgerEntry::overdue);
  }

  @Test
  void whatStandsFollowsTheDataAndNotTheReceipt() {
    RosterLedger ledger =
        ledger(
            2016,
            handIn(1, FINANCE, day(2017, 1, 10), YEAR_END, true, false),
            handIn(2, FINANCE, day(2017, 2, 10), day(2016, 12, 30), true, false),
            handIn(3, WATER, day(2017, 1, 10), YEAR_END, true, false),
            handIn(4, WATER, day(2017, 2, 10), YEAR_END, true, false));
    assertThat(ledger.standing(day(2017, 3, 1)).values())
        .extracting(HandIn::number)
        .containsExactly(1L, 4L);
    assertThat(ledger.standing(day(2017, 1, 20)).get(WATER).number()).isEqualTo(3);
    assertThat(ledger.standing(day(2017, 1, 9))).isEmpty();
  }

  @Test
  void expectedAreTheUnitsOfTheLastDay() {
    assertThat(RosterLedger.expected(ROSTER, 2018))
        .extracting(Unit::code)
        .contains(LOCAL_TAX, TAX)
        .doesNotContain(STATE_TAX, DISTRICT_BUREAU);
  }

  @Test
  void countsAddUp() {
    List<LedgerEntry> entries =
        ledger(
                2016,
                accepted(FINANCE, day(2017, 2, 1), YEAR_END),
                returned(WATER, day(2017, 2, 1), YEAR_END))
            .ofYear(LAST_DAY);
    assertThat(LedgerCount.by(entries, entry -> entry.unit().regionCode()))
        .containsExactly(
            new LedgerCount(
                "220200",
                Map.of(
                    HandInState.ACCEPTED, 1,
                    HandInState.RETURNED, 1,
                    HandInState.MISSING, 3,
                    HandInState.NOT_REQUIRED, 1)),
            new LedgerCount("220203", Map.of(HandInState.MISSING, 1, HandInState.NOT_REQUIRED, 1)));
    LedgerCount all = LedgerCount.of("合计", entries);
    assertThat(all.expected()).isEqualTo(6);
    assertThat(all.handedIn()).isEqualTo(1);
  }
}
