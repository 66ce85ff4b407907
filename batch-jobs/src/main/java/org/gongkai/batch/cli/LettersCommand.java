package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.SupervisionSettings;
import org.gongkai.batch.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai letters}: reminders and the circular in draft (催办函、督查通报). */
@Command(name = "letters", description = "起草催办函（每个有到期未办事项的单位一份）和督查通报，文号和日期留空。")
final class LettersCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SupervisionOptions options = new SupervisionOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹")
  private @Nullable Path out;

  @Option(
      names = "--from",
      paramLabel = "N",
      description = "到期未办达到几项的单位列入通报；不写则为设置中的 supervision.circular-from")
  private @Nullable Integer from;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    SupervisionSettings settings = workspace.settings().supervision();
    int circularFrom = from == null ? settings.circularFrom() : from;
    if (circularFrom < 1) {
      throw new UsageFailure("--from 应为 1 或更大的整数，现为 " + circularFrom + "。");
    }
    try (Database database = Database.open(workspace, System.getenv())) {
      SupervisionOptions.Day day =
          SupervisionOptions.Day.load(
              workspace, database, options.year(workspace), options.asOf(workspace));
      List<Path> files =
          SupervisionFiles.letters(
              day, settings.replyWorkingDays(), circularFrom, Objects.requireNonNull(out));
      PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
      console.println(
          "截至 "
              + day.asOf()
              + "，到期未办 "
              + day.backlog().total()
              + " 项；已起草督查通报 1 份、催办函 "
              + (files.size() - 1)
              + " 份，放在 "
              + files.get(0).getParent());
    }
    return ExitCode.DONE;
  }
}
