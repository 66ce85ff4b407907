package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.annualreport.Block.Table.Align;
import org.gongkai.annualreport.Block.Table.Column;
import org.gongkai.annualreport.Block.Table.Row;
import org.gongkai.finding.ValueKind;

/** The annexes that reports of all eras have (附件): coverage, tasks, units, ledgers and checks. */
final class Annexes {

  private static final int GIST_LENGTH = 34;

  private final AnnualReport report;
  private final ReportRequest request;
  private final Prose prose;
  private final GeneralWork work;

  Annexes(AnnualReport report, ReportRequest request, Prose prose) {
    this.report = report;
    this.request = request;
    this.prose = prose;
    this.work = new GeneralWork(report, request, prose);
  }

  List<Block> figureCoverage() {
    List<Row> rows = new ArrayList<>();
    boolean coded = report.form().tables().size() == 1; // figures of tables are told by their words
    List<ReportFigure> listed = report.figures().stream().filter(this::isListed).toList();
    for (ReportFigure figure : listed) {
      List<String> cells = new ArrayList<>();
      if (coded) {
        cells.add(figure.code());
      }
      cells.addAll(
          List.of(
              figure.label(),
              figure.printed(),
              figure.unitOfMeasure(),
              Integer.toString(figure.coverage().reported()),
              Integer.toString(figure.coverage().expected()),
              count(figure, ValueKind.ZERO),
              count(figure, ValueKind.BLANK, ValueKind.ABSENT),
              count(figure, ValueKind.NONE, ValueKind.DASH, ValueKind.SLASH)));
      rows.add(new Row(cells, false));
    }
    List<Column> columns = new ArrayList<>();
    if (coded) {
      columns.add(new Column("代码", 10, Align.LEFT));
    }
    columns.add(new Column("统计指标", 34, Align.LEFT));
    columns.add(new Column("统计数", 11, Align.RIGHT));
    columns.add(new Column("单位", 7, Align.CENTRE));
    columns.add(new Column("覆盖单位", 8, Align.RIGHT));
    columns.add(new Column("应覆盖单位", 8, Align.RIGHT));
    columns.add(new Column("填0", 7, Align.RIGHT));
    columns.add(new Column("空白", 7, Align.RIGHT));
    columns.add(new Column("填“无”或“/”", 9, Align.RIGHT));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        prose.paragraph(
            "每项统计数均注明覆盖单位数和应覆盖单位数。填报“0”的计入覆盖单位；未填（空白）和填报“无”“—”“/”的不作为0，"
                + "分别列出份数，不计入覆盖单位。汇总表所含单位按汇总表计入。"
                + (listed.size() < report.figures().size()
                    ? "表三只列各项的总计，各类申请人的填报情况见随附的数据文件。"
                    : "")));
    blocks.add(new Block.Table("figure-coverage", "统计指标填报情况表", columns, rows));
    blocks.addAll(ComparisonBlocks.comparisons(report));
    return blocks;
  }

  /** Of table three only the column of totals: each of its lines has seven figures. */
  private boolean isListed(ReportFigure figure) {
    return !report.form().groups().containsKey(figure.code())
        && (!figure.code().startsWith("3/") || figure.code().endsWith("/总计"));
  }

  private static String count(ReportFigure figure, ValueKind... kinds) {
    return Integer.toString(
        Arrays.stream(kinds).mapToInt(kind -> figure.kinds().getOrDefault(kind, 0)).sum());
  }

  List<Block> tasks() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("序号", 5, Align.CENTRE));
    columns.add(new Column("工作任务", 15, Align.LEFT));
    columns.add(new Column("任务要点", 28, Align.LEFT));
    columns.add(new Column("完成时限", 10, Align.CENTRE));
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
    List<Block> blocks = new ArrayList<>();
    if (!report.groups().isEmpty()) {
      blocks.add(new Block.Picture(work.completionChart()));
    }
    blocks.add(new Block.Table("task-completion", "重点任务完成情况表", columns, rows));
    return blocks;
  }

  /** How far each item of the catalogue has been disclosed; nothing if there is no catalogue. */
  List<Block> catalogue() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("编号", 8, Align.CENTRE));
    columns.add(new Column("公开事项", 36, Align.LEFT));
    columns.add(new Column("公开时限", 15, Align.CENTRE));
    columns.add(new Column("责任单位", 7, Align.RIGHT));
    for (CatalogueDisclosure.State state : CatalogueDisclosure.State.values()) {
      columns.add(new Column(state.label(), 7, Align.RIGHT));
    }
    List<Row> rows = new ArrayList<>();
    for (CatalogueDisclosure one : report.catalogue()) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  one.item().code(),
                  one.item().title(),
                  one.item().timing(),
                  Integer.toString(one.units().size())));
      for (CatalogueDisclosure.State state : CatalogueDisclosure.State.values()) {
        cells.add(Integer.toString(one.of(state)));
      }
      rows.add(new Row(cells, false));
    }
    return List.of(
        prose.paragraph(
            "按主动公开目录和各单位主动公开台账统计。一次性事项以所属任务的完成时限（没有时限的以年底）为准，按期公开的事项以各期期末为准；"
                + "台账中没有对应目录事项编号的公开记录的，计为未公开。"),
        new Block.Table("catalogue", "主动公开目录落实情况表", columns, rows));
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
                new Column("序号", 5, Align.CENTRE),
                new Column("单位", 26, Align.LEFT),
                new Column("类别", 13, Align.CENTRE),
                new Column("地区", 9, Align.CENTRE),
                new Column("报送情况", 18, Align.CENTRE),
                new Column("口径", 6, Align.CENTRE),
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
    blocks.addAll(ComparisonBlocks.chainBreaks(report));
    if (!report.explanations().isEmpty()) {
      blocks.add(explanations());
    }
    return blocks;
  }

  /** What units wrote to the office; it is not for the public. */
  private Block explanations() {
    return new Block.Table(
        "explanations",
        "单位对审核提醒的说明",
        List.of(
            new Column("单位", 22, Align.LEFT),
            new Column("位置", 18, Align.LEFT),
            new Column("提醒", 32, Align.LEFT),
            new Column("单位说明", 28, Align.LEFT)),
        report.explanations().stream()
            .map(
                one ->
                    new Row(
                        List.of(
                            unitName(one.unitCode()),
                            one.place().toString(),
                            one.warning(),
                            one.answer()),
                        false))
            .toList());
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
                            one.declared().find().map(Numbers::print).orElse(one.declared().raw()),
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
}
