package org.gongkai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.plan.Deadline.AfterEvent;
import org.gongkai.plan.Deadline.Due;
import org.gongkai.plan.Deadline.LimitUnit;
import org.gongkai.plan.Deadline.Period;
import org.gongkai.plan.Deadline.Recurring;
import org.gongkai.plan.Deadline.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineGrammarTest {

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2016, month, day);
  }

  @ParameterizedTest
  @CsvSource({
    "12月底, 2016-12-31",
    "12 月底, 2016-12-31",
    "12月末, 2016-12-31",
    "１２月底, 2016-12-31",
    "十二月底, 2016-12-31",
    "10月底前, 2016-10-31",
    "10月底之前, 2016-10-31",
    "11月底, 2016-11-30",
    "2月底, 2016-02-29",
    "2017年2月底, 2017-02-28",
    "次年3月底前, 2017-03-31",
    "年内, 2016-12-31",
    "年底前, 2016-12-31",
    "2016年底, 2016-12-31",
    "2016年年底前, 2016-12-31",
    "2016年, 2016-12-31",
    "今年年底, 2016-12-31",
    "本年度, 2016-12-31",
    "6月30日前, 2016-06-30",
    "2016年6月30日, 2016-06-30",
    "6月30号之前, 2016-06-30",
    "六月三十日前, 2016-06-30",
    "6月份, 2016-06-30",
    "6月, 2016-06-30",
    "6月上旬, 2016-06-10",
    "6月中旬, 2016-06-20",
    "6月下旬, 2016-06-30",
    "上半年, 2016-06-30",
    "下半年, 2016-12-31",
    "第三季度, 2016-09-30",
    "三季度末, 2016-09-30",
    "第1季度前, 2016-03-31",
    "3月至11月, 2016-11-30",
    "1-12月, 2016-12-31",
    "2016年1月—2016年12月, 2016-12-31",
    "12月底前完成, 2016-12-31"
  })
  void oneDay(String text, LocalDate date) {
    assertThat(DeadlineGrammar.parse(text, 2016)).isEqualTo(Due.of(text, date));
  }

  @Test
  void earlierDaysAreMilestones() {
    String text = "6月底前出台方案，12月底前全面完成";
    assertThat(DeadlineGrammar.parse(text, 2016))
        .isEqualTo(new Due(text, day(12, 31), List.of(day(6, 30)), false));
  }

  @Test
  void aDateMayBeFollowedByGoingOn() {
    assertThat(DeadlineGrammar.parse("10月底前，并长期坚持", 2016))
        .isEqualTo(new Due("10月底前，并长期坚持", day(10, 31), List.of(), true));
  }

  @Test
  void quartersHaveFourCheckpoints() {
    for (String text : List.of("每季度", "每季", "按季度", "每季度末", "每个季度公开一次")) {
      assertThat(DeadlineGrammar.parse(text, 2016))
          .isEqualTo(
              new Recurring(
                  text,
                  Period.QUARTERLY,
                  List.of(day(3, 31), day(6, 30), day(9, 30), day(12, 31))));
    }
    assertThat(DeadlineGrammar.parse("每季度首月10日前", 2016).checkpoints())
        .containsExactly(day(1, 10), day(4, 10), day(7, 10), day(10, 10));
  }

  @Test
  void otherPeriodsHaveTheirCheckpoints() {
    assertThat(DeadlineGrammar.parse("每半年", 2016))
        .isEqualTo(new Recurring("每半年", Period.HALF_YEARLY, List.of(day(6, 30), day(12, 31))));
    assertThat(DeadlineGrammar.parse("每年", 2016))
        .isEqualTo(new Recurring("每年", Period.YEARLY, List.of(day(12, 31))));
    assertThat(DeadlineGrammar.parse("每年1月31日前", 2016))
        .isEqualTo(new Recurring("每年1月31日前", Period.YEARLY, List.of(day(1, 31))));
    assertThat(DeadlineGrammar.parse("每月", 2016).checkpoints())
        .hasSize(12)
        .startsWith(day(1, 31), day(2, 29));
    assertThat(DeadlineGrammar.parse("每月30日前", 2016).checkpoints())
        .startsWith(day(1, 30), day(2, 29));
    assertThat(DeadlineGrammar.parse("每周", 2016).checkpoints())
        .hasSize(52)
        .startsWith(day(1, 3))
        .endsWith(day(12, 25));
  }

  @ParameterizedTest
  @ValueSource(strings = {"长期坚持", "持续推进", "全年", "常年", "长期", "常态化推进"})
  void whatGoesOnIsLookedAtWhenTheYearEnds(String text) {
    assertThat(DeadlineGrammar.parse(text, 2016))
        .isEqualTo(new Recurring(text, Period.CONTINUOUS, List.of(day(12, 31))));
  }

  @ParameterizedTest
  @CsvSource({
    "3个工作日内, '', 3, WORKING_DAY",
    "三个工作日内, '', 3, WORKING_DAY",
    "24小时内, '', 24, HOUR",
    "20日内, '', 20, DAY",
    "15天内, '', 15, DAY",
    "两周内, '', 2, WEEK",
    "1个月内, '', 1, MONTH",
    "文件公开后3个工作日内, 文件公开后, 3, WORKING_DAY",
    "信息形成或变更之日起20个工作日内, 信息形成或变更之日起, 20, WORKING_DAY",
    "事件发生后，应在24小时内, 事件发生后, 24, HOUR"
  })
  void limitsStartWithAnEvent(String text, String event, int amount, LimitUnit unit) {
    assertThat(DeadlineGrammar.parse(text, 2016))
        .isEqualTo(new AfterEvent(text, event, amount, unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "尽快", "6月前", "6月初", "13月底", "2月30日前", "按上级要求", "适时", "6月底前每季度3日内"})
  void whatIsNotUnderstoodIsKeptAsPrinted(String text) {
    assertThat(DeadlineGrammar.parse(text, 2016)).isEqualTo(new Unclear(text));
  }

  @Test
  void withoutAYearOnlyWordsWithAYearAreUnderstood() {
    assertThat(DeadlineGrammar.parse("12月底", 0)).isEqualTo(new Unclear("12月底"));
    assertThat(DeadlineGrammar.parse("2016年12月底", 0)).isEqualTo(Due.of("2016年12月底", day(12, 31)));
  }

  @Test
  void aSentenceMayNameATime() {
    assertThat(DeadlineGrammar.find("主要负责同志年内至少听取一次政务公开工作汇报", 2016))
        .contains(Due.of("年内", day(12, 31)));
    assertThat(DeadlineGrammar.find("围绕3年内对全国政务公开工作人员轮训一遍的要求", 2016)).isEmpty();
    assertThat(DeadlineGrammar.find("2016年政务公开工作的总体要求", 2016)).isEmpty();
  }

  @Test
  void textThatSlippedIntoTheColumnIsUnclear() {
    String text = "12月底前完成、".repeat(5000);
    assertThat(DeadlineGrammar.parse(text, 2016)).isEqualTo(new Deadline.Unclear(text));
  }
}
