package org.gongkai.batch.job;

import java.util.Optional;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Manifest;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.finding.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the import (启动收件), or goes on with the one that was cut off. The caller holds the
 * workspace's lock, so that an import which still seems to be running is one whose process has
 * died.
 */
public final class ImportLauncher {

  private static final String RUN = "run";

  private final ImportRequest request;
  private final Database database;

  /** An import into this database. */
  public ImportLauncher(ImportRequest request, Database database) {
    this.request = request;
    this.database = database;
  }

  /**
   * How an import ended.
   *
   * @param runId its number
   * @param stopped whether it was stopped on request and can be gone on with
   * @param resumed whether it went on with one that was cut off
   * @param books the books, if it came to its end; else what they are so far
   */
  public record Ended(long runId, boolean stopped, boolean resumed, Manifest.Books books) {}

  /**
   * Runs the import to its end.
   *
   * @throws PlainFailure if the machinery fails; the import can then be gone on with
   */
  public Ended run() {
    try (ConfigurableApplicationContext context =
        GongkaiApplication.start(
            ImportSubmissionsJob.class, request, database, request.threads())) {
      JobRepository repository = context.getBean(JobRepository.class);
      JobOperator operator = context.getBean(JobOperator.class);
      Job job = context.getBean(ImportSubmissionsJob.NAME, Job.class);
      JobInstance last = repository.getLastJobInstance(job.getName());
      Optional<JobParameters> cutOff = cutOff(operator, repository, last);
      JobExecution execution = start(operator, job, cutOff.orElseGet(() -> next(last)));
      if (execution.getStatus() == BatchStatus.STOPPED) {
        return ended(execution, true, cutOff.isPresent());
      } else if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failure(execution);
      }
      return ended(execution, false, cutOff.isPresent());
    }
  }

  private Ended ended(JobExecution execution, boolean stopped, boolean resumed) {
    long runId = execution.getJobInstanceId();
    return new Ended(runId, stopped, resumed, new Manifest(database).books(runId));
  }

  /** The parameters of the last import if it did not come to its end. */
  private static Optional<JobParameters> cutOff(
      JobOperator operator, JobRepository repository, @Nullable JobInstance last) {
    JobExecution execution = last == null ? null : repository.getLastJobExecution(last);
    if (execution == null || execution.getStatus() == BatchStatus.COMPLETED) {
      return Optional.empty();
    }
    if (execution.isRunning() || execution.isStopping()) {
      operator.recover(execution); // its process is dead
    }
    return Optional.of(execution.getJobParameters());
  }

  /** Only the number tells imports apart: the rest is asked of the workspace each time. */
  private static JobParameters next(@Nullable JobInstance last) {
    long number = last == null ? 1 : last.getInstanceId() + 1;
    return new JobParametersBuilder().addLong(RUN, number).toJobParameters();
  }

  private static JobExecution start(JobOperator operator, Job job, JobParameters parameters) {
    try {
      return operator.start(job, parameters);
    } catch (org.springframework.batch.core.job.JobExecutionException e) {
      throw new PlainFailure(
          new Message(
              "收件作业不能启动：" + e.getMessage() + "。请稍后再试，详见日志。",
              "The import cannot be started: " + e.getMessage() + "; try again, see the log."),
          e);
    }
  }

  private static PlainFailure failure(JobExecution execution) {
    return PlainSentence.of(
        execution,
        new Message(
            "收件作业中途失败，已完成的部分不会丢失；排除故障后重新运行即可继续，详见日志。",
            "The import failed half-way and has lost nothing; run it again when the fault is"
                + " mended, and see the log for details."));
  }
}
