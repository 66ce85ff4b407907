package org.gongkai.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gongkai.batch.job.ImportLauncher.Ended;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.SupervisionSettings;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.batch.workspace.WorkspaceLock;
import org.gongkai.finding.FileVerdict;
import org.gongkai.supervision.HandInState;
import org.gongkai.supervision.LedgerCount;
import org.gongkai.supervision.Light;
import org.gongkai.supervision.Lights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gongkai nightly}: everything that a night does (夜间作业). The rules over several units run
 * within the import.
 */
@Command(name = "nightly", description = "夜间作业：收件、跨单位核对、报送台账、看板、到期事项的催办函，最后打印一行小结。")
final class NightlyCommand implements Callable<Integer> {

  private static final double NANOS = 1e9;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

  @Mixin private final ImportOptions importOptions = new ImportOptions();

  @Option(
      names = "--log",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "日志格式：text（默认）或 json，一行一条，写到标准错误")
  private String logFormat = "text";

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "运行指标文件（Prometheus 文本格式）；不写则为 DIR/metrics/gongkai.prom")
  private @Nullable Path metricsFile;

  private final RunMetrics metrics = new RunMetrics();

  @Override
  public Integer call() {
    NightLog log = new NightLog(format(), err(), Clock.systemUTC());
    Path target =
        metricsFile == null
            ? importOptions.out().resolve("metrics").resolve("gongkai.prom")
            : metricsFile;
    boolean[] succeeded = {false};
    try {
      int code = timed("all", () -> run(log, succeeded));
      return code;
    } finally {
      metrics.set("gongkai.run.success", "1 if the last run came to its end", succeeded[0] ? 1 : 0);
      metrics.set(
          "gongkai.run.finished.timestamp.seconds",
          "When the last run ended, in seconds since 1970",
          Clock.systemUTC().millis() / 1000.0);
      SupervisionFiles.write(target, metrics::write);
    }
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }

  private NightLog.Format format() {
    return switch (logFormat.toLowerCase(Locale.ROOT)) {
      case "text" -> NightLog.Format.TEXT;
      case "json" -> NightLog.Format.JSON;
      default -> throw new UsageFailure("--log 应为 text 或 json，现为“" + logFormat + "”。");
    };
  }

  private int run(NightLog log, boolean[] succeeded) {
    Workspace workspace = workspaceOptions.open(importOptions.inbox());
    log.say("begin", "夜间作业开始", Map.of("today", workspace.today().toString()));
    try (WorkspaceLock lock = WorkspaceLock.take(workspace.state(), "nightly");
        RunLog details = RunLog.open(workspace.state());
        Database database = Database.open(workspace, System.getenv())) {
      Objects.requireNonNull(details);
      // The lines of progress would stand between those of the log.
      PrintWriter silent = new PrintWriter(java.io.Writer.nullWriter());
      Ended ended = timed("import", () -> importOptions.run(workspace, database, lock, silent));
      imported(ended, log);
      if (ended.stopped()) {
        return ExitCode.FAILED;
      }
      supervise(workspace, database, ended, log);
      succeeded[0] = true;
      return ExitCode.DONE;
    }
  }

  private void imported(Ended ended, NightLog log) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("run", ended.runId());
    figures.put("files", ended.books().files());
    for (FileVerdict verdict : FileVerdict.values()) {
      int count = ended.books().count(verdict);
      metrics.set("gongkai.files", "Files of the inbox by verdict", "verdict", verdict, count);
      if (count > 0) {
        figures.put(verdict.name().toLowerCase(Locale.ROOT), count);
      }
    }
    log.say("import", ended.stopped() ? "收件已停下，下次继续" : "收件完成", figures);
  }

  private void supervise(Workspace workspace, Database database, Ended ended, NightLog log) {
    Path out = importOptions.out();
    SupervisionOptions.Day day =
        timed(
            "load",
            () ->
                SupervisionOptions.Day.load(
                    workspace, database, workspace.settings().year(), workspace.today()));
    LedgerCount count = LedgerCount.of("", StatusCommand.wholeYear(day.entries()));
    Path status = timed("status", () -> SupervisionFiles.status(day, out));
    for (HandInState state : HandInState.values()) {
      metrics.set("gongkai.units", "Units by state", "state", state, count.of(state));
    }
    log.say("status", "报送台账已更新", Map.of("file", status.toString(), "expected", count.expected()));
    Path dashboard = timed("dashboard", () -> SupervisionFiles.dashboard(day, out));
    Map<Light, Integer> lights = Lights.count(day.lights());
    lights.forEach(
        (light, number) ->
            metrics.set("gongkai.tasks", "Unit-tasks by light", "light", light, number));
    log.say("dashboard", "看板已更新", Map.of("file", dashboard.toString()));
    SupervisionSettings settings = workspace.settings().supervision();
    List<Path> letters =
        timed(
            "letters",
            () ->
                SupervisionFiles.letters(
                    day, settings.replyWorkingDays(), settings.circularFrom(), out));
    int backlog = day.backlog().total();
    metrics.set("gongkai.backlog.items", "Items that have fallen due and are not there", backlog);
    metrics.set("gongkai.letters", "Reminders in draft", letters.size() - 1.0);
    log.say("letters", "催办函已起草", Map.of("letters", letters.size() - 1, "items", backlog));
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(
            workspace.today()
                + " 夜间作业完成：文件 "
                + ended.books().files()
                + "（未变 "
                + ended.books().count(FileVerdict.UNCHANGED)
                + "，接收 "
                + ended.books().count(FileVerdict.ACCEPTED)
                + "，退回 "
                + ended.books().count(FileVerdict.RETURNED)
                + "）；已报 "
                + count.handedIn()
                + "/"
                + count.expected()
                + " 个单位；逾期任务 "
                + lights.getOrDefault(Light.OVERDUE, 0)
                + " 项次；催办函 "
                + (letters.size() - 1)
                + " 份；结果在 "
                + out.toAbsolutePath().normalize());
  }

  private <T> T timed(String step, Supplier<T> work) {
    long begun = System.nanoTime();
    try {
      return work.get();
    } finally {
      metrics.seconds(step, (System.nanoTime() - begun) / NANOS);
    }
  }
}
