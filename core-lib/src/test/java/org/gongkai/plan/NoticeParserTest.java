package org.gongkai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.plan.NoticeText.GridCell;
import org.gongkai.plan.NoticeText.Span;
import org.junit.jupiter.api.Test;

/** Notices in the layouts and wordings that cities use. */
class NoticeParserTest {

  private static final String TITLE = "某市人民政府办公室关于印发2017年政务公开工作要点任务分解表的通知";

  private static NoticeText.Writer notice() {
    return new NoticeText.Writer().paragraph("某政办发〔2017〕12号").paragraph(TITLE);
  }

  /** Rows of cells divided by |; ^ is covered from above, < from the left. */
  private static NoticeText.Writer grid(NoticeText.Writer writer, String... rows) {
    return writer.grid(
        Arrays.stream(rows)
            .map(
                row ->
                    Arrays.stream(row.split("\\|", -1))
                        .map(
                            cell ->
                                cell.equals("^")
                                    ? new GridCell("", Span.FROM_ABOVE)
                                    : cell.equals("<")
                                        ? new GridCell("", Span.FROM_LEFT)
                                        : GridCell.of(cell))
                        .toList())
            .toList());
  }

  private static Plan parse(String... rows) {
    return NoticeParser.parse(grid(notice(), rows).text());
  }

  private static List<String> tasks(Plan plan) {
    return plan.tasks().stream()
        .map(
            task ->
                task.number()
                    + "|"
                    + task.group()
                    + "|"
                    + task.requirement()
                    + "|"
                    + task.when().lastDay().map(LocalDate::toString).orElse("-")
                    + "|"
                    + task.assignments().stream()
                        .map(a -> a.role().label() + a.party())
                        .reduce((one, other) -> one + "、" + other)
                        .orElse("-"))
        .toList();
  }

  private static List<String> codes(Plan plan) {
    return plan.findings().stream().map(finding -> finding.code() + " " + finding.place()).toList();
  }

  @Test
  void separateColumnsForLeadingAndAssistingUnits() {
    Plan plan =
        parse(
            "序号|重点任务|主要内容|工作要求|牵头单位|配合单位|完成时间",
            "1|放管服改革公开|公开权力清单|及时更新|市审改办|市法制办、财政局|2017年6月底前",
            "2|^|公开随机抽查清单||市工商局|各有关部门|年底前",
            "3|财政公开|公开预决算|细化到项级|市财政局|无|10月底");
    assertThat(tasks(plan))
        .containsExactly(
            "1|放管服改革公开|公开权力清单；及时更新|2017-06-30|牵头市审改办、配合市法制办、配合市财政局",
            "2|放管服改革公开|公开随机抽查清单|2017-12-31|牵头市工商局、配合各有关部门",
            "3|财政公开|公开预决算；细化到项级|2017-10-31|牵头市财政局");
    assertThat(plan.get(1).responsibilityText()).isEqualTo("牵头单位：市审改办；配合单位：市法制办、财政局");
    assertThat(plan.findings()).isEmpty();
    assertThat(plan.document())
        .isEqualTo(new NoticeDocument(TITLE, "某政办发〔2017〕12号", "某市人民政府办公室", 2017, null));
  }

  @Test
  void headingsInTwoRows() {
    Plan plan = parse("任务|具体举措|时限|责任单位|<|备注", "^|^|^|牵头单位|配合单位|^", "预决算公开|1.公开预算|6月底|市财政局|市审计局|");
    assertThat(tasks(plan)).containsExactly("1|预决算公开|公开预算|2017-06-30|牵头市财政局、配合市审计局");
    assertThat(codes(plan)).containsExactly("notice-column-unknown 表格1!F1");
  }

  @Test
  void theTableMayComeInManyPiecesWithRepeatedHeadsAndPageNumbers() {
    NoticeText.Writer writer = notice();
    grid(writer, "工作 任务|任务分解和具体要求|完成时限|责任单位", "推进扶贫|１．公开扶贫政策|12 月 底|市扶贫办牵头");
    writer.paragraph("— 3 —");
    grid(writer, "|||", "|2、公开脱贫计划，加大|12月底|市扶贫办牵头落实");
    writer.paragraph("（续表）");
    grid(writer, "工作任务|任务分解和具体要求|完成时限|责任单位", "|公开力度。||", "推进教 育|（3）公开招生|十月底|市教育局牵头");
    Plan plan = NoticeParser.parse(writer.text());
    assertThat(tasks(plan))
        .containsExactly(
            "1|推进扶贫|公开扶贫政策|2017-12-31|牵头市扶贫办",
            "2|推进扶贫|公开脱贫计划，加大公开力度。|2017-12-31|牵头市扶贫办",
            "3|推进教育|公开招生|2017-10-31|牵头市教育局");
    assertThat(codes(plan)).containsExactly("notice-row-joined 表格3!B2");
  }

  @Test
  void theFirstUnitLeadsWhereTheHeadingOrACellSaysSo() {
    List<String> expected =
        List.of("1|财政|公开预算|2017-06-30|牵头市财政局、落实市审计局", "2|民政|公开低保|2017-12-31|牵头市民政局、落实市财政局");
    assertThat(
            tasks(
                parse(
                    "工作任务|具体要求|完成时限|责任单位（排第一位的为牵头单位）",
                    "财政|1.公开预算|6月底|市财政局、审计局",
                    "民政|2.公开低保|12月底|市民政局、财政局")))
        .isEqualTo(expected);
    Plan said =
        parse(
            "工作任务|具体要求|完成时限|责任单位",
            "财政|1.公开预算|6月底|市财政局、审计局（列第一位的为牵头单位，下同）",
            "民政|2.公开低保|12月底|市民政局、财政局");
    assertThat(tasks(said)).isEqualTo(expected);
    assertThat(said.findings()).isEmpty();
  }

  @Test
  void namesInAColumnMayBeSetApartByBlanksAlone() {
    Plan plan = parse("序号|工作任务|牵头单位|配合单位|完成时限", "1|公开监管信息|市金融办 人行中心支行|市财政局\n市审计局|年底前");
    assertThat(tasks(plan)).containsExactly("1||公开监管信息|2017-12-31|牵头市金融办、牵头市人行中心支行、配合市财政局、配合市审计局");
  }

  @Test
  void aLedgerWithItsTitleInTheTableAndNoDeadlines() {
    Plan plan =
        NoticeParser.parse(
            grid(
                    new NoticeText.Writer(),
                    "2018年政务公开重点工作任务台账|<|<|<",
                    "任务名称|完成标准|责任领导|责任单位",
                    "1.公开财政预算|公开到款级|张某（示例）|市财政局",
                    "2.公开医疗信息|及时更新|王某（示例）|市卫健委")
                .text());
    assertThat(plan.document().title()).isEqualTo("2018年政务公开重点工作任务台账");
    assertThat(plan.year()).isEqualTo(2018);
    assertThat(tasks(plan)).containsExactly("1|公开财政预算|公开到款级|-|落实市财政局", "2|公开医疗信息|及时更新|-|落实市卫健委");
    assertThat(codes(plan))
        .containsExactly(
            "notice-column-unknown 表格1!C2",
            "notice-deadline-column-missing 表格1!A2",
            "notice-document-number-missing ");
  }

  @Test
  void theIndexNumbersCreditCodeHasACheckCharacter() {
    String[] rows = {"工作任务|具体要求|完成时限|责任单位", "财政|1.公开预算|6月底|市财政局"};
    String index = "索引号：11220200795219742W/2016-08473";
    assertThat(codes(NoticeParser.parse(grid(notice().paragraph(index), rows).text()))).isEmpty();
    Plan wrong =
        NoticeParser.parse(grid(notice().paragraph(index.replace("42W", "24W")), rows).text());
    assertThat(codes(wrong)).containsExactly("notice-index-number-wrong 正文第3段");
    assertThat(wrong.findings().get(0).message().chinese())
        .isEqualTo("“索引号”开头的统一社会信用代码11220200795219724W校验位不符，请核对。");
    String other = "索引号：000014349/2017-00073";
    assertThat(codes(NoticeParser.parse(grid(notice().paragraph(other), rows).text()))).isEmpty();
  }

  @Test
  void numbersMayBeMissing() {
    Plan plan =
        parse(
            "重点工作|工作内容|完成时限|责任部门", "财政|公开预算。|6月底|市财政局", "^|公开决算。|10月底|市财政局", "民政|公开低保。|12月底|市民政局");
    assertThat(tasks(plan))
        .containsExactly(
            "1|财政|公开预算。|2017-06-30|落实市财政局",
            "2|财政|公开决算。|2017-10-31|落实市财政局",
            "3|民政|公开低保。|2017-12-31|落实市民政局");
    assertThat(codes(plan)).containsExactly("notice-numbers-missing 表格1!B2");
  }

  @Test
  void severalNumberedTasksMayShareACell() {
    Plan plan =
        parse(
            "工作任务|具体要求|完成时限|责任单位",
            "财政|1.公开预算。\n2.公开决算。\n3.公开专项资金。|10月底|市财政局负责",
            "民政|4.公开低保|12月底|市民政局负责");
    assertThat(tasks(plan))
        .containsExactly(
            "1|财政|公开预算。|2017-10-31|落实市财政局",
            "2|财政|公开决算。|2017-10-31|落实市财政局",
            "3|财政|公开专项资金。|2017-10-31|落实市财政局",
            "4|民政|公开低保|2017-12-31|落实市民政局");
    assertThat(plan.findings()).isEmpty();
  }

  @Test
  void mergedDeadlinesAndUnitsHoldForEveryRowTheyCover() {
    Plan plan =
        parse("工作任务|具体要求|完成时限|责任单位", "财政|1.公开预算|10月底|市财政局负责", "^|2.公开决算|^|^", "民政|3.公开低保|同上|同上");
    assertThat(tasks(plan))
        .containsExactly(
            "1|财政|公开预算|2017-10-31|落实市财政局",
            "2|财政|公开决算|2017-10-31|落实市财政局",
            "3|民政|公开低保|2017-10-31|落实市财政局");
    assertThat(plan.findings()).isEmpty();
  }

  @Test
  void rowsAcrossTheTableAreThemes() {
    Plan plan =
        parse(
            "序号|工作任务|责任单位|完成时限",
            "一、推进决策公开|<|<|<",
            "1|公开决策草案|各部门|年内",
            "二、推进执行公开|<|<|<",
            "2|公开审计结果|市审计局|10月底",
            "注：未列明的单位也应推进。|<|<|<");
    assertThat(tasks(plan))
        .containsExactly(
            "1|一、推进决策公开|公开决策草案|2017-12-31|落实各部门", "2|二、推进执行公开|公开审计结果|2017-10-31|落实市审计局");
    assertThat(plan.themes())
        .containsExactly(
            new Theme("一、推进决策公开", "", List.of("一、推进决策公开")),
            new Theme("二、推进执行公开", "", List.of("二、推进执行公开")));
    assertThat(plan.defaultRule()).isEqualTo("未列明的单位也应推进。");
  }

  @Test
  void numbersThatBeginAnewInEachGroupAreMadeToGoOn() {
    Plan plan =
        parse(
            "工作任务|具体要求|完成时限|责任单位",
            "财政|1.公开预算|10月底|市财政局",
            "^|2.公开决算|10月底|市财政局",
            "民政|1.公开低保|12月底|市民政局");
    assertThat(plan.tasks().stream().map(Task::number)).containsExactly(1, 2, 3);
    assertThat(codes(plan)).containsExactly("notice-numbers-restart 表格1!B2");
  }

  @Test
  void whatIsNotUnderstoodIsKeptAndReportedWithItsPlace() {
    Plan plan =
        parse(
            "工作任务|具体要求|完成时限|责任单位",
            "财政|1.公开预算|尽快|市财政局牵头，另行通知",
            "^|3.公开决算|10月底|",
            "^|3.公开专项资金||市财政局");
    assertThat(plan.get(1).when()).isEqualTo(new Deadline.Unclear("尽快"));
    assertThat(plan.get(1).responsibilityText()).isEqualTo("市财政局牵头，另行通知");
    assertThat(plan.tasks().stream().map(Task::number)).containsExactly(1, 3, 4);
    assertThat(codes(plan))
        .containsExactly(
            "notice-responsibility-blank 表格1!D3",
            "notice-deadline-blank 表格1!C4",
            "notice-number-gap 表格1!B3",
            "notice-number-duplicate 表格1!B4",
            "notice-deadline-unclear 表格1!C2",
            "notice-responsibility-unclear 表格1!D2",
            "notice-responsibility-unclear 表格1!D3");
    assertThat(plan.findings().get(4).message().chinese())
        .isEqualTo("第1项的完成时限“尽快”未能读懂，已按原文保留，请改写为明确的时间。");
  }

  @Test
  void tablesOfOtherKindsAreNoTasks() {
    NoticeText.Writer writer = notice();
    grid(writer, "索引号：|1234|发文字号：|某政办发〔2017〕13号", "标题：|某通知|成文日期：|2017年3月1日");
    grid(writer, "工作任务|具体要求|完成时限|责任单位", "财政|1.公开预算|10月底|市财政局");
    writer.paragraph("附件2：联系方式");
    grid(writer, "单位|联系人|电话", "市财政局|张某（示例）|0000");
    Plan plan = NoticeParser.parse(writer.text());
    assertThat(plan.tasks()).hasSize(1);
    assertThat(plan.document().date()).isEqualTo(LocalDate.of(2017, 3, 1));
    assertThat(codes(plan))
        .containsExactly("notice-table-skipped 表格3!A1", "notice-document-number-differs 表格1!D1");
  }

  @Test
  void aNoticeWithoutATableIsAPlanWithoutTasks() {
    Plan plan = NoticeParser.parse(notice().paragraph("各部门：请做好工作。").text());
    assertThat(plan.tasks()).isEmpty();
    assertThat(codes(plan)).containsExactly("notice-table-missing ");
    assertThat(NoticeParser.parse(new NoticeText(List.of())).findings().stream().map(f -> f.code()))
        .containsExactly(
            "notice-document-number-missing", "notice-year-missing", "notice-table-missing");
  }

  @Test
  void aTableWithoutTasksSaysSo() {
    assertThat(codes(parse("工作任务|具体要求|完成时限|责任单位", "|||"))).containsExactly("notice-table-empty ");
  }

  @Test
  void withoutAYearDeadlinesAreNotWorkedOut() {
    Plan plan =
        NoticeParser.parse(
            grid(new NoticeText.Writer(), "任务|要求|时限|责任单位", "财政|1.公开预算|10月底|市财政局").text());
    assertThat(plan.year()).isZero();
    assertThat(plan.get(1).when()).isEqualTo(new Deadline.Unclear("10月底"));
  }

  @Test
  void theNumberMayStandBehindTheTitle() {
    for (String behind : List.of("（某政办函〔2018〕57号）", "(某政办函〔２０１８〕57 号)")) {
      Plan plan =
          NoticeParser.parse(
              grid(
                      new NoticeText.Writer().paragraph("关于落实政务公开重点工作任务的通知" + behind),
                      "任务|要求|时限|责任单位",
                      "财政|1.公开预算|10月底|市财政局")
                  .text());
      assertThat(plan.document())
          .isEqualTo(new NoticeDocument("关于落实政务公开重点工作任务的通知", "某政办函〔2018〕57号", "", 2018, null));
      assertThat(plan.get(1).deadline()).isEqualTo(LocalDate.of(2018, 10, 31));
    }
  }

  @Test
  void aNoticeThatContradictsItselfIsReadWithFindings() {
    NoticeText text =
        grid(
                new NoticeText.Writer()
                    .paragraph("某市人民政府办公厅文件")
                    .paragraph("某政办发[2018]12号")
                    .paragraph("某市人民政府办公厅关于落实2016年政务公开任务的通知")
                    .paragraph("某省人民政府办公厅")
                    .paragraph("二〇一六年七月十四日")
                    .paragraph("2017年重点任务分解表"),
                "工作任务|具体要求|完成时限|责任单位",
                "财政|1.公开预算|10月底|市财政局")
            .text();
    Plan plan = NoticeParser.parse(text);
    assertThat(plan.document())
        .isEqualTo(
            new NoticeDocument(
                "某市人民政府办公厅关于落实2016年政务公开任务的通知",
                "某政办发〔2018〕12号",
                "某市人民政府办公厅",
                2016,
                LocalDate.of(2016, 7, 14)));
    assertThat(codes(plan))
        .containsExactly(
            "notice-document-number-brackets 正文第2段",
            "notice-year-differs 正文第6段",
            "notice-year-differs 正文第2段",
            "notice-signature-differs 正文第4段");
  }

  @Test
  void theFingerprintChangesWithWhatIsOrderedOnly() {
    Plan plan = parse("工作任务|具体要求|完成时限|责任单位", "财政|1.公开预算|10月底|市财政局");
    Plan other = parse("序号|工作任务|具体要求|责任单位|完成时限", "1|财政|公开预算|市财政局|10月底");
    Plan later = parse("工作任务|具体要求|完成时限|责任单位", "财政|1.公开预算|11月底|市财政局");
    assertThat(plan.fingerprint()).hasSize(64).isEqualTo(other.fingerprint());
    assertThat(later.fingerprint()).isNotEqualTo(plan.fingerprint());
  }
}
