package org.gongkai.batch.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongkai.annualreport.Scope;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.batch.workspace.WorkspaceLock;
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
@Command(name = "report", description = "汇总已入库的报送表，生成年度报告（docx、xlsx、html、json）。")
final class ReportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

  @Option(names = "--year", paramLabel = "Y", description = "报告年度；不写则为设置中的 year")
  private @Nullable Integer year;

  @ArgGroup private @Nullable Part part;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹")
  private @Nullable Path out;

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
  public Integer call() {
    Workspace workspace = workspaceOptions.open(null);
    int asked = year == null ? workspace.settings().year() : year;
    ReportOptions.requirePrinted(asked);
    Scope scope = scope(workspace);
    try (WorkspaceLock lock = WorkspaceLock.take(workspace.state(), "report");
        RunLog log = RunLog.open(workspace.state());
        Database database = Database.open(workspace, System.getenv())) {
      Objects.requireNonNull(log);
      List<Path> files =
          ReportOptions.run(workspace, database, lock, asked, scope, Objects.requireNonNull(out));
      ReportOptions.print(files, Objects.requireNonNull(spec).commandLine().getOut());
      return ExitCode.DONE;
    }
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
