package org.gongkai.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.notice.NoticeDocxWriter;
import org.gongkai.batch.notice.NoticeReader;
import org.gongkai.batch.notice.NoticeReading;
import org.gongkai.batch.notice.NoticeXlsxWriter;
import org.gongkai.batch.notice.PlanJson;
import org.gongkai.batch.notice.PlanListing;
import org.gongkai.batch.notice.TaskLists;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.plan.CatalogueParser;
import org.gongkai.plan.CatalogueReading;
import org.gongkai.plan.CatalogueText;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.LocalPlan;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.NoticeText;
import org.gongkai.plan.Plan;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.unit.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai plan}: reads a notice and prints the plan (读通知). */
@Command(
    name = "plan",
    description = "读取工作要点通知（.docx、.html、.md、.xlsx、.xls），列出任务、时限、分工和需要核对之处。",
    subcommands = {
      PlanCommand.Lists.class,
      PlanCommand.Localise.class,
      PlanCommand.Catalogue.class
    })
final class PlanCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  // Not required by picocli: the commands below this one have a file of their own.
  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "通知文件")
  private @Nullable Path file;

  @Option(names = "--json", description = "以 JSON 输出")
  private boolean json;

  @Option(names = "--workspace", paramLabel = "W", description = "用这个工作区的名册核对责任单位")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    Plan plan = plan(file);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Finding> further = List.of();
    if (folder != null) {
      Workspace workspace = workspace(folder);
      further = TaskMatrix.of(plan, workspace.roster(), endOf(plan, workspace)).findings();
    }
    if (json) {
      out.println(PlanJson.of(plan, further));
    } else {
      PlanListing.of(plan, further).forEach(out::println);
    }
    return plan.tasks().isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
  }

  private static Plan plan(@Nullable Path file) {
    if (file == null) {
      throw new UsageFailure("没有写通知文件；请写上 .docx、.html、.md、.xlsx 或 .xls 格式的通知。");
    }
    NoticeReading reading = NoticeReader.read(file);
    if (reading instanceof NoticeReading.Unreadable unreadable) {
      throw new UsageFailure(unreadable.reason().chinese());
    }
    return NoticeParser.parse(((NoticeReading.Read) reading).text());
  }

  /** A plan that tasks can be taken from. */
  private static Plan planWithTasks(@Nullable Path file) {
    Plan plan = plan(file);
    if (plan.tasks().isEmpty()) {
      throw new UsageFailure(plan.findings().stream().map(f -> f.message().chinese()).toList());
    }
    return plan;
  }

  private static Workspace workspace(Path folder) {
    return UsageFailure.orThrow(
        Workspace.open(folder, Overrides.none(WorkspaceOptions.dayOfRun())));
  }

  /** The day on which names are resolved: the end of the year that the plan is for. */
  private static LocalDate endOf(Plan plan, Workspace workspace) {
    int year = plan.year() > 0 ? plan.year() : workspace.settings().year();
    return LocalDate.of(year, 12, 31);
  }

  private static void write(NoticeText text, String sheet, Path folder, String name) {
    write(List.of(text), Map.of(sheet, text), folder, name);
  }

  /** One Word document of all texts, and one workbook with a sheet for each. */
  private static void write(
      List<NoticeText> texts, Map<String, NoticeText> sheets, Path folder, String name) {
    try {
      if (!texts.isEmpty()) {
        NoticeDocxWriter.writeNumbered(
            new NoticeText(texts.stream().flatMap(text -> text.blocks().stream()).toList()),
            folder.resolve(name + ".docx"));
      }
      NoticeXlsxWriter.write(sheets, folder.resolve(name + ".xlsx"));
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "不能写入 " + folder + "；请检查文件夹的权限和磁盘空间。",
              "Cannot write to " + folder + "; check its permissions and the disk space."),
          e);
    }
  }

  /** {@code gongkai plan lists}: the printable task lists (任务清单). */
  @Command(name = "lists", description = "生成任务清单（docx 和 xlsx）：全市总清单、单位任务分工表，或各单位的清单。")
  static final class Lists implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "通知文件")
    private @Nullable Path file;

    @Option(names = "--workspace", required = true, paramLabel = "W", description = "工作区文件夹")
    private @Nullable Path folder;

    @Option(names = "--unit", paramLabel = "U", description = "只生成一个单位的清单（单位编码）")
    private @Nullable String unitCode;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹")
    private @Nullable Path out;

    @Override
    public Integer call() {
      Plan plan = planWithTasks(file);
      Workspace workspace = workspace(Objects.requireNonNull(folder));
      CityPlan city = UsageFailure.orThrow(CityPlan.of(plan, workspace, endOf(plan, workspace)));
      TaskMatrix matrix = city.matrix();
      Path target = Objects.requireNonNull(out);
      List<Unit> units = matrix.units();
      String wanted = unitCode;
      if (wanted != null) {
        Unit unit =
            workspace
                .roster()
                .find(wanted)
                .orElseThrow(() -> new UsageFailure("名册里没有编码为“" + wanted + "”的单位；请核对单位编码。"));
        units = List.of(unit);
      } else {
        write(TaskLists.all(matrix), "任务总清单", target, "任务总清单");
        write(TaskLists.matrix(matrix), "单位任务分工表", target, "单位任务分工表");
      }
      for (Unit unit : units) {
        Map<String, NoticeText> sheets = new LinkedHashMap<>();
        sheets.put("任务清单", TaskLists.of(matrix, unit));
        TaskLists.items(city, unit).ifPresent(items -> sheets.put("主动公开事项", items));
        write(
            List.copyOf(sheets.values()),
            sheets,
            target,
            unit.code() + "-" + unit.fullName() + "-任务清单");
      }
      PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
      console.println("已生成 " + units.size() + " 个单位的任务清单，放在 " + target);
      for (Finding finding : matrix.findings()) {
        console.println("  [" + finding.severity().chinese() + "] " + finding.message().chinese());
      }
      return ExitCode.DONE;
    }
  }

  /** {@code gongkai plan localise}: a district's own table, drafted after the city's (区县草案). */
  @Command(name = "localise", description = "比照市级任务分解表，为一个区县起草任务分解表（docx 和 xlsx）。")
  static final class Localise implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "市级通知文件")
    private @Nullable Path file;

    @Option(
        names = "--region",
        required = true,
        paramLabel = "R",
        description = "区县的行政区划代码，如 220203")
    private @Nullable String region;

    @Option(names = "--workspace", required = true, paramLabel = "W", description = "工作区文件夹")
    private @Nullable Path folder;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹")
    private @Nullable Path out;

    @Override
    public Integer call() {
      Plan plan = planWithTasks(file);
      Workspace workspace = workspace(Objects.requireNonNull(folder));
      String code = Objects.requireNonNull(region);
      Unit territory =
          LocalPlan.findTerritory(workspace.roster(), code)
              .orElseThrow(() -> new UsageFailure("名册里没有区划代码为“" + code + "”的区、县、市或开发区；请核对代码。"));
      NoticeText draft =
          LocalPlan.draft(plan, workspace.roster(), territory, endOf(plan, workspace));
      Path target = Objects.requireNonNull(out);
      String name = "任务分解表草案-" + code + "-" + territory.shortName();
      write(draft, "任务分解表（草案）", target, name);
      PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
      console.println("已为" + territory.fullName() + "起草任务分解表，放在 " + target + "；标【待明确】之处请补上责任单位。");
      if (!LocalPlan.hasDepartments(workspace.roster(), territory, endOf(plan, workspace))) {
        console.println(
            "名册 "
                + workspace.settings().units()
                + " 里没有"
                + territory.shortName()
                + "的部门，责任单位都标为【待明确】；在名册中补上各部门后再起草，就能填上。");
      }
      return ExitCode.DONE;
    }
  }

  /** {@code gongkai plan catalogue}: the disclosure catalogue in the standard columns (主动公开目录). */
  @Command(name = "catalogue", description = "按标准栏目导出工作区的主动公开目录（xlsx），或读入一份目录并编号后导出。")
  static final class Catalogue implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final WorkspaceOptions options = new WorkspaceOptions();

    @Option(
        names = "--from",
        paramLabel = "FILE",
        description = "读入的目录（.xlsx、.xls、.docx、.html、.md）；不写则为工作区现用的目录")
    private @Nullable Path from;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹")
    private @Nullable Path out;

    @Override
    public Integer call() {
      Workspace workspace = options.open(null);
      CityPlan city = UsageFailure.orThrow(CityPlan.read(workspace));
      PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
      DisclosureCatalogue catalogue = from == null ? city.catalogue() : read(from, city, console);
      Path target = Objects.requireNonNull(out);
      write(
          List.of(),
          Map.of("主动公开目录", CatalogueText.of(catalogue, city.plan())),
          target,
          "catalogue");
      console.println(
          "已导出主动公开目录 " + catalogue.items().size() + " 项：" + target.resolve("catalogue.xlsx"));
      console.println("改好后放进工作区，并在 gongkai.yaml 写上“catalogue: catalogue.xlsx”即可采用。");
      return ExitCode.DONE;
    }

    private static DisclosureCatalogue read(Path file, CityPlan city, PrintWriter console) {
      NoticeReading reading = NoticeReader.read(file);
      if (reading instanceof NoticeReading.Unreadable unreadable) {
        throw new UsageFailure(unreadable.reason().chinese());
      }
      CatalogueReading read =
          CatalogueParser.parse(((NoticeReading.Read) reading).text(), city.plan());
      if (!read.errors().isEmpty()) {
        throw new UsageFailure(
            read.errors().stream().map(finding -> finding.message().chinese()).toList());
      }
      for (Finding finding : read.findings()) {
        console.println("  [" + finding.severity().chinese() + "] " + finding.message().chinese());
      }
      return read.catalogue();
    }
  }
}
