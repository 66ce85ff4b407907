package org.gongkai.batch.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.batch.workspace.Overrides;
import org.gongkai.batch.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The workspace that a command works on, and what it sets in place of its settings (工作区参数). */
final class WorkspaceOptions {

  /** Where the offices are: the date of a run that pins none. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "工作区文件夹（含 gongkai.yaml）")
  private @Nullable Path folder;

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "按哪一天运行；不写则用 gongkai.yaml 的 today，再没有则为北京时间的今天")
  private @Nullable LocalDate today;

  @Option(names = "--data", paramLabel = "DIR", description = "状态文件夹；不写则为 WORKSPACE/.gongkai")
  private @Nullable Path data;

  @Option(
      names = "--db-url",
      paramLabel = "URL",
      defaultValue = "${env:GONGKAI_DB_URL}",
      description = "数据库地址（jdbc:mysql://…）；不写则取环境变量 GONGKAI_DB_URL，再没有则用内置数据库")
  private @Nullable String databaseUrl;

  /**
   * Opens the workspace.
   *
   * @param inbox the inbox in place of that of the settings; null for the latter
   * @throws UsageFailure with every problem, if it is not in order
   */
  Workspace open(@Nullable Path inbox) {
    if (folder == null) {
      throw new UsageFailure("没有写工作区文件夹；请写上含有 gongkai.yaml 的文件夹。");
    }
    return open(folder, inbox);
  }

  private Workspace open(Path workspace, @Nullable Path inbox) {
    String url = databaseUrl == null || databaseUrl.isBlank() ? null : databaseUrl;
    return UsageFailure.orThrow(
        Workspace.open(workspace, new Overrides(today, dayOfRun(), data, inbox, url)));
  }

  /** The folder as it was named. */
  Path folder() {
    return java.util.Objects.requireNonNull(folder);
  }

  /** The day on which the command runs. */
  static LocalDate dayOfRun() {
    return LocalDate.now(ZONE);
  }
}
