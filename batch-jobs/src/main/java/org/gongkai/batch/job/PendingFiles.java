package org.gongkai.batch.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gongkai.batch.store.Manifest;
import org.gongkai.batch.store.PendingFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * The files of one bucket that have no verdict yet. Where it was cut off is what the database says,
 * so that nothing else needs to be remembered for a restart.
 */
final class PendingFiles implements ItemReader<PendingFile> {

  private static final int PAGE = 100;

  private final Manifest manifest;
  private final StepExecution step;
  private final StopRequest stop;
  private final long runId;
  private final int bucket;
  private final Deque<PendingFile> page = new ArrayDeque<>();
  private int lastFileNo = 0;

  PendingFiles(Manifest manifest, StepExecution step, StopRequest stop) {
    this.manifest = manifest;
    this.step = step;
    this.stop = stop;
    this.runId = RunId.of(step);
    this.bucket = Buckets.of(step);
  }

  @Override
  public @Nullable PendingFile read() {
    if (stop.ends(step)) {
      return null;
    }
    if (page.isEmpty()) {
      page.addAll(manifest.listPending(runId, bucket, lastFileNo, PAGE));
    }
    PendingFile next = page.poll();
    if (next != null) {
      lastFileNo = next.file().fileNo();
    }
    return next;
  }
}
