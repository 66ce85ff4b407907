package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.form.FormCell;
import org.gongkai.form.PrintedTable;

/**
 * The six parts of the report since 2019: the trial format of 国办公开办函〔2019〕60号 and the format of
 * 国办公开办函〔2021〕30号, with tables two, three and four as printed there.
 *
 * <p>The first part has the five customary headings, which follow what the format lists for it
 * (主动公开、 依申请公开、政府信息管理、政府信息公开平台建设、监督保障), and tells of the year's tasks where there is a plan.
 */
final class SixPartLayout implements ReportLayout {

  private static final String FIRST_EDITION = "2019";
  private static final String CATALOGUE = "主动公开目录落实情况表";
  private static final String[] NUMBERS = {"（一）", "（二）", "（三）", "（四）", "（五）", "（六）"};

  @Override
  public Printed print(AnnualReport report, ReportRequest request) {
    Prose prose = new Prose(report, request.narrative());
    Parts parts = new Parts(report, request, prose);
    Annexes annexes = new Annexes(report, request, prose);
    List<Section> sections =
        new ArrayList<>(
            List.of(
                Section.part(1, "总体情况", parts.generalWork()),
                Section.part(2, "主动公开政府信息情况", parts.official("2")),
                Section.part(3, "收到和处理政府信息公开申请情况", parts.official("3")),
                Section.part(4, "政府信息公开行政复议、行政诉讼情况", parts.reviews()),
                Section.part(5, "存在的主要问题及改进情况", parts.outlook()),
                Section.part(6, "其他需要报告的事项", parts.otherMatters())));
    sections.add(Section.annex(1, "统计指标填报情况表", Edition.PUBLIC, annexes.figureCoverage()));
    if (!report.tasks().isEmpty()) {
      sections.add(Section.annex(2, "重点任务完成情况表", Edition.PUBLIC, annexes.tasks()));
    }
    int next = sections.stream().mapToInt(section -> section.annex() ? 1 : 0).sum() + 1;
    sections.add(Section.annex(next++, "报送单位情况表", Edition.PUBLIC, annexes.units()));
    if (!report.catalogue().isEmpty()) {
      sections.add(Section.annex(next++, CATALOGUE, Edition.PUBLIC, annexes.catalogue()));
    }
    sections.add(Section.annex(next, "台账汇总和数据核对情况", Edition.INTERNAL, annexes.ledgersAndChecks()));
    return new Printed(keyFigures(report), sections, prose.problems());
  }

  private static List<KeyFigure> keyFigures(AnnualReport report) {
    boolean trial = report.form().edition().equals(FIRST_EDITION);
    return List.of(
        new KeyFigure("制发规范性文件", report.figure(trial ? "2/规范性文件/本年新制作数量" : "2/行政规范性文件/本年制发件数")),
        new KeyFigure("新收申请", report.figure("3/1/总计")),
        new KeyFigure("办结申请", report.figure("3/3.7/总计")),
        new KeyFigure("结转下年度", report.figure("3/4/总计")),
        new KeyFigure("行政复议", report.figure("4/行政复议/总计")));
  }

  private static final class Parts {

    private final AnnualReport report;
    private final Prose prose;
    private final GeneralWork work;
    private final boolean trial;

    Parts(AnnualReport report, ReportRequest request, Prose prose) {
      this.report = report;
      this.prose = prose;
      this.work = new GeneralWork(report, request, prose);
      this.trial = report.form().edition().equals(FIRST_EDITION);
    }

    // 一、总体情况

    List<Block> generalWork() {
      List<Block> blocks = new ArrayList<>();
      blocks.addAll(prose.toComplete("总体情况", "本年度政府信息公开工作综述", work.opening()));
      blocks.add(new Block.Heading(2, "（一）主动公开"));
      blocks.addAll(
          prose.toComplete(
              "主动公开",
              "主动公开工作的主要做法和成效",
              trial
                  ? "全年新制作规章{2/规章/本年新制作数量}、规范性文件{2/规范性文件/本年新制作数量}，新公开规章{2/规章/本年新公开数量}、"
                      + "规范性文件{2/规范性文件/本年新公开数量}。"
                  : "全年制发行政规范性文件{2/行政规范性文件/本年制发件数}，废止{2/行政规范性文件/本年废止件数}，"
                      + "现行有效{2/行政规范性文件/现行有效件数}。作出行政许可处理决定{2/行政许可/本年处理决定数量}、"
                      + "行政处罚处理决定{2/行政处罚/本年处理决定数量}、行政强制处理决定{2/行政强制/本年处理决定数量}。"));
      work.disclosuresByMonth().ifPresent(blocks::add);
      blocks.addAll(work.catalogue("附件“" + CATALOGUE + "”"));
      blocks.add(new Block.Heading(2, "（二）依申请公开"));
      blocks.addAll(requests());
      blocks.add(new Block.Heading(2, "（三）政府信息管理"));
      blocks.addAll(
          prose.toComplete(
              "政府信息管理",
              "政府信息制作、审查、发布、更新和规范性文件清理的情况",
              trial
                  ? "对外公开的规章共{2/规章/对外公开总数量}，规范性文件共{2/规范性文件/对外公开总数量}，均已通过政府网站公开。"
                  : "现行有效规章{2/规章/现行有效件数}、行政规范性文件{2/行政规范性文件/现行有效件数}，全年废止规章{2/规章/本年废止件数}、"
                      + "行政规范性文件{2/行政规范性文件/本年废止件数}。"));
      blocks.add(new Block.Heading(2, "（四）政府信息公开平台建设"));
      blocks.addAll(
          prose.toComplete(
              "政府信息公开平台建设",
              "政府网站、政府信息公开专栏、政务新媒体和查阅场所的建设情况",
              report.header().editor().publishedAt().isEmpty()
                  ? "依托政府网站统一设置政府信息公开专栏，提供检索、查阅、下载服务。"
                  : "依托" + report.header().editor().publishedAt() + "统一设置政府信息公开专栏，提供检索、查阅、下载服务。"));
      blocks.add(new Block.Heading(2, "（五）监督保障"));
      blocks.addAll(
          prose.toComplete(
              "监督保障",
              "工作考核、社会评议和责任追究结果情况，人员培训情况",
              report.tasks().isEmpty()
                  ? "将政府信息公开工作纳入年度考核。"
                  : "将政府信息公开工作纳入年度考核，对重点任务逐项督办。" + work.tasksInWords()));
      List<Block> tasks = work.tasks();
      if (!tasks.isEmpty()) {
        blocks.add(new Block.Heading(2, "（六）重点任务完成情况"));
        blocks.addAll(tasks);
      }
      return blocks;
    }

    private List<Block> requests() {
      List<Block> blocks = new ArrayList<>();
      blocks.add(
          prose.paragraph(
              "全年新收政府信息公开申请{3/1/总计}，上年结转{3/2/总计}，共收办{3/1/总计 + 3/2/总计}；办结{3/3.7/总计}，"
                  + "结转下年度继续办理{3/4/总计}。"));
      boolean answered =
          report.figure("3/3.7/总计").findValue().filter(value -> value.signum() > 0).isPresent();
      if (answered) {
        blocks.add(
            prose.paragraph(
                outcomes().entrySet().stream()
                    .map(
                        outcome ->
                            outcome.getKey()
                                + "{"
                                + outcome.getValue()
                                + "}，占{"
                                + outcome.getValue()
                                + " / 3/3.7/总计}")
                    .collect(Collectors.joining("；", "办结的申请中，", "。"))));
        blocks.add(
            work.figures(
                "requests-by-outcome",
                "政府信息公开申请办理结果",
                "件",
                List.copyOf(outcomes().values()),
                List.copyOf(outcomes().keySet())));
      }
      blocks.addAll(prose.added("依申请公开"));
      return blocks;
    }

    /** The six outcomes of table three with what adds up to each. */
    private Map<String, String> outcomes() {
      Map<String, String> outcomes = new LinkedHashMap<>();
      outcomes.put("予以公开", "3/3.1/总计");
      outcomes.put("部分公开", "3/3.2/总计");
      outcomes.put("不予公开", sumOf("3.3"));
      outcomes.put("无法提供", sumOf("3.4"));
      outcomes.put("不予处理", sumOf("3.5"));
      outcomes.put("其他处理", "3/3.6/总计");
      return outcomes;
    }

    private String sumOf(String group) {
      return report.form().cells().values().stream()
          .map(FormCell::code)
          .filter(code -> code.startsWith("3/" + group + ".") && code.endsWith("/总计"))
          .collect(Collectors.joining(" + "));
    }

    // 二、三、四

    List<Block> official(String table) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(table(table));
      blocks.add(coverageOf(table));
      return blocks;
    }

    List<Block> reviews() {
      List<Block> blocks = new ArrayList<>(official("4"));
      blocks.add(1, prose.paragraph("注：行政复议、行政诉讼数量含上年度结转数量。"));
      return blocks;
    }

    private Block table(String code) {
      PrintedTable table =
          report.form().tables().stream()
              .filter(one -> one.code().equals(code))
              .findFirst()
              .orElseThrow();
      Map<String, String> figures = new LinkedHashMap<>();
      table
          .figures()
          .forEach(
              cell ->
                  report
                      .findFigure(String.valueOf(cell.figure()))
                      .ifPresent(figure -> figures.put(figure.code(), figure.printed())));
      return new Block.OfficialTable("table-" + code, table, figures);
    }

    private Block coverageOf(String table) {
      List<ReportFigure> figures =
          report.figures().stream()
              .filter(figure -> figure.code().startsWith(table + "/"))
              .filter(figure -> !report.form().groups().containsKey(figure.code()))
              .toList();
      return prose.paragraph(
          CoverageInWords.of(report.coverage(), figures) + "各项指标的覆盖单位数见附件1，未报送单位名单见“其他需要报告的事项”。");
    }

    // 五、存在的主要问题及改进情况

    List<Block> outlook() {
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Heading(2, "（一）存在的主要问题"));
      blocks.addAll(prose.toComplete("存在的主要问题", "本年度工作中存在的主要问题及原因", work.problems()));
      blocks.add(new Block.Heading(2, "（二）改进情况"));
      blocks.addAll(prose.toComplete("改进情况", "上年度问题的整改情况和下一步改进措施", work.plans()));
      return blocks;
    }

    // 六、其他需要报告的事项

    List<Block> otherMatters() {
      List<Block> blocks = new ArrayList<>();
      int number = 0;
      blocks.add(new Block.Heading(2, NUMBERS[number++] + "信息处理费收取情况"));
      if (report.findFigure("fees/collected").isPresent()) {
        blocks.add(
            prose.paragraph(
                "全年发出信息处理费收费通知{fees/notices}，总金额{fees/charged}；实际收取信息处理费{fees/collected}。"));
      } else {
        blocks.addAll(prose.toComplete("信息处理费收取情况", "收取信息处理费的情况", "全年未收取政府信息公开信息处理费。"));
      }
      blocks.add(new Block.Heading(2, NUMBERS[number++] + "数据统计范围和报送情况"));
      blocks.addAll(work.handedIn());
      List<Block> own = prose.added("其他需要报告的事项");
      if (!own.isEmpty()) {
        blocks.add(new Block.Heading(2, NUMBERS[number] + "其他事项"));
        blocks.addAll(own);
      }
      return blocks;
    }
  }
}
