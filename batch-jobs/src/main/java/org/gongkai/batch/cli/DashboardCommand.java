package org.gongkai.batch.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai dashboard}: everything at a glance (督查看板). */
@Command(name = "dashboard", description = "生成督查看板：一个不依赖网络的网页。")
final class DashboardCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SupervisionOptions options = new SupervisionOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    try (Database database = Database.open(workspace, System.getenv())) {
      SupervisionOptions.Day day =
          SupervisionOptions.Day.load(
              workspace, database, options.year(workspace), options.asOf(workspace));
      Path file = SupervisionFiles.dashboard(day, Objects.requireNonNull(out));
      Objects.requireNonNull(spec).commandLine().getOut().println("看板已生成：" + file);
    }
    return ExitCode.DONE;
  }
}
