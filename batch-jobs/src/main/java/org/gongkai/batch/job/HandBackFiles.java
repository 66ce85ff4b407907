package org.gongkai.batch.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gongkai.batch.store.Manifest;
import org.gongkai.batch.store.RunFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/** The files of one bucket of which a marked copy is due. */
final class HandBackFiles implements ItemReader<RunFile> {

  private static final int PAGE = 50;

  private final Manifest manifest;
  private final StepExecution step;
  private final StopRequest stop;
  private final long runId;
  private final int bucket;
  private final Deque<RunFile> page = new ArrayDeque<>();
  private int lastFileNo = 0;

  HandBackFiles(Manifest manifest, StepExecution step, StopRequest stop) {
    this.manifest = manifest;
    this.step = step;
    this.stop = stop;
    this.runId = RunId.of(step);
    this.bucket = Buckets.of(step);
  }

  @Override
  public @Nullable RunFile read() {
    if (stop.ends(step)) {
      return null;
    }
    if (page.isEmpty()) {
      page.addAll(manifest.listToHandBack(runId, bucket, lastFileNo, PAGE));
    }
    RunFile next = page.poll();
    if (next != null) {
      lastFileNo = next.file().fileNo();
    }
    return next;
  }
}
