package org.gongkai.batch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.annualreport.CompletionState;
import org.gongkai.annualreport.FedFigure;
import org.gongkai.annualreport.FigureExpression;
import org.gongkai.annualreport.FigureTerm;
import org.gongkai.annualreport.LastYear;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.annualreport.ReportedUnit;
import org.gongkai.annualreport.TracedFigure;
import org.gongkai.batch.lineage.ReportLineage;
import org.gongkai.batch.lineage.TraceJson;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.FrozenReport;
import org.gongkai.batch.store.ReportRuns;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai trace}: from a figure to its cells, and from a cell to its figures (溯源). */
@Command(
    name = "trace",
    description = {
      "溯源：年度报告的某个数字来自哪些单位的哪个单元格，或某个单元格计入了哪些数字。",
      "任务/16：某项任务各单位的完成情况来自哪个单元格；覆盖：报告覆盖了哪些单位，缺哪些、为什么。",
      "数字写法如 2014/3.1、\"2014/4 + 2014/5\"、\"2014/3.2.1 / 2014/3.2\"（占比，%%）、\"2014/3.1 较上年\"。"
    })
final class TraceCommand implements Callable<Integer> {

  /** What asks for a task, and what for the coverage, where a figure would stand. */
  private static final Pattern TASK = Pattern.compile("(?:任务|task)/([0-9]{1,4})");

  private static final Set<String> COVERAGE = Set.of("覆盖", "coverage");

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WorkspaceOptions options = new WorkspaceOptions();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FIGURE",
      description = "指标编号或算式，如 2021/3/1/总计")
  private @Nullable String figure;

  @Option(names = "--year", paramLabel = "Y", description = "报告年度；不写则为设置中的 year")
  private @Nullable Integer year;

  @Option(names = "--unit", paramLabel = "U", description = "只看一个单位（单位编码）")
  private @Nullable String unit;

  @Option(names = "--report", paramLabel = "ID", description = "哪一次报告（报告编号或批次号）；不写则为该年度全市最近一次报告")
  private @Nullable String reportId;

  @Option(
      names = "--cell",
      arity = "2",
      paramLabel = "FILE SHEET!CELL",
      description = "报送表文件（路径、文件名或 sha256）和单元格，如 '统计表!D25'")
  private String @Nullable [] cell;

  @Option(names = "--json", description = "以 JSON 输出")
  private boolean json;

  @Override
  public Integer call() {
    if ((figure == null) == (cell == null)) {
      throw new UsageFailure("请写一个指标编号（如 2014/3.1），或用 --cell 文件 '工作表!单元格'，二者写其一。");
    }
    Workspace workspace = options.open(null);
    int asked = year == null ? workspace.settings().year() : year;
    try (Database database = Database.open(workspace, System.getenv())) {
      ReportRuns runs = new ReportRuns(database, workspace.roster());
      FrozenReport frozen = find(runs, asked);
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      PrintWriter err = spec.commandLine().getErr();
      Optional<LastYear> published = published(workspace, frozen);
      if (cell != null) {
        UnitSubmission workbook = workbook(runs, frozen, cell[0]);
        ReportLineage report =
            ReportLineage.openUnit(database, frozen, published, workbook.unitCode());
        warnOfUnit(report, err);
        traceCell(report, workbook, cell[1], out);
      } else if (unit != null && !COVERAGE.contains(Objects.requireNonNull(figure))) {
        requireUnit(frozen, unit);
        ReportLineage report = ReportLineage.openUnit(database, frozen, published, unit);
        warnOfUnit(report, err);
        trace(report, figure, out);
      } else {
        if (unit != null) {
          requireUnit(frozen, unit);
        }
        ReportLineage report = ReportLineage.open(database, frozen, published);
        warn(report, err);
        trace(report, Objects.requireNonNull(figure), out);
      }
    }
    return ExitCode.DONE;
  }

  private FrozenReport find(ReportRuns runs, int asked) {
    if (reportId == null) {
      return runs.findLatest(asked, "CITY", "")
          .orElseThrow(
              () ->
                  new UsageFailure(
                      asked + " 年度还没有生成过全市年度报告；请先运行 gongkai report，或用 --report 指明报告编号。"));
    }
    FrozenReport found =
        runs.find(reportId)
            .orElseThrow(() -> new UsageFailure("没有编号为“" + reportId + "”的报告；请核对报告上印的编号（AR-…）。"));
    if (year != null && found.run().year() != year) {
      throw new UsageFailure("报告 " + reportId + " 是 " + found.run().year() + " 年度的；请改写或去掉 --year。");
    }
    return found;
  }

  /** The published figures are those of the whole city, for the workspace's year. */
  private static Optional<LastYear> published(Workspace workspace, FrozenReport frozen) {
    return frozen.run().year() == workspace.settings().year() && frozen.run().scopeCode().isEmpty()
        ? workspace.lastYear()
        : Optional.empty();
  }

  private static void warn(ReportLineage report, PrintWriter err) {
    if (!report.changedSince().isEmpty()) {
      err.println(
          "注意：报告生成后有报送表按新版本重新审核，以下 "
              + report.changedSince().size()
              + " 项与报告所印不同："
              + String.join("、", report.changedSince().stream().limit(5).toList())
              + (report.changedSince().size() > 5 ? " 等" : "")
              + "；请重新生成报告。");
    }
  }

  private static void warnOfUnit(ReportLineage report, PrintWriter err) {
    if (report.isJudgedSince()) {
      err.println("注意：报告生成后，与此有关的报送表重新审核过，以下内容可能与报告所印不同；请重新生成报告。");
    }
  }

  private void trace(ReportLineage report, String asked, PrintWriter out) {
    Matcher task = TASK.matcher(asked);
    if (task.matches()) {
      traceTask(report, Integer.parseInt(task.group(1)), out);
    } else if (COVERAGE.contains(asked)) {
      traceCoverage(report, out);
    } else {
      traceFigure(report, asked, out);
    }
  }

  // Tasks and coverage.

  private void traceTask(ReportLineage report, int number, PrintWriter out) {
    List<ReportLineage.TracedTask> traced =
        unit == null ? report.traceTask(number) : report.traceTask(number, unit);
    if (traced.isEmpty() && (unit == null || !report.hasTask(number))) {
      throw new UsageFailure(
          "报告 " + report.frozen().printedId() + " 里没有任务 " + number + "；请核对任务序号，旧报告请重新生成。");
    }
    if (json) {
      TraceJson.write(report, number, traced, out);
      out.println();
      return;
    }
    out.println("报告 " + report.frozen().printedId());
    out.println(
        "任务 "
            + number
            + "："
            + Arrays.stream(CompletionState.values())
                .map(state -> state.label() + " " + count(traced, state))
                .collect(Collectors.joining("，"))
            + "，共 "
            + traced.size()
            + " 个单位");
    for (ReportLineage.TracedTask one : traced) {
      out.println("  " + one.state().label() + "  " + named(report, one.unitCode()) + said(one));
    }
  }

  private static long count(List<ReportLineage.TracedTask> traced, CompletionState state) {
    return traced.stream().filter(one -> one.state() == state).count();
  }

  private static String said(ReportLineage.TracedTask one) {
    UnitSubmission workbook = one.workbook();
    if (workbook == null) {
      return "";
    }
    return "  "
        + file(workbook.file(), workbook.sha256())
        + (one.said().isEmpty() ? "  任务进展中没有这一项" : "")
        + one.said().stream()
            .map(value -> "  " + value.place() + "  “" + value.raw() + "”")
            .collect(Collectors.joining())
        + (one.doneOn() == null ? "" : "  完成日期 " + one.doneOn());
  }

  private void traceCoverage(ReportLineage report, PrintWriter out) {
    if (json) {
      TraceJson.writeCoverage(report, out);
      out.println();
      return;
    }
    out.println("报告 " + report.frozen().printedId());
    out.println(report.report().counts().inChinese() + "。");
    for (ReportedUnit one : report.report().units()) {
      ReportedUnit.Workbook workbook = one.file();
      if (unit == null || unit.equals(one.code())) {
        out.println(
            "  "
                + one.status().label()
                + "  "
                + named(report, one.code())
                + (workbook == null ? "" : "  " + file(workbook.name(), workbook.sha256())));
      }
    }
  }

  private static String named(ReportLineage report, String code) {
    return code + " " + report.frozen().roster().find(code).map(one -> one.shortName()).orElse("");
  }

  private static String file(String name, String sha256) {
    return name + "（" + sha256.substring(0, 12) + "）";
  }

  // From a figure to its cells.

  private void traceFigure(ReportLineage report, String asked, PrintWriter out) {
    FigureExpression expression =
        find(asked, report)
            .orElseThrow(
                () ->
                    new UsageFailure(
                        "看不懂“"
                            + asked
                            + "”；"
                            + report.frozen().run().year()
                            + " 年度的指标写作 "
                            + report.report().figures().get(0).id()
                            + " 的样子，算式中的 + - / 前后各空一格。"));
    TracedFigure traced;
    if (unit == null) {
      traced = report.lineage().trace(expression);
    } else {
      traced = report.lineage().traceUnit(expression, unit);
    }
    if (json) {
      TraceJson.write(report, traced, out);
      out.println();
      return;
    }
    out.println(
        "报告 " + report.frozen().printedId() + "，" + report.report().header().choice().label());
    print(traced, "", report, out);
    if (unit != null && traced.terms().isEmpty() && traced.operands().isEmpty()) {
      out.println(whyNothing(report, unit));
    }
  }

  private static Optional<FigureExpression> find(String asked, ReportLineage report) {
    try {
      return Optional.of(FigureExpression.parse(asked, report.report().form()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void requireUnit(FrozenReport frozen, String unit) {
    if (frozen.roster().find(unit).isEmpty()) {
      throw new UsageFailure("报告所用的名册里没有编码为“" + unit + "”的单位；请核对单位编码。");
    }
  }

  private static String whyNothing(ReportLineage report, String unit) {
    Optional<ReportedUnit> found =
        report.report().units().stream().filter(one -> one.code().equals(unit)).findFirst();
    return found
        .map(one -> one.name() + "在本报告中：" + one.status().label() + "；该数字没有取自其报送表。")
        .orElse("该单位不在本报告范围内。");
  }

  private static void print(
      TracedFigure traced, String indent, ReportLineage report, PrintWriter out) {
    out.println(
        indent
            + traced.figure()
            + (traced.label().isEmpty() ? "" : " " + traced.label())
            + " = "
            + (traced.value() == null ? ReportFigure.NO_NUMBER : plain(traced.value()))
            + traced.unitOfMeasure());
    for (FigureTerm term : traced.terms()) {
      if (traced.operands().isEmpty()) {
        out.println(indent + "  " + line(term, report));
      }
    }
    traced.operands().forEach(operand -> print(operand, indent + "  ", report, out));
  }

  private static String line(FigureTerm term, ReportLineage report) {
    return plain(term.contribution())
        + "  "
        + named(report, term.unitCode())
        + "  "
        + file(term.file(), term.sha256())
        + "  "
        + (term.cell() == null ? term.sheet() : term.sheet() + "!" + term.cell())
        + (term.raw().isEmpty() ? "" : "  “" + term.raw() + "”")
        + "  "
        + basis(term);
  }

  private static String basis(FigureTerm term) {
    return switch (term.basis()) {
      case DECLARED -> "填报数";
      case DERIVED -> "台账数";
      case CONSOLIDATED -> "汇总表填报数";
    };
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  // From a cell to its figures.

  private void traceCell(
      ReportLineage report, UnitSubmission workbook, String address, PrintWriter out) {
    CellPlace place = place(address);
    List<FedFigure> figures = report.lineage().fedBy(workbook.unitCode(), place);
    if (json) {
      TraceJson.write(report, workbook, place, figures, out);
      out.println();
      return;
    }
    out.println("报告 " + report.frozen().printedId() + "，" + workbook.file() + " " + place + "：");
    if (figures.isEmpty()) {
      out.println("  没有计入统计表的任何数字。");
    }
    for (FedFigure fed : figures) {
      out.println(
          "  "
              + fed.figureId()
              + " "
              + fed.label()
              + "  "
              + plain(fed.contribution())
              + "  "
              + fed.part().label()
              + (fed.inTotal() ? "，计入总数" : "，只作核对，不计入总数"));
    }
  }

  private static UnitSubmission workbook(ReportRuns runs, FrozenReport frozen, String file) {
    String name = Path.of(file).getFileName().toString();
    boolean there = Files.isRegularFile(Path.of(file));
    long reportId = frozen.run().reportId();
    List<UnitSubmission> found =
        runs.findFrozen(reportId, there ? sha256(Path.of(file)) : file).stream().toList();
    if (found.isEmpty() && !there) {
      found =
          runs.listFrozen(reportId).stream()
              .filter(one -> one.file().equals(file) || Path.of(one.file()).endsWith(name))
              .toList();
    }
    if (found.size() != 1) {
      throw new UsageFailure(
          found.isEmpty()
              ? "“" + file + "”不在报告 " + frozen.printedId() + " 所用的报送表中；请核对文件，或用 --report 指明报告。"
              : "报告中有 " + found.size() + " 份名为“" + file + "”的报送表；请改写文件的 sha256。");
    }
    return found.get(0);
  }

  private static CellPlace place(String address) {
    return findPlace(address)
        .orElseThrow(
            () -> new UsageFailure("“" + address + "”不是单元格；请写成 '工作表!列行' 的样子，如 '统计表!D25'。"));
  }

  private static Optional<CellPlace> findPlace(String address) {
    int mark = address.lastIndexOf('!');
    try {
      return mark < 0
          ? Optional.empty()
          : Optional.of(
              new CellPlace(
                  address.substring(0, mark), CellAddress.parse(address.substring(mark + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String sha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "文件 " + file + " 不能读取，请检查权限。",
              "The file " + file + " cannot be read; check its permissions."),
          e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
