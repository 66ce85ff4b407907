package org.gongkai.batch.job;

import java.nio.file.Path;
import java.time.Instant;
import org.gongkai.batch.collect.ReadLimits;
import org.gongkai.batch.validate.JudgingBasis;
import org.gongkai.batch.workspace.Workspace;

/**
 * What an import is asked to do (收件请求).
 *
 * @param workspace the workspace
 * @param basis what workbooks are judged by
 * @param limits how much one file may ask of the machine
 * @param out where the results go
 * @param startedAt when the process was started: files written later are still being written
 * @param threads how many workbooks are worked on at once; the results do not depend on it
 * @param progress is told how far the import has come
 */
public record ImportRequest(
    Workspace workspace,
    JudgingBasis basis,
    ReadLimits limits,
    Path out,
    Instant startedAt,
    int threads,
    Progress progress) {

  /**
   * @throws IllegalArgumentException if there is no thread
   */
  public ImportRequest {
    if (threads < 1) {
      throw new IllegalArgumentException("An import needs a thread, not " + threads);
    }
    out = out.toAbsolutePath().normalize();
  }
}
