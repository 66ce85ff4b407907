package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What reports of all eras say of the year's work (工作总体情况): who has handed in, how far the tasks
 * have come by theme and group, and what the office may write about its year, its problems and its
 * plans.
 */
final class GeneralWork {

  private static final int NAMES_BEFORE_AND_OTHERS = 4;

  private final AnnualReport report;
  private final ReportRequest request;
  private final Prose prose;

  GeneralWork(AnnualReport report, ReportRequest request, Prose prose) {
    this.report = report;
    this.request = request;
    this.prose = prose;
  }

  /** A sentence about the whole year. */
  String opening() {
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
    return request.year()
        + "年，"
        + report.header().subject()
        + "认真贯彻落实《中华人民共和国政府信息公开条例》"
        + basis
        + split
        + "，全面推进决策、执行、管理、服务、结果公开。";
  }

  /** Who has handed in, what the reader of the figures must know, and pictures of both. */
  List<Block> handedIn() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(prose.paragraph(whoReported()));
    missing().ifPresent(text -> blocks.add(prose.paragraph(text)));
    blocks.add(prose.paragraph(String.join("", report.notes())));
    if (report.regions().size() > 1) {
      blocks.add(
          new Block.Picture(coverageChart("coverage-by-region", "各地区报送情况", report.regions())));
    }
    if (report.kinds().size() > 1) {
      blocks.add(new Block.Picture(coverageChart("coverage-by-kind", "各类单位报送情况", report.kinds())));
    }
    return blocks;
  }

  /**
   * How far the tasks have come, in all, by theme and by group; nothing if the year has no plan.
   */
  List<Block> tasks() {
    List<Block> blocks = new ArrayList<>();
    if (report.tasks().isEmpty()) {
      return blocks;
    }
    blocks.add(prose.paragraph(tasksInWords() + "完成率按应完成的项次计算，不涉及的不计入。各类、各项任务完成情况见附件“重点任务完成情况表”。"));
    int number = 1;
    for (TaskGroup theme : report.themes()) {
      blocks.add(new Block.Heading(3, number++ + ". " + theme.title()));
      blocks.add(prose.paragraph(aboutTheme(theme)));
    }
    return blocks;
  }

  /** How far the tasks have come in all, in one sentence. */
  String tasksInWords() {
    return report.tasks().size()
        + "项重点任务按责任单位分解为"
        + report.completion().total()
        + "项次。按各单位数据截止日期统计，"
        + inWords(report.completion())
        + "。";
  }

  /** How much of the catalogue has been disclosed, in one paragraph; empty without a catalogue. */
  List<Block> catalogue(String annex) {
    List<CatalogueDisclosure> items = report.catalogue();
    if (items.isEmpty()) {
      return List.of();
    }
    String states =
        Arrays.stream(CatalogueDisclosure.State.values())
            .map(
                state ->
                    state.label() + items.stream().mapToInt(item -> item.of(state)).sum() + "项次")
            .collect(Collectors.joining("，"));
    long whole =
        items.stream().filter(item -> item.ought() > 0 && item.disclosed() == item.ought()).count();
    long none = items.stream().filter(item -> item.disclosed() == 0).count();
    return List.of(
        prose.paragraph(
            "按照主动公开目录，应当公开的事项"
                + items.size()
                + "项，分解到责任单位共"
                + items.stream().mapToInt(item -> item.units().size()).sum()
                + "项次，其中"
                + states
                + "。有关单位均已公开的事项"
                + whole
                + "项，尚无单位公开的事项"
                + none
                + "项。各事项公开情况见"
                + annex
                + "。"));
  }

  /** What the figures show to be going badly, as the office may put it. */
  String problems() {
    CompletionCount count = report.completion();
    List<String> problems = new ArrayList<>();
    int missing = report.coverage().missing().size();
    if (missing > 0) {
      problems.add("仍有" + missing + "家单位的数据未能覆盖，报送工作的及时性和完整性有待提高");
    }
    if (behind() > 0) {
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
    return listed.isEmpty() ? "从统计数据看，各单位均已报送，重点任务均按时完成。" : "从报送和任务完成情况看，主要存在以下问题：" + listed + "。";
  }

  /** What the office may do about it next year. */
  String plans() {
    return (request.year() + 1)
        + "年，"
        + report.header().subject()
        + "将继续贯彻落实《中华人民共和国政府信息公开条例》，"
        + (behind() > 0 ? "督促责任单位尽快完成逾期任务，" : "")
        + (report.coverage().isComplete() ? "" : "加强对未报送单位的督促指导，")
        + "加大主动公开力度，规范依申请公开办理，做好政策解读和舆情回应，不断提升政务公开工作水平。";
  }

  private int behind() {
    return report.completion().of(CompletionState.OVERDUE)
        + report.completion().of(CompletionState.DONE_LATE);
  }

  /** What was disclosed in each month, as a picture, if the ledgers tell. */
  Optional<Block> disclosuresByMonth() {
    List<ReportFigure> months =
        report.supplements().stream()
            .filter(figure -> figure.code().startsWith("disclosures/"))
            .toList();
    if (months.stream().noneMatch(month -> month.value() != null)) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Picture(
            new Chart(
                "disclosures-by-month",
                "各月主动公开政府信息情况",
                "条",
                months.stream().map(month -> month.label().replaceAll("月.*", "月")).toList(),
                List.of(
                    new Chart.Series(
                        "条数",
                        Chart.Tone.PLAIN,
                        months.stream().map(GeneralWork::valueOrZero).toList())),
                false)));
  }

  /** A picture of figures, one bar for each. */
  Block figures(
      String id, String title, String unitOfMeasure, List<String> codes, List<String> labels) {
    return new Block.Picture(
        new Chart(
            id,
            title,
            unitOfMeasure,
            labels,
            List.of(
                new Chart.Series(
                    unitOfMeasure + "数",
                    Chart.Tone.PLAIN,
                    codes.stream().map(this::sumOrZero).toList())),
            false));
  }

  private BigDecimal sumOrZero(String expression) {
    return FigureExpression.parse(expression, report.form()).value(report).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal valueOrZero(ReportFigure figure) {
    return figure.findValue().orElse(BigDecimal.ZERO);
  }

  private String whoReported() {
    return report.counts().inChinese() + "。";
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
    String named = groups.stream().limit(NAMES_BEFORE_AND_OTHERS).collect(Collectors.joining("、"));
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
            + count.findPercentDone().map(share -> "，完成率" + Numbers.print(share) + "%").orElse("");
  }

  /** How far the groups of tasks have come, as a picture. */
  Chart completionChart() {
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
            .map(group -> group.label() + bracketed(Integer.toString(group.coverage().expected())))
            .toList(),
        List.of(
            new Chart.Series(
                "已覆盖",
                Chart.Tone.GOOD,
                groups.stream()
                    .map(group -> BigDecimal.valueOf(group.coverage().reported()))
                    .toList()),
            new Chart.Series(
                "未覆盖",
                Chart.Tone.MISSING,
                groups.stream()
                    .map(group -> BigDecimal.valueOf(group.coverage().missing().size()))
                    .toList())),
        true);
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

  private static String bracketed(String text) {
    return text.isEmpty() ? "" : "（" + text + "）";
  }
}
