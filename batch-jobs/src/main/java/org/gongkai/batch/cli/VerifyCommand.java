package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gongkai.batch.job.StateCheck;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.batch.workspace.WorkspaceLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongkai verify}: checks archive and database against each other (核验). */
@Command(name = "verify", description = "核验：重新计算档案中每份原件的哈希值，重读每份已接收的原件并与入库内容逐格比较。")
final class VerifyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WorkspaceOptions options = new WorkspaceOptions();

  @Override
  public Integer call() {
    Workspace workspace = options.open(null);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (WorkspaceLock lock = WorkspaceLock.take(workspace.state(), "verify");
        Database database = Database.open(workspace, System.getenv())) {
      Objects.requireNonNull(lock);
      StateCheck.Summary summary =
          new StateCheck(workspace, database)
              .run(
                  fault ->
                      out.println(
                          LogLayout.oneLine(fault.file())
                              + "  "
                              + LogLayout.oneLine(fault.message().chinese())));
      out.println(
          "原件 "
              + summary.originals()
              + " 份已重算哈希值，其中已接收的 "
              + summary.reread()
              + " 份已重读并逐格比较，"
              + (summary.faults() == 0 ? "全部一致" : "不一致 " + summary.faults() + " 份"));
      return summary.faults() == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
    }
  }
}
