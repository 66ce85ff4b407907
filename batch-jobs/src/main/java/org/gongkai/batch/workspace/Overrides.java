package org.gongkai.batch.workspace;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the command line sets in place of {@code gongkai.yaml} (命令行设置).
 *
 * @param today the day given on the command line; null if none is
 * @param dayOfRun the day on which the command runs, for workspaces that pin none
 * @param data the state folder; null for {@code .gongkai} within the workspace
 * @param inbox the inbox; null for the one of the settings
 * @param databaseUrl the JDBC address; null for the one of the settings
 */
public record Overrides(
    @Nullable LocalDate today,
    LocalDate dayOfRun,
    @Nullable Path data,
    @Nullable Path inbox,
    @Nullable String databaseUrl) {

  /** Nothing but the day on which the command runs. */
  public static Overrides none(LocalDate dayOfRun) {
    return new Overrides(null, dayOfRun, null, null, null);
  }
}
