package org.gongkai.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongkai.annualreport.Scope;
import org.gongkai.batch.aggregate.Aggregation;
import org.gongkai.batch.report.ReportManifest;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.FrozenReport;
import org.gongkai.batch.store.ReportRun;
import org.gongkai.batch.store.ReportRuns;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.batch.workspace.WorkspaceLock;
import org.gongkai.reference.ReferenceProblem;
import org.gongkai.unit.Roster;
import org.gongkai.unit.UnitKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai report}: the annual report (年度报告). */
@Command(name = "report", description = "汇总已入库的报送表，生成年度报告（docx、xlsx、html、json、csv，公开版和内部版）。")
final class ReportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

  @Option(names = "--year", paramLabel = "Y", description = "报告年度；不写则为设置中的 year")
  private @Nullable Integer year;

  @ArgGroup private @Nullable Part part;

  @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹，必填")
  private @Nullable Path out;

  @Option(
      names = "--verify",
      description = "不生成报告，只核对已生成的报告是否与 manifest.json 一致；WORKSPACE 处写放报告的文件夹")
  private boolean verify;

  @Option(names = "--since", paramLabel = "ID", description = "更正说明与哪一次报告比较（报告编号）；不写则与上一次报告比较")
  private String since = "";

  /** One of the three, or none for the whole city. */
  private static final class Part {

    @Option(names = "--unit", paramLabel = "U", description = "只汇总一个单位（单位编码）")
    private @Nullable String unit;

    @Option(names = "--region", paramLabel = "R", description = "只汇总一个地区（区划代码，如 220203）")
    private @Nullable String region;

    @Option(names = "--kind", paramLabel = "K", description = "只汇总一类单位（如 市政府部门、市辖区）")
    private @Nullable String kind;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
    if (verify) {
      return verify(workspaceOptions.folder(), console);
    }
    if (out == null) {
      throw new UsageFailure("没有写输出文件夹；请加 --out 文件夹。");
    }
    Workspace workspace = workspaceOptions.open(null);
    int asked = year == null ? workspace.settings().year() : year;
    ReportOptions.requirePrinted(asked);
    Scope scope = scope(workspace);
    try (WorkspaceLock lock = WorkspaceLock.take(workspace.state(), "report");
        RunLog log = RunLog.open(workspace.state());
        Database database = Database.open(workspace, System.getenv())) {
      Objects.requireNonNull(log);
      if (!since.isEmpty()) {
        requireEarlier(new ReportRuns(database), asked, scope);
      }
      List<ReferenceProblem> problems = new ArrayList<>();
      List<Path> files =
          ReportOptions.run(workspace, database, lock, asked, scope, out, since, problems::add);
      ReportOptions.print(files, console);
      ReportOptions.printProblems(problems, console);
      return ExitCode.DONE;
    }
  }

  private void requireEarlier(ReportRuns runs, int asked, Scope scope) {
    ReportRun earlier =
        runs.find(since)
            .map(FrozenReport::run)
            .orElseThrow(() -> new UsageFailure("没有编号为“" + since + "”的报告；请核对报告上印的编号（AR-…）。"));
    if (earlier.year() != asked
        || !earlier.scope().equals(Aggregation.scopeName(scope))
        || !earlier.scopeCode().equals(scope.findCode().orElse(""))) {
      throw new UsageFailure("报告 " + since + " 与要生成的报告年度或范围不同，不能比较；请核对 --since。");
    }
  }

  private static int verify(Path folder, PrintWriter console) throws IOException {
    ReportManifest.Verification verification = ReportManifest.verify(folder);
    if (verification.manifests() == 0) {
      throw new UsageFailure(folder + " 里没有 manifest.json；请写放报告的文件夹。");
    }
    verification
        .problems()
        .forEach(problem -> console.println("  " + problem.sentence().chinese()));
    console.println(
        "清单 "
            + verification.manifests()
            + " 份，文件 "
            + verification.files()
            + " 个，不一致 "
            + verification.problems().size()
            + " 个");
    return verification.problems().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private Scope scope(Workspace workspace) {
    if (part == null) {
      return new Scope.City();
    }
    Roster roster = workspace.roster();
    String unit = part.unit;
    if (unit != null) {
      if (roster.find(unit).isEmpty()) {
        throw new UsageFailure(
            "名册 " + workspace.settings().units() + " 里没有编码为“" + unit + "”的单位；请核对单位编码。");
      }
      return new Scope.OfUnit(unit);
    }
    String kind = part.kind;
    if (kind != null) {
      return new Scope.OfKind(
          Arrays.stream(UnitKind.values())
              .filter(one -> one.label().equals(kind))
              .findFirst()
              .orElseThrow(() -> unknownKind(kind)));
    }
    String region = Objects.requireNonNull(part.region);
    Scope scope = new Scope.Region(region);
    if (!region.matches("[0-9]{6,12}") || roster.units().stream().noneMatch(scope::covers)) {
      throw new UsageFailure(
          "名册 " + workspace.settings().units() + " 里没有区划代码为“" + region + "”的单位；请核对 --region。");
    }
    return scope;
  }

  private static UsageFailure unknownKind(String kind) {
    return new UsageFailure(
        "没有“"
            + kind
            + "”这一类单位，可用："
            + Arrays.stream(UnitKind.values()).map(UnitKind::label).collect(Collectors.joining("、"))
            + "。");
  }
}
