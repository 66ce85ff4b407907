package org.gongkai.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.template.TemplateRequest;
import org.gongkai.batch.template.TemplateWriter;
import org.gongkai.batch.template.UnitTask;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.Settings;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.Message;
import org.gongkai.form.StatisticalForm;
import org.gongkai.unit.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai templates}: a blank workbook per unit (发表). */
@Command(name = "templates", description = "为每个单位生成一份预填任务的报送表。")
final class TemplatesCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WorkspaceOptions options = new WorkspaceOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹")
  private @Nullable Path out;

  @Option(names = "--unit", paramLabel = "U", description = "只生成一个单位的报送表（单位编码）")
  private @Nullable String unitCode;

  @Override
  public Integer call() {
    Workspace workspace = options.open(null);
    CityPlan plan = UsageFailure.orThrow(CityPlan.read(workspace));
    List<Unit> units = units(workspace);
    Path folder = Objects.requireNonNull(out);
    PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
    TemplateWriter writer = new TemplateWriter();
    for (Unit unit : units) {
      write(writer, request(workspace, plan, unit), folder.resolve(fileName(unit)));
    }
    console.println("已生成 " + units.size() + " 份报送表，放在 " + folder);
    return ExitCode.DONE;
  }

  private List<Unit> units(Workspace workspace) {
    List<Unit> expected =
        workspace.roster().expectedOn(LocalDate.of(workspace.settings().year(), 12, 31));
    String wanted = unitCode;
    if (wanted == null) {
      return expected;
    }
    return List.of(
        workspace
            .roster()
            .find(wanted)
            .orElseThrow(
                () ->
                    new UsageFailure(
                        "名册 "
                            + workspace.settings().units()
                            + " 里没有编码为“"
                            + wanted
                            + "”的单位；请核对单位编码。")));
  }

  private static TemplateRequest request(Workspace workspace, CityPlan plan, Unit unit) {
    return new TemplateRequest(
        workspace.settings().city() + "政务公开办公室",
        unit.code(),
        unit.fullName(),
        workspace.settings().year(),
        plan.matrix().tasksOf(unit.code()).stream()
            .map(entry -> new UnitTask(entry.task(), entry.role()))
            .toList(),
        plan.itemsOf(unit.code()),
        form(workspace.settings()));
  }

  /** The form of the year, unless the workspace prints a variant of it. */
  private static @Nullable StatisticalForm form(Settings settings) {
    return Optional.ofNullable(settings.form())
        .flatMap(StatisticalForm::find)
        .or(() -> StatisticalForm.findForYear(settings.year()))
        .orElse(null);
  }

  /** The unit's code and name, so that folders sort by code and people find names. */
  private static String fileName(Unit unit) {
    return unit.code() + "-" + unit.fullName() + "-报送表.xlsx";
  }

  private static void write(TemplateWriter writer, TemplateRequest request, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      writer.write(request, file);
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "不能写入 " + file + "；请检查文件夹的权限和磁盘空间。",
              "Cannot write " + file + "; check the folder's permissions and the disk space."),
          e);
    }
  }
}
