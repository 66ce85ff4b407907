package org.gongkai.batch.job;

import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.finding.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;

/** What to tell of a job that failed (作业故障说明). */
final class PlainSentence {

  private PlainSentence() {}

  /** The sentence of whatever failed first, if it has one; else the given one. */
  static PlainFailure of(JobExecution execution, Message otherwise) {
    @Nullable Throwable first = null;
    for (Throwable failure : execution.getAllFailureExceptions()) {
      first = first == null ? failure : first;
      for (Throwable t = failure; t != null; t = t.getCause()) {
        if (t instanceof PlainFailure plain) {
          return plain;
        }
      }
    }
    return new PlainFailure(otherwise, first);
  }
}
