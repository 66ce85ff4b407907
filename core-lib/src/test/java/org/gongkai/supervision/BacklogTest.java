package org.gongkai.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.supervision.SmallCounty.FINANCE;
import static org.gongkai.supervision.SmallCounty.LOCAL_TAX;
import static org.gongkai.supervision.SmallCounty.ROSTER;
import static org.gongkai.supervision.SmallCounty.TAP;
import static org.gongkai.supervision.SmallCounty.TAX;
import static org.gongkai.supervision.SmallCounty.WATER;
import static org.gongkai.supervision.SmallCounty.day;
import static org.gongkai.supervision.SmallCounty.duty;
import static org.gongkai.supervision.SmallCounty.returned;
import static org.gongkai.supervision.SmallCounty.standing;
import static org.gongkai.supervision.SmallCounty.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.annualreport.Block;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.ledger.ProgressState;
import org.gongkai.plan.NoticeDocument;
import org.gongkai.plan.Plan;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private static final LocalDate AS_OF = day(2017, 4, 1);
  private static final Plan PLAN =
      new Plan(
          new NoticeDocument(
              "关于落实2016年政务公开重点工作任务的通知", "吉市政办函〔2016〕45号", "吉林市人民政府办公厅", 2016, day(2016, 8, 5)),
          List.of(),
          List.of(),
          List.of(),
          "",
          List.of());

  private static final List<UnitDuty> DUTIES =
      List.of(
          duty(FINANCE, task(29, day(2016, 10, 31))),
          duty(FINANCE, task(13, day(2016, 12, 31))),
          duty(WATER, task(22, day(2016, 12, 31)), TAP));

  private static WorkbookFacts water() {
    return new WorkbookFacts(
        WATER,
        "w.xlsx",
        day(2017, 3, 1),
        day(2016, 12, 31),
        List.of(
            new WorkbookFacts.TaskRow(22, ProgressState.DONE, day(2016, 12, 1), null, true, "")),
        List.of(
            new WorkbookFacts.Disclosed(22, "22-04", "第1季度", day(2016, 3, 1)),
            new WorkbookFacts.Disclosed(22, "22-04", "第2季度", day(2016, 6, 1)),
            new WorkbookFacts.Disclosed(22, "22-04", "第4季度", day(2016, 12, 1))));
  }

  private static List<TaskLight> lights(LocalDate asOf) {
    return new Lights(ROSTER, 2016, WorkingDayCalendar.statutory(), 10)
        .asOf(asOf, DUTIES, standing(water()));
  }

  private static List<LedgerEntry> entries(LocalDate asOf) {
    return new RosterLedger(
            ROSTER,
            2016,
            HandInDeadlines.ofLaw(),
            Map.of(),
            List.of(returned(FINANCE, day(2017, 2, 1), day(2016, 12, 31))))
        .ofYear(asOf).stream().filter(entry -> entry.unit().code().equals(FINANCE)).toList();
  }

  private static Backlog backlog(LocalDate asOf) {
    return Backlog.of(ROSTER, 2016, asOf, entries(asOf), lights(asOf));
  }

  @Test
  void whatHasFallenDueIsOwedWithClauseAndDay() {
    assertThat(backlog(AS_OF).byUnit())
        .isEqualTo(
            Map.of(
                FINANCE,
                List.of(
                    new Backlog.Item("第29项　任务组29", "《通知》任务分解方案第29项", day(2016, 10, 31), "未报送", 29),
                    new Backlog.Item("第13项　任务组13", "《通知》任务分解方案第13项", day(2016, 12, 31), "未报送", 13),
                    new Backlog.Item(
                        "2016年度政务公开工作报送表",
                        "《政府信息公开条例》（国务院令第492号）第三十一条",
                        day(2017, 3, 31),
                        "退回未改（2017-02-01收到的报送表已退回）",
                        0)),
                WATER,
                List.of(
                    new Backlog.Item(
                        "用户水龙头水质（第3季度）", "《通知》任务分解方案第22项", day(2016, 9, 30), "没有公开记录", 22))));
    assertThat(backlog(AS_OF).total()).isEqualTo(4);
  }

  @Test
  void nothingIsOwedOnItsLastDay() {
    assertThat(backlog(day(2016, 10, 31)).byUnit().keySet()).containsExactly(WATER);
    assertThat(backlog(day(2016, 11, 1)).byUnit().get(FINANCE)).hasSize(1);
  }

  @Test
  void whoeverTookTheUnitOverAnswersForIt() {
    List<LedgerEntry> entries =
        new RosterLedger(ROSTER, 2018, HandInDeadlines.ofLaw(), Map.of(), List.of())
            .ofYear(day(2019, 4, 1));
    Backlog backlog = Backlog.of(ROSTER, 2018, day(2019, 4, 1), entries, List.of());
    assertThat(backlog.byUnit()).doesNotContainKey(LOCAL_TAX);
    assertThat(backlog.byUnit().get(TAX)).hasSize(2);
  }

  @Test
  void eachUnitHasAReminderWithItsItems() {
    Map<String, Paper> letters =
        new Papers(ROSTER, PLAN, 2016, "吉林市政务公开办公室", "0432-12345", "zwgk@example.cn")
            .reminders(backlog(AS_OF), 5);
    assertThat(letters.keySet()).containsExactly(FINANCE, WATER);
    Paper letter = letters.get(WATER);
    assertThat(letter.title()).isEqualTo("关于催办2016年政务公开工作有关事项的函");
    assertThat(letter.addressee()).isEqualTo("吉林市环境保护局");
    assertThat(letter.numberBlank()).isEqualTo("　　　　〔2017〕　　号");
    assertThat(letter.contact()).isEqualTo("联系人：　　　　　　联系电话：0432-12345　电子邮箱：zwgk@example.cn");
    assertThat(texts(letter).get(0))
        .isEqualTo(
            "按照《关于落实2016年政务公开重点工作任务的通知》（吉市政办函〔2016〕45号，以下简称《通知》）和政府信息公开的有关规定，"
                + "2016年政务公开工作应按时限完成并报送。截至2017年4月1日，你单位尚有下列1项已到时限而未完成或者未报送：");
    assertThat(rows(letter))
        .containsExactly(List.of("1", "用户水龙头水质（第3季度）", "《通知》任务分解方案第22项", "2016-09-30", "没有公开记录"));
  }

  private static Papers papers() {
    return new Papers(ROSTER, PLAN, 2016, "吉林市政务公开办公室", "", "");
  }

  @Test
  void whatTheOfficeDoesNotNameIsLeftBlankInTheReminder() {
    assertThat(papers().reminders(backlog(AS_OF), 5).get(WATER).contact())
        .isEqualTo("联系人：　　　　　　联系电话：　　　　　　");
  }

  @Test
  void theCircularIsNumberedAsOfficialPapersAreAndLeavesOutWhatThereIsNot() {
    Paper circular = papers().circular(backlog(AS_OF), entries(AS_OF), lights(AS_OF), 3);
    assertThat(
            circular.body().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> (Block.Heading) block))
        .containsExactly(
            new Block.Heading(1, "一、报送情况"),
            new Block.Heading(1, "二、任务进展"),
            new Block.Heading(1, "三、存在的问题"),
            new Block.Heading(1, "四、有关要求"));
    assertThat(texts(circular)).noneMatch(text -> text.contains("项次") && text.contains("完成0项次"));
    assertThat(texts(papers().circular(backlog(AS_OF), entries(AS_OF), List.of(), 3)))
        .contains("本年度没有可核对的任务分解方案。");
  }

  @Test
  void theCircularNamesWhoReachesTheThreshold() {
    Papers papers = papers();
    Paper three = papers.circular(backlog(AS_OF), entries(AS_OF), lights(AS_OF), 3);
    assertThat(rows(three))
        .containsExactly(
            List.of("吉林市财政局", "3", "10月31日到期：任务29；12月31日到期：任务13；3月31日到期：2016年度政务公开工作报送表"));
    assertThat(rows(papers.circular(backlog(AS_OF), entries(AS_OF), lights(AS_OF), 1))).hasSize(2);
    assertThat(texts(papers.circular(backlog(AS_OF), entries(AS_OF), lights(AS_OF), 4)))
        .contains("没有到时限未办事项达到4项的单位。");
    assertThat(texts(three)).contains("到时限仍退回未改的单位：吉林市财政局。");
  }

  private static List<String> texts(Paper paper) {
    return paper.body().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  private static List<List<String>> rows(Paper paper) {
    return paper.body().stream()
        .filter(Block.Table.class::isInstance)
        .flatMap(block -> ((Block.Table) block).rows().stream())
        .map(Block.Table.Row::cells)
        .collect(Collectors.toList());
  }
}
