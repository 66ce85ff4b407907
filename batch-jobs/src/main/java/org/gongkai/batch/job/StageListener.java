package org.gongkai.batch.job;

import org.gongkai.batch.store.Manifest;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Announces a stage before its first file. */
final class StageListener implements StepExecutionListener {

  private final Progress progress;
  private final Manifest manifest;
  private final String stage;

  StageListener(Progress progress, Manifest manifest, String stage) {
    this.progress = progress;
    this.manifest = manifest;
    this.stage = stage;
  }

  @Override
  public void beforeStep(StepExecution step) {
    long runId = RunId.of(step);
    int total =
        step.getStepName().equals("judgeFiles")
            ? manifest.progress(runId).pending()
            : manifest.countToHandBack(runId);
    progress.begin(stage, total);
  }
}
