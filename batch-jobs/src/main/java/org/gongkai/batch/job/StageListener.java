package org.gongkai.batch.job;

import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Announces a stage before its first file. */
final class StageListener implements StepExecutionListener {

  private final Progress progress;
  private final String stage;
  private final LongFunction<Map<Integer, Integer>> files;

  /**
   * Tells of a stage.
   *
   * @param stage its name
   * @param files how many files of each bucket of a run it works on
   */
  StageListener(Progress progress, String stage, LongFunction<Map<Integer, Integer>> files) {
    this.progress = progress;
    this.stage = stage;
    this.files = files;
  }

  @Override
  public void beforeStep(StepExecution step) {
    Map<Integer, Integer> byBucket = files.apply(RunId.of(step));
    progress.begin(stage, byBucket.values().stream().mapToInt(Integer::intValue).sum());
  }
}
