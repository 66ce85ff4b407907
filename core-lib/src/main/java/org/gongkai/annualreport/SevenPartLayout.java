package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.annualreport.Block.Table.Align;
import org.gongkai.annualreport.Block.Table.Column;
import org.gongkai.annualreport.Block.Table.Row;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.FormLine;

/**
 * The seven parts that 吉林市's own reports for 2016 to 2018 have (published 2017-03-14, 2018-03,
 * 2019-02-25): the nine blocks of the 2014 form in words, between a general part and an outlook.
 */
final class SevenPartLayout implements ReportLayout {

  private static final int NAMES_BEFORE_AND_OTHERS = 4;
  private static final int GIST_LENGTH = 34;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public List<Section> sections(AnnualReport report, ReportRequest request) {
    Parts parts = new Parts(report, request);
    return List.of(
        new Section("part-1", "一", "基本工作情况", false, parts.generalWork()),
        new Section("part-2", "二", "主动公开政府信息情况", false, parts.disclosure()),
        new Section("part-3", "三", "回应解读情况", false, parts.interpretation()),
        new Section("part-4", "四", "依申请公开政府信息情况", false, parts.requests()),
        new Section("part-5", "五", "行政复议、诉讼和投诉举报情况", false, parts.reviews()),
        new Section("part-6", "六", "机构建设、保障经费和培训会议情况", false, parts.safeguards()),
        new Section("part-7", "七", "存在问题及工作打算", false, parts.outlook()),
        new Section("annex-1", "附件1", "政府信息公开情况统计表", true, List.of(parts.form())),
        new Section("annex-2", "附件2", "统计指标填报情况表", true, parts.figureCoverage()),
        new Section("annex-3", "附件3", "重点任务完成情况表", true, parts.tasks()),
        new Section("annex-4", "附件4", "报送单位情况表", true, parts.units()),
        new Section("annex-5", "附件5", "台账汇总和数据核对情况", true, parts.ledgersAndChecks()));
  }

  @Override
  public List<Block> preamble(AnnualReport report) {
    ReportHeader header = report.header();
    ReportHeader.Editor editor = header.editor();
    List<Inline> contact = new ArrayList<>();
    contact.add(new Inline.Words("如对本报告有疑问，请与编制单位联系（地址："));
    contact.add(given(editor.address(), "地址"));
    contact.add(new Inline.Words("；邮编："));
    contact.add(given(editor.postcode(), "邮编"));
    contact.add(new Inline.Words("；联系电话："));
    contact.add(given(editor.phone(), "联系电话"));
    contact.add(new Inline.Words("；电子邮箱："));
    contact.add(given(editor.email(), "电子邮箱"));
    contact.add(new Inline.Words("）。"));
    return List.of(
        new Block.Paragraph(
            List.of(
                new Inline.Words("本报告由"),
                given(editor.name(), "编制单位"),
                new Inline.Words(
                    "根据《中华人民共和国政府信息公开条例》编制，由基本工作情况，主动公开政府信息情况，回应解读情况，"
                        + "依申请公开政府信息情况，行政复议、诉讼和投诉举报情况，机构建设、保障经费和培训会议情况，"
                        + "存在问题及工作打算七个部分组成。本报告中所列数据统计期限自"
                        + Parts.inChinese(header.firstDay())
                        + "起至"
                        + Parts.inChinese(header.lastDay())
                        + "止。"))),
        new Block.Paragraph(contact));
  }

  private static Inline given(String text, String asked) {
    return text.isEmpty() ? Inline.Blank.of(asked) : new Inline.Words(text);
  }

  private static final class Parts {

    private final AnnualReport report;
    private final ReportRequest request;
    private final Prose prose;

    Parts(AnnualReport report, ReportRequest request) {
      this.report = report;
      this.request = request;
      this.prose = new Prose(report);
    }

    // 一、基本工作情况

    List<Block> generalWork() {
      List<Block> blocks = new ArrayList<>();
      Workplan plan = request.workplan();
      String basis =
          plan.noticeTitle().isEmpty()
              ? ""
              : "，按照《" + plan.noticeTitle() + "》" + bracketed(plan.noticeNumber()) + "的部署";
      String kinds = report.groups().size() + "类" + report.tasks().size() + "项重点任务";
      String split =
          report.tasks().isEmpty()
              ? ""
              : request.scope() instanceof Scope.City
                  ? "，将年度政务公开工作细化为" + kinds + "，逐项明确责任单位和完成时限"
                  : "，承担其中" + kinds;
      blocks.add(
          prose.toComplete(
              "本年度政务公开工作的组织领导、制度建设和主要做法",
              request.year()
                  + "年，"
                  + report.header().subject()
                  + "认真贯彻落实《中华人民共和国政府信息公开条例》"
                  + basis
                  + split
                  + "，全面推进决策、执行、管理、服务、结果公开。"));
      blocks.add(new Block.Heading(2, "（一）报送情况"));
      blocks.add(prose.paragraph(whoReported()));
      missing().ifPresent(text -> blocks.add(prose.paragraph(text)));
      blocks.add(prose.paragraph(String.join("", report.notes())));
      if (report.regions().size() > 1) {
        blocks.add(
            new Block.Picture(coverageChart("coverage-by-region", "各地区报送情况", report.regions())));
      }
      if (report.kinds().size() > 1) {
        blocks.add(
            new Block.Picture(coverageChart("coverage-by-kind", "各类单位报送情况", report.kinds())));
      }
      if (!report.tasks().isEmpty()) {
        blocks.add(new Block.Heading(2, "（二）重点任务完成情况"));
        blocks.add(
            prose.paragraph(
                report.tasks().size()
                    + "项重点任务按责任单位分解为"
                    + report.completion().total()
                    + "项次。按各单位数据截止日期统计，"
                    + inWords(report.completion())
                    + "。完成率按应完成的项次计算，不涉及的不计入。"));
        int number = 1;
        for (TaskGroup theme : report.themes()) {
          blocks.add(new Block.Heading(3, number++ + ". " + theme.title()));
          blocks.add(prose.paragraph(aboutTheme(theme)));
        }
        blocks.add(new Block.Picture(completionChart()));
      }
      return blocks;
    }

    private String whoReported() {
      Coverage coverage = report.coverage();
      long included =
          report.units().stream()
              .filter(unit -> unit.status() == ReportedUnit.Status.INCLUDED)
              .count();
      return "应统计单位"
          + coverage.expected()
          + "个，纳入统计"
          + coverage.reported()
          + "个"
          + (included == 0 ? "" : "（其中" + included + "个含在汇总表中）")
          + percent(coverage.reported(), coverage.expected())
              .map(share -> "，占" + share + "%")
              .orElse("")
          + "。";
    }

    private Optional<String> missing() {
      String sentences =
          Arrays.stream(MissingReason.values())
              .map(
                  reason -> {
                    List<String> names =
                        report.coverage().missing().stream()
                            .filter(missing -> missing.reason() == reason)
                            .map(Coverage.Missing::name)
                            .toList();
                    return names.isEmpty()
                        ? ""
                        : reason.label()
                            + "的单位"
                            + names.size()
                            + "个："
                            + String.join("、", names)
                            + "。";
                  })
              .collect(Collectors.joining());
      return sentences.isEmpty() ? Optional.empty() : Optional.of(sentences);
    }

    private String aboutTheme(TaskGroup theme) {
      List<String> groups =
          report.tasks().stream()
              .filter(task -> task.theme().equals(theme.title()))
              .map(task -> task.task().group())
              .distinct()
              .toList();
      String named =
          groups.stream().limit(NAMES_BEFORE_AND_OTHERS).collect(Collectors.joining("、"));
      return "包括"
          + named
          + (groups.size() > NAMES_BEFORE_AND_OTHERS ? "等" : "")
          + groups.size()
          + "类"
          + theme.tasks()
          + "项任务，共"
          + theme.count().total()
          + "项次，其中"
          + inWords(theme.count())
          + "。";
    }

    private static String inWords(CompletionCount count) {
      String states =
          Arrays.stream(CompletionState.values())
              .filter(state -> count.of(state) > 0)
              .map(state -> state.label() + count.of(state) + "项次")
              .collect(Collectors.joining("，"));
      return states.isEmpty()
          ? "尚无责任单位"
          : states
              + count
                  .findPercentDone()
                  .map(share -> "，完成率" + Numbers.print(share) + "%")
                  .orElse("");
    }

    private Chart completionChart() {
      return new Chart(
          "completion-by-group",
          "各类重点任务完成情况",
          "项次",
          report.groups().stream()
              .map(group -> group.title() + bracketed(Integer.toString(group.count().total())))
              .toList(),
          Arrays.stream(CompletionState.values())
              .map(
                  state ->
                      new Chart.Series(
                          state.label(),
                          tone(state),
                          report.groups().stream()
                              .map(group -> BigDecimal.valueOf(group.count().of(state)))
                              .toList()))
              .toList(),
          true);
    }

    private static Chart.Tone tone(CompletionState state) {
      return switch (state) {
        case DONE_IN_TIME -> Chart.Tone.GOOD;
        case DONE_LATE -> Chart.Tone.LATE;
        case OPEN -> Chart.Tone.OPEN;
        case OVERDUE -> Chart.Tone.BAD;
        case NOT_APPLICABLE -> Chart.Tone.NOT_APPLICABLE;
        case NOT_REPORTED -> Chart.Tone.MISSING;
      };
    }

    private static Chart coverageChart(String id, String title, List<GroupCoverage> groups) {
      return new Chart(
          id,
          title,
          "个单位",
          groups.stream()
              .map(
                  group -> group.label() + bracketed(Integer.toString(group.coverage().expected())))
              .toList(),
          List.of(
              new Chart.Series(
                  "已纳入统计",
                  Chart.Tone.GOOD,
                  groups.stream()
                      .map(group -> BigDecimal.valueOf(group.coverage().reported()))
                      .toList()),
              new Chart.Series(
                  "未纳入统计",
                  Chart.Tone.MISSING,
                  groups.stream()
                      .map(group -> BigDecimal.valueOf(group.coverage().missing().size()))
                      .toList())),
          true);
    }

    // 二、主动公开政府信息情况

    List<Block> disclosure() {
      return List.of(
          new Block.Heading(2, "（一）主动公开政府信息数"),
          prose.paragraph("全年主动公开政府信息{1.1}（不同渠道和方式公开相同信息计1条），其中主动公开规范性文件{1.1a}。全年制发规范性文件{1.1b}。"),
          new Block.Heading(2, "（二）通过不同渠道和方式公开政府信息的情况"),
          prose.paragraph(
              "通过政府公报公开政府信息{1.2.1}，通过政府网站公开{1.2.2}，通过政务微博公开{1.2.3}，通过政务微信公开{1.2.4}，"
                  + "通过其他方式公开{1.2.5}。"),
          new Block.Picture(
              figureChart(
                  "disclosures-by-channel",
                  "各渠道公开政府信息情况",
                  "条",
                  List.of("1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"),
                  List.of("政府公报", "政府网站", "政务微博", "政务微信", "其他方式"))),
          coverageOf("1.1", "1.1a", "1.1b", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"));
    }

    // 三、回应解读情况

    List<Block> interpretation() {
      return List.of(
          new Block.Heading(2, "（一）回应公众关注热点或重大舆情情况"),
          prose.paragraph("全年回应公众关注热点或重大舆情{2.1}（不同方式回应同一热点或舆情计1次）。"),
          new Block.Heading(2, "（二）通过不同渠道和方式回应解读的情况"),
          prose.paragraph(
              "参加或举办新闻发布会{2.2.1}，其中主要负责同志参加{2.2.1a}；组织政府网站在线访谈{2.2.2}，其中主要负责同志参加{2.2.2a}；"
                  + "发布政策解读稿件{2.2.3}；通过微博微信回应事件{2.2.4}，通过其他方式回应事件{2.2.5}。"),
          coverageOf("2.1", "2.2.1", "2.2.1a", "2.2.2", "2.2.2a", "2.2.3", "2.2.4", "2.2.5"));
    }

    // 四、依申请公开政府信息情况

    List<Block> requests() {
      return List.of(
          new Block.Heading(2, "（一）收到申请情况"),
          prose.paragraph("全年收到政府信息公开申请{3.1}。其中，当面申请{3.1.1}，传真申请{3.1.2}，网络申请{3.1.3}，信函申请{3.1.4}。"),
          new Block.Picture(
              figureChart(
                  "requests-by-way",
                  "收到申请情况（按申请方式）",
                  "件",
                  List.of("3.1.1", "3.1.2", "3.1.3", "3.1.4"),
                  List.of("当面申请", "传真申请", "网络申请", "信函申请"))),
          new Block.Heading(2, "（二）申请办结情况"),
          prose.paragraph("全年办结申请{3.2}。其中，按时办结{3.2.1}，延期办结{3.2.2}。"),
          new Block.Heading(2, "（三）申请答复情况"),
          prose.paragraph(
              "全年答复申请{3.3}。其中，属于已主动公开范围{3.3.1}，同意公开{3.3.2}，同意部分公开{3.3.3}，不同意公开{3.3.4}，"
                  + "不属于本行政机关公开{3.3.5}，申请信息不存在{3.3.6}，告知作出更改补充{3.3.7}，告知通过其他途径办理{3.3.8}。"),
          prose.paragraph(
              "不同意公开的申请中，涉及国家秘密{3.3.4a}，涉及商业秘密{3.3.4b}，涉及个人隐私{3.3.4c}，"
                  + "危及国家安全、公共安全、经济安全和社会稳定{3.3.4d}，不是《条例》所指政府信息{3.3.4e}，法律法规规定的其他情形{3.3.4f}。"),
          new Block.Picture(
              figureChart(
                  "requests-by-outcome",
                  "申请答复情况（按答复结果）",
                  "件",
                  List.of("3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7", "3.3.8"),
                  List.of(
                      "属于已主动公开范围",
                      "同意公开",
                      "同意部分公开",
                      "不同意公开",
                      "不属于本行政机关公开",
                      "申请信息不存在",
                      "告知作出更改补充",
                      "告知通过其他途径办理"))),
          new Block.Heading(2, "（四）收费情况"),
          prose.paragraph("全年依申请公开信息收取的费用{7}。"),
          coverageOf("3.1", "3.2", "3.3", "7"));
    }

    // 五、行政复议、诉讼和投诉举报情况

    List<Block> reviews() {
      return List.of(
          new Block.Heading(2, "（一）行政复议情况"),
          prose.paragraph("全年因政府信息公开办结行政复议{4}。其中，维持具体行政行为{4.1}，被依法纠错{4.2}，其他情形{4.3}。"),
          new Block.Heading(2, "（二）行政诉讼情况"),
          prose.paragraph("全年因政府信息公开审结行政诉讼{5}。其中，维持具体行政行为或者驳回原告诉讼请求{5.1}，被依法纠错{5.2}，其他情形{5.3}。"),
          new Block.Heading(2, "（三）举报投诉情况"),
          prose.paragraph("全年收到有关政府信息公开的举报投诉{6}。"),
          coverageOf("4", "5", "6"));
    }

    // 六、机构建设、保障经费和培训会议情况

    List<Block> safeguards() {
      return List.of(
          new Block.Heading(2, "（一）机构建设和人员情况"),
          prose.paragraph(
              "设有政府信息公开工作专门机构{8.1}，设置政府信息公开查阅点{8.2}。从事政府信息公开工作人员{8.3}，其中专职人员{8.3.1}"
                  + "（不包括政府公报及政府网站工作人员），兼职人员{8.3.2}。"),
          new Block.Heading(2, "（二）保障经费情况"),
          prose.paragraph("政府信息公开专项经费{8.4}（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）。"),
          new Block.Heading(2, "（三）会议和培训情况"),
          prose.paragraph("全年召开政府信息公开工作会议或专题会议{9.1}，举办各类培训班{9.2}，接受培训人员{9.3}。"),
          coverageOf("8.1", "8.2", "8.3", "8.4", "9.1", "9.2", "9.3"));
    }

    // 七、存在问题及工作打算

    List<Block> outlook() {
      CompletionCount count = report.completion();
      List<String> problems = new ArrayList<>();
      int missing = report.coverage().missing().size();
      if (missing > 0) {
        problems.add("仍有" + missing + "个单位的数据未纳入统计，报送工作的及时性和完整性有待提高");
      }
      int behind = count.of(CompletionState.OVERDUE) + count.of(CompletionState.DONE_LATE);
      if (behind > 0) {
        problems.add(
            "部分重点任务推进不够及时，"
                + late(count)
                + mostOverdue().map(group -> "，逾期未完成的主要集中在“" + group + "”方面").orElse(""));
      }
      if (!report.differences().isEmpty()) {
        problems.add("个别单位统计表与台账数据不一致（" + report.differences().size() + "处），基础台账管理还需加强");
      }
      String[] ordinals = {"一是", "二是", "三是"};
      String listed =
          IntStream.range(0, problems.size())
              .mapToObj(i -> ordinals[i] + problems.get(i))
              .collect(Collectors.joining("；"));
      return List.of(
          new Block.Heading(2, "（一）存在问题"),
          prose.toComplete(
              "本年度工作中存在的主要问题及原因",
              listed.isEmpty()
                  ? "从统计数据看，各单位均已报送，重点任务均按时完成。"
                  : "从报送和任务完成情况看，主要存在以下问题：" + listed + "。"),
          new Block.Heading(2, "（二）工作打算"),
          prose.toComplete(
              "下一年度的改进措施和工作安排",
              (request.year() + 1)
                  + "年，"
                  + report.header().subject()
                  + "将继续贯彻落实《中华人民共和国政府信息公开条例》，"
                  + (behind > 0 ? "督促责任单位尽快完成逾期任务，" : "")
                  + (missing > 0 ? "加强对未报送单位的督促指导，" : "")
                  + "加大主动公开力度，规范依申请公开办理，做好政策解读和舆情回应，不断提升政务公开工作水平。"));
    }

    private static String late(CompletionCount count) {
      return Stream.of(CompletionState.DONE_LATE, CompletionState.OVERDUE)
          .filter(state -> count.of(state) > 0)
          .map(state -> state.label() + count.of(state) + "项次")
          .collect(Collectors.joining("、"));
    }

    private Optional<String> mostOverdue() {
      TaskGroup most = null;
      for (TaskGroup group : report.groups()) {
        int overdue = group.count().of(CompletionState.OVERDUE);
        if (overdue > (most == null ? 0 : most.count().of(CompletionState.OVERDUE))) {
          most = group;
        }
      }
      return Optional.ofNullable(most).map(TaskGroup::title);
    }

    // Annexes.

    Block form() {
      List<Block.Form.Line> lines = new ArrayList<>();
      for (FormLine line : report.form().lines()) {
        if (line.cell() == null) {
          lines.add(
              new Block.Form.Line(
                  line.code(), line.label(), line.unitOfMeasure(), line.unitOfMeasure(), ""));
        } else {
          ReportFigure figure = report.figure(line.cell().code());
          lines.add(
              new Block.Form.Line(
                  line.code(),
                  line.label(),
                  line.unitOfMeasure(),
                  figure.printed(),
                  figure.coverage().reported() + "/" + figure.coverage().expected()));
        }
      }
      return new Block.Form(
          report.form().title() + "（" + request.year() + "年度）",
          report.header().editor().name(),
          lines);
    }

    List<Block> figureCoverage() {
      List<Row> rows = new ArrayList<>();
      for (ReportFigure figure : report.figures()) {
        rows.add(
            new Row(
                List.of(
                    figure.code(),
                    figure.label(),
                    figure.printed(),
                    figure.unitOfMeasure(),
                    Integer.toString(figure.coverage().reported()),
                    Integer.toString(figure.coverage().expected()),
                    count(figure, ValueKind.ZERO),
                    count(figure, ValueKind.BLANK, ValueKind.ABSENT),
                    count(figure, ValueKind.NONE, ValueKind.DASH, ValueKind.SLASH)),
                false));
      }
      return List.of(
          prose.paragraph(
              "每项统计数均注明填报单位数和应报单位数。填报“0”的计入填报单位；未填（空白）和填报“无”“—”“/”的不作为0，"
                  + "分别列出份数，不计入填报单位。汇总表所含单位按汇总表计入。"),
          new Block.Table(
              "figure-coverage",
              "统计指标填报情况表",
              List.of(
                  new Column("代码", 10, Align.LEFT),
                  new Column("统计指标", 34, Align.LEFT),
                  new Column("统计数", 11, Align.RIGHT),
                  new Column("单位", 7, Align.CENTRE),
                  new Column("填报单位", 8, Align.RIGHT),
                  new Column("应报单位", 8, Align.RIGHT),
                  new Column("填0", 7, Align.RIGHT),
                  new Column("空白", 7, Align.RIGHT),
                  new Column("填“无”或“/”", 9, Align.RIGHT)),
              rows));
    }

    private static String count(ReportFigure figure, ValueKind... kinds) {
      return Integer.toString(
          Arrays.stream(kinds).mapToInt(kind -> figure.kinds().getOrDefault(kind, 0)).sum());
    }

    List<Block> tasks() {
      List<Column> columns = new ArrayList<>();
      columns.add(new Column("序号", 6, Align.CENTRE));
      columns.add(new Column("工作任务", 18, Align.LEFT));
      columns.add(new Column("任务要点", 23, Align.LEFT));
      columns.add(new Column("完成时限", 11, Align.CENTRE));
      columns.add(new Column("责任单位", 7, Align.RIGHT));
      for (CompletionState state : CompletionState.values()) {
        columns.add(new Column(state.label(), 7, Align.RIGHT));
      }
      List<Row> rows = new ArrayList<>();
      for (TaskCompletion task : report.tasks()) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(task.task().number()));
        cells.add(task.task().group());
        cells.add(gist(task.task().requirement()));
        cells.add(task.task().deadlineText().replaceAll("\\s+", ""));
        addCounts(task.count(), cells);
        rows.add(new Row(cells, false));
      }
      List<String> total = new ArrayList<>(List.of("", "合计", "", ""));
      addCounts(report.completion(), total);
      rows.add(new Row(total, true));
      return List.of(new Block.Table("task-completion", "重点任务完成情况表", columns, rows));
    }

    private static void addCounts(CompletionCount count, List<String> cells) {
      cells.add(Integer.toString(count.total()));
      for (CompletionState state : CompletionState.values()) {
        cells.add(Integer.toString(count.of(state)));
      }
    }

    /** The beginning of a requirement, up to its first full stop or a few words beyond a line. */
    private static String gist(String requirement) {
      int stop = requirement.indexOf('。');
      String first = stop < 0 ? requirement : requirement.substring(0, stop);
      return first.codePointCount(0, first.length()) <= GIST_LENGTH
          ? first
          : first.substring(0, first.offsetByCodePoints(0, GIST_LENGTH)) + "…";
    }

    List<Block> units() {
      List<Row> rows = new ArrayList<>();
      int number = 1;
      for (ReportedUnit unit : report.units()) {
        ReportedUnit.Workbook file = unit.file();
        rows.add(
            new Row(
                List.of(
                    Integer.toString(number++),
                    unit.name(),
                    unit.kind().label(),
                    unit.region(),
                    unit.status().label(),
                    file == null ? "" : file.scope().label(),
                    file == null ? "" : file.dataAsOf().toString(),
                    unit.completion().done() + "/" + unit.completion().due()),
                false));
      }
      return List.of(
          new Block.Table(
              "units",
              "报送单位情况表",
              List.of(
                  new Column("序号", 6, Align.CENTRE),
                  new Column("单位", 28, Align.LEFT),
                  new Column("类别", 13, Align.CENTRE),
                  new Column("地区", 11, Align.CENTRE),
                  new Column("报送情况", 11, Align.CENTRE),
                  new Column("口径", 7, Align.CENTRE),
                  new Column("数据截止", 15, Align.CENTRE),
                  new Column("任务完成", 9, Align.CENTRE)),
              rows));
    }

    List<Block> ledgersAndChecks() {
      List<Block> blocks = new ArrayList<>();
      blocks.add(
          new Block.Table(
              "ledgers",
              "台账汇总表",
              List.of(
                  new Column("台账", 28, Align.LEFT),
                  new Column("登记行数", 18, Align.RIGHT),
                  new Column("有登记的单位", 18, Align.RIGHT),
                  new Column("零报告单位", 18, Align.RIGHT),
                  new Column("空白单位", 18, Align.RIGHT)),
              report.ledgers().stream()
                  .map(
                      total ->
                          new Row(
                              List.of(
                                  total.ledger().sheet(),
                                  Integer.toString(total.rows()),
                                  Integer.toString(total.unitsWithRows()),
                                  Integer.toString(total.unitsWithNothing()),
                                  Integer.toString(total.unitsEmpty())),
                              false))
                  .toList()));
      if (report.differences().isEmpty()) {
        blocks.add(prose.paragraph("各单位统计表填报数与台账数一致。"));
      } else {
        blocks.add(differences());
      }
      if (!report.partsDifferences().isEmpty()) {
        blocks.add(partsDifferences());
      }
      return blocks;
    }

    private Block differences() {
      Function<String, String> name = this::unitName;
      return new Block.Table(
          "differences",
          "统计表填报数与台账数不一致情况",
          List.of(
              new Column("单位", 36, Align.LEFT),
              new Column("统计指标", 36, Align.LEFT),
              new Column("填报数", 14, Align.RIGHT),
              new Column("台账数", 14, Align.RIGHT)),
          report.differences().stream()
              .map(
                  one ->
                      new Row(
                          List.of(
                              name.apply(one.unitCode()),
                              one.label(),
                              one.declared()
                                  .find()
                                  .map(Numbers::print)
                                  .orElse(one.declared().raw()),
                              Numbers.print(one.derived())),
                          false))
              .toList());
    }

    private Block partsDifferences() {
      return new Block.Table(
          "parts-differences",
          "汇总表数字与所含单位数字不一致情况",
          List.of(
              new Column("汇总单位", 28, Align.LEFT),
              new Column("统计指标", 28, Align.LEFT),
              new Column("汇总数", 12, Align.RIGHT),
              new Column("分项之和", 12, Align.RIGHT),
              new Column("缺少分项的单位", 20, Align.LEFT)),
          report.partsDifferences().stream()
              .map(
                  one ->
                      new Row(
                          List.of(
                              unitName(one.unitCode()),
                              one.label(),
                              Numbers.print(one.declared()),
                              Numbers.print(one.parts()),
                              one.missing().stream()
                                  .map(this::unitName)
                                  .collect(Collectors.joining("、"))),
                          false))
              .toList());
    }

    private String unitName(String code) {
      return request.roster().find(code).map(unit -> unit.fullName()).orElse(code);
    }

    // What several parts need.

    private Block coverageOf(String... codes) {
      List<Coverage> coverages =
          Arrays.stream(codes).map(code -> report.figure(code).coverage()).toList();
      ToIntFunction<Coverage> reported = Coverage::reported;
      int least = coverages.stream().mapToInt(reported).min().orElse(0);
      int most = coverages.stream().mapToInt(reported).max().orElse(0);
      return prose.paragraph(
          "以上各项数据由应报"
              + report.coverage().expected()
              + "个单位中的"
              + (least == most ? least : least + "至" + most)
              + "个单位填报，各项指标的填报单位数见附件2，未报送单位见附件4。");
    }

    private Chart figureChart(
        String id, String title, String unitOfMeasure, List<String> codes, List<String> labels) {
      return new Chart(
          id,
          title,
          unitOfMeasure,
          labels,
          List.of(
              new Chart.Series(
                  unitOfMeasure + "数",
                  Chart.Tone.PLAIN,
                  codes.stream()
                      .map(
                          code -> {
                            BigDecimal value = report.figure(code).value();
                            return value == null ? BigDecimal.ZERO : value;
                          })
                      .toList())),
          false);
    }

    private static String bracketed(String text) {
      return text.isEmpty() ? "" : "（" + text + "）";
    }

    private static Optional<String> percent(int part, int whole) {
      return whole == 0
          ? Optional.empty()
          : Optional.of(
              Numbers.print(
                  BigDecimal.valueOf(part)
                      .multiply(HUNDRED)
                      .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)));
    }

    private static String inChinese(LocalDate date) {
      return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
  }
}
