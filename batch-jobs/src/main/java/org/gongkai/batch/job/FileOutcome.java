package org.gongkai.batch.job;

import java.util.List;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file (文件处理结果), as {@code import-result.json} and {@code check --json} show it.
 *
 * @param file its path within the inbox
 * @param sha256 the hash of its bytes; null if they were not read
 * @param unit the unit's code; null if it is not known
 * @param year the report year; null if it is not known
 * @param verdict what this run says of it
 * @param standing what holds of its contents
 * @param findings the findings, gravest first
 */
public record FileOutcome(
    String file,
    @Nullable String sha256,
    @Nullable String unit,
    @Nullable Integer year,
    FileVerdict verdict,
    FileVerdict standing,
    List<Finding> findings) {

  /** Copies the list. */
  public FileOutcome {
    findings = List.copyOf(findings);
  }
}
