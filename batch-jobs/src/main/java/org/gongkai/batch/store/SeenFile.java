package org.gongkai.batch.store;

import java.time.Instant;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was found in the inbox (收件箱中的文件).
 *
 * @param name the path within the inbox
 * @param size bytes
 * @param modifiedAt when it was last written
 * @param kind what it is by its contents; null if it was set aside before that was known
 * @param sha256 the hash of its bytes; null if they were not read
 * @param setAside the verdict on a file that is not read as a workbook; null if it is
 * @param reason why it is not; null if it is
 */
public record SeenFile(
    String name,
    long size,
    Instant modifiedAt,
    @Nullable String kind,
    @Nullable String sha256,
    @Nullable FileVerdict setAside,
    @Nullable Finding reason) {

  /**
   * @throws IllegalArgumentException if a file that is to be read has no hash, or one that is not
   *     has no reason
   */
  public SeenFile {
    if ((setAside == null) != (reason == null) || (setAside == null && sha256 == null)) {
      throw new IllegalArgumentException("Either to be read or set aside for a reason: " + name);
    }
  }

  /** Whether its bytes are kept: it is to be read, or was looked into and cannot be. */
  public boolean isArchived() {
    return sha256 != null && (setAside == null || setAside == FileVerdict.UNREADABLE);
  }
}
