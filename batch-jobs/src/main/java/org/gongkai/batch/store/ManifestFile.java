package org.gongkai.batch.store;

import java.time.Instant;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A file of a run's manifest (清单中的文件).
 *
 * @param runId the run
 * @param fileNo its number within the run, in the order of the inbox, from 1
 * @param name the path within the inbox
 * @param size bytes
 * @param modifiedAt when it was last written
 * @param kind what it is by its contents; null if it was set aside before that was known
 * @param sha256 the hash of its bytes; null if they were not read
 * @param submissionId the workbook with these bytes; null if they are not kept
 * @param verdict what this run says of it; null while that is still to come
 * @param standing what holds of the workbook beside others; null until the run has settled that
 * @param rowsRead ledger rows found in it by this run
 * @param rowsStored how many of them were stored
 * @param rowsSkipped how many were not, because the workbook was returned
 * @param setAside why it was not read as a workbook; null if it was
 */
public record ManifestFile(
    long runId,
    int fileNo,
    String name,
    long size,
    Instant modifiedAt,
    @Nullable String kind,
    @Nullable String sha256,
    @Nullable Long submissionId,
    @Nullable FileVerdict verdict,
    @Nullable FileVerdict standing,
    int rowsRead,
    int rowsStored,
    int rowsSkipped,
    @Nullable Finding setAside) {

  /** How many buckets there are. */
  public static final int BUCKETS = 16;

  /** The bucket of a hash: its first digit, so that names and order play no part. */
  static int bucket(@Nullable String sha256) {
    return sha256 == null ? 0 : Character.digit(sha256.charAt(0), BUCKETS);
  }
}
