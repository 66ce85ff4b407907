package org.gongkai.batch.job;

import org.springframework.batch.core.step.StepExecution;

/** The number of a run: that of its job instance, so that a restarted one keeps it. */
final class RunId {

  private RunId() {}

  static long of(StepExecution step) {
    return step.getJobExecution().getJobInstanceId();
  }
}
