package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongkai.batch.job.ImportLauncher.Ended;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Manifest;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.batch.workspace.WorkspaceLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai import}: the nightly job (收件). */
@Command(name = "import", description = "收件：读取收件箱中的报送表，审核入库，生成退回件。")
final class ImportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

  @Mixin private final ImportOptions importOptions = new ImportOptions();

  @Option(names = "--strict", description = "收件箱里有退回、无法读取或拒收的文件时，退出码为 1")
  private boolean strict;

  @Override
  public Integer call() {
    Workspace workspace = workspaceOptions.open(importOptions.inbox());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Path results = importOptions.out();
    try (WorkspaceLock lock = WorkspaceLock.take(workspace.state(), "import");
        RunLog log = RunLog.open(workspace.state());
        Database database = Database.open(workspace, System.getenv())) {
      Objects.requireNonNull(log);
      Ended ended = importOptions.run(workspace, database, lock, err);
      if (ended.stopped()) {
        out.println("收件已停下，重新运行同一命令即可从停下处继续。");
        return ExitCode.FAILED;
      }
      ImportOptions.print(ended, results, out);
      return strict && new Manifest(database).countFaulty(ended.runId()) > 0
          ? ExitCode.FINDINGS
          : ExitCode.DONE;
    }
  }
}
