package org.gongkai.batch.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * The wish that a job stop (停止请求): what has been begun is finished, and the job is marked as
 * stopped, to be gone on with. Made by another thread than those that work.
 */
final class StopRequest implements JobExecutionListener {

  private volatile boolean made;

  void make() {
    made = true;
  }

  boolean isMade() {
    return made;
  }

  /**
   * Ends the step behind what it has in hand, if a stop is wished for.
   *
   * @return whether to take nothing more up
   */
  boolean ends(StepExecution step) {
    if (made) {
      step.setTerminateOnly();
    }
    return made;
  }

  /** Parts of a step that stop make the step as a whole fail; the job was stopped all the same. */
  @Override
  public void afterJob(JobExecution execution) {
    if (made && execution.getStatus() != BatchStatus.COMPLETED && !hasFailed(execution)) {
      execution.setStatus(BatchStatus.STOPPED);
    }
  }

  private static boolean hasFailed(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .filter(step -> step.getStepName().contains(":"))
        .anyMatch(step -> step.getStatus() == BatchStatus.FAILED);
  }
}
