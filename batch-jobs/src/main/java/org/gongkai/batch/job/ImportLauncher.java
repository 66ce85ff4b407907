package org.gongkai.batch.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.Manifest;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.StateFolder;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.finding.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the import (启动收件), or goes on with the one that was cut off. The caller holds the
 * workspace's lock, so that an import which still seems to be running is one whose process has
 * died.
 */
public final class ImportLauncher {

  private static final Logger LOG = LoggerFactory.getLogger(ImportLauncher.class);

  private static final String RUN = "run";

  private static final long STOP_IS_SEEN_MILLIS = 100;

  /** A server that restarts is back within a minute; one that is not needs a person. */
  private static final List<Duration> BACK_OFF =
      Stream.of(1, 2, 4, 8, 15, 30).map(Duration::ofSeconds).toList();

  /** Nobody restarts the embedded one: either a lock stood in the way, or its disk is full. */
  private static final List<Duration> EMBEDDED_BACK_OFF =
      Stream.of(1, 2).map(Duration::ofSeconds).toList();

  private final ImportRequest request;
  private final Database database;
  private final List<Duration> backOff;
  private final StopRequest stop = new StopRequest();

  /** An import into this database. */
  public ImportLauncher(ImportRequest request, Database database) {
    this(request, database, database.isEmbedded() ? EMBEDDED_BACK_OFF : BACK_OFF);
  }

  /** The same with other pauses before going on with a database that was lost. */
  ImportLauncher(ImportRequest request, Database database, List<Duration> backOff) {
    this.request = request;
    this.database = database;
    this.backOff = List.copyOf(backOff);
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
   * Runs the import to its end. If the database is lost on the way, waits and goes on, several
   * times.
   *
   * @throws PlainFailure if the machinery fails; the import can then be gone on with
   */
  public Ended run() {
    removeAbandoned();
    for (Duration pause : backOff) {
      try {
        return runOnce();
      } catch (LostOnTheWay e) {
        LOG.warn("The database is lost; going on in {} s", pause.toSeconds(), e);
        request.progress().begin("数据库连接中断，" + pause.toSeconds() + " 秒后继续", 0);
        if (!waited(pause)) {
          throw unreachable(e);
        }
      }
    }
    try {
      return runOnce();
    } catch (LostOnTheWay e) {
      throw unreachable(e);
    }
  }

  /**
   * Wishes that the import stop: workbooks in hand are finished, the import is marked as stopped,
   * and the next run goes on with it. Called from another thread; returns at once.
   */
  public void stop() {
    stop.make();
  }

  /** What a process that was killed had not finished writing; the lock says that it is dead. */
  private void removeAbandoned() {
    StateFolder state = request.workspace().state();
    state.emptySpool();
    for (Path folder : List.of(state.archive(), request.out())) {
      try {
        WholeFile.removeAbandoned(folder);
      } catch (IOException e) {
        throw new PlainFailure(
            new Message(
                "文件夹 " + folder + " 不能读取或整理，请检查权限。",
                "The folder " + folder + " cannot be looked through; check its permissions."),
            e);
      }
    }
  }

  private boolean waited(Duration pause) {
    try {
      long millis = 0;
      while (millis < pause.toMillis() && !stop.isMade()) {
        Thread.sleep(STOP_IS_SEEN_MILLIS);
        millis += STOP_IS_SEEN_MILLIS;
      }
      return !stop.isMade();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The database was lost; what was done is in it, what was not is done when it is back. */
  private static final class LostOnTheWay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostOnTheWay(Throwable cause) {
      super(cause);
    }
  }

  private PlainFailure unreachable(LostOnTheWay cause) {
    if (database.isEmbedded()) {
      return new PlainFailure(
          new Message(
              "内置数据库不能写入，已完成的部分不会丢失；请检查状态文件夹所在磁盘的空间和权限后重新运行同一命令继续。",
              "The embedded database cannot be written, and nothing is lost; check space and rights"
                  + " on the disk of the state folder and run the same command again."),
          cause);
    }
    return new PlainFailure(
        new Message(
            "数据库连接中断，多次重试仍连接不上；已完成的部分不会丢失，请恢复数据库后重新运行同一命令继续。",
            "The connection to the database was lost and could not be made again; nothing is lost,"
                + " so run the same command again when the database is back."),
        cause);
  }

  private Ended runOnce() {
    try {
      return runInContext();
    } catch (PlainFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw LostDatabase.isCauseOf(List.of(e)) ? new LostOnTheWay(e) : e;
    }
  }

  private Ended runInContext() {
    try (ConfigurableApplicationContext context =
        GongkaiApplication.start(
            ImportSubmissionsJob.class, request, database, request.threads(), stop)) {
      JobRepository repository = context.getBean(JobRepository.class);
      JobOperator operator = context.getBean(JobOperator.class);
      Job job = context.getBean(ImportSubmissionsJob.NAME, Job.class);
      JobInstance last = repository.getLastJobInstance(job.getName());
      Optional<JobParameters> cutOff = cutOff(repository, last);
      JobExecution execution = start(operator, job, cutOff.orElseGet(() -> next(last)));
      if (execution.getStatus() == BatchStatus.STOPPED) {
        return ended(execution, true, cutOff.isPresent());
      } else if (execution.getStatus() != BatchStatus.COMPLETED) {
        PlainFailure failure = failure(execution);
        throw LostDatabase.isCauseOf(execution.getAllFailureExceptions())
            ? new LostOnTheWay(failure)
            : failure;
      }
      return ended(execution, false, cutOff.isPresent());
    }
  }

  private Ended ended(JobExecution execution, boolean stopped, boolean resumed) {
    long runId = execution.getJobInstanceId();
    Manifest.Books books = new Manifest(database).books(runId);
    LOG.info("Run {} {}: {}", runId, stopped ? "stopped" : "ended", books);
    return new Ended(runId, stopped, resumed, books);
  }

  /** The parameters of the last import if it did not come to its end. */
  private static Optional<JobParameters> cutOff(
      JobRepository repository, @Nullable JobInstance last) {
    JobExecution execution = last == null ? null : repository.getLastJobExecution(last);
    if (execution == null || execution.getStatus() == BatchStatus.COMPLETED) {
      return Optional.empty();
    }
    markAsFailed(repository, execution);
    return Optional.of(execution.getJobParameters());
  }

  /**
   * Nothing of it runs any more: its process is dead, or the line to the database broke while
   * something was committed or taken back, and the framework did not learn how that ended. What is
   * still to do is in the manifest, so it is a failure like any other. A step can be open even when
   * its execution is not.
   */
  private static void markAsFailed(JobRepository repository, JobExecution execution) {
    for (StepExecution step : execution.getStepExecutions()) {
      if (isOpen(step.getStatus())) {
        step.setStatus(BatchStatus.FAILED);
        repository.update(step);
      }
    }
    if (isOpen(execution.getStatus())) {
      execution.setStatus(BatchStatus.FAILED);
      repository.update(execution);
    }
  }

  private static boolean isOpen(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.STOPPING || status == BatchStatus.UNKNOWN;
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
