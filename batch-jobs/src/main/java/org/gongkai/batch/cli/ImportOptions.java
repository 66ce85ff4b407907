package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.batch.job.ImportLauncher;
import org.gongkai.batch.job.ImportLauncher.Ended;
import org.gongkai.batch.job.ImportRequest;
import org.gongkai.batch.job.JudgingBases;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.batch.workspace.WorkspaceLock;
import org.gongkai.finding.FileVerdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an import is run (收件参数), by itself or as part of another command. */
final class ImportOptions {

  private static final int MOST_THREADS = 8;

  @Option(names = "--inbox", paramLabel = "DIR", description = "收件箱；不写则为设置中的 inbox")
  private @Nullable Path inbox;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹")
  private @Nullable Path out;

  @Option(names = "--threads", paramLabel = "N", description = "同时处理的报送表份数；不影响结果")
  private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  @Nullable Path inbox() {
    return inbox;
  }

  Path out() {
    return Objects.requireNonNull(out);
  }

  /**
   * Runs an import.
   *
   * @param lock shows that the caller holds the workspace's lock
   */
  Ended run(Workspace workspace, Database database, WorkspaceLock lock, PrintWriter err) {
    Objects.requireNonNull(lock);
    if (threads < 1) {
      throw new UsageFailure("--threads 应为 1 或更大的整数，现为 " + threads + "。");
    }
    if (!Files.isDirectory(workspace.inbox())) {
      throw new UsageFailure("收件箱 " + workspace.inbox() + " 不存在，请建立该文件夹，或用 --inbox 指定。");
    }
    CityPlan plan = UsageFailure.orThrow(CityPlan.read(workspace));
    ConsoleProgress progress = ConsoleProgress.on(err);
    ImportRequest request =
        new ImportRequest(
            workspace,
            UsageFailure.orThrow(JudgingBases.read(workspace, plan)),
            JudgingBases.limits(workspace),
            out(),
            Instant.now(), // files written from now on are still being written
            threads,
            progress);
    ImportLauncher launcher = new ImportLauncher(request, database);
    try (StopSignal.Listening listening = StopSignal.whenAsked(launcher::stop)) {
      Objects.requireNonNull(listening);
      return launcher.run();
    } finally {
      progress.endLine();
    }
  }

  /** Says what became of the files, and where the results lie. */
  static void print(Ended ended, Path results, PrintWriter out) {
    if (ended.resumed()) {
      out.println("已从上次中断处继续并完成。");
    }
    out.println(
        "共 "
            + ended.books().files()
            + " 个文件："
            + Arrays.stream(FileVerdict.values())
                .filter(verdict -> ended.books().count(verdict) > 0)
                .map(verdict -> verdict.chinese() + " " + ended.books().count(verdict))
                .collect(Collectors.joining("，")));
    out.println("结果在 " + results.toAbsolutePath().normalize());
  }
}
