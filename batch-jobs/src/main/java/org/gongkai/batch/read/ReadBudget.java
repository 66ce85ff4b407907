package org.gongkai.batch.read;

import org.gongkai.batch.collect.ReadLimits;

/** What is left of a file's limits while it is being read; one per opened workbook. */
final class ReadBudget {

  private static final long MEGABYTE = 1024 * 1024;
  private static final long RATIO_FREE_BYTES = 32 * MEGABYTE;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final ReadLimits limits;
  private final long startNanos = System.nanoTime();
  private long inflated;

  ReadBudget(ReadLimits limits) {
    this.limits = limits;
  }

  ReadLimits limits() {
    return limits;
  }

  /** Takes note of inflated bytes: of the whole file, and of a part with its packed size. */
  void inflated(int bytes, String part, long partBytes, long packedBytes)
      throws UnreadableWorkbookException {
    inflated += bytes;
    boolean beyondRatio =
        partBytes > RATIO_FREE_BYTES
            && partBytes / Math.max(1, packedBytes) > limits.inflationRatio();
    if (inflated > limits.inflatedBytes() || beyondRatio) {
      throw UnreadableWorkbookException.inflatesTooFar(part, limits.inflatedBytes() / MEGABYTE);
    }
  }

  void checkTime() throws UnreadableWorkbookException {
    if (System.nanoTime() - startNanos > limits.time().toNanos()) {
      throw UnreadableWorkbookException.tooSlow(limits.time().toNanos() / NANOS_PER_SECOND);
    }
  }
}
