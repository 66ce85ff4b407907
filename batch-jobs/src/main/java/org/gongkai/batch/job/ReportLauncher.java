package org.gongkai.batch.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.batch.report.CorrectionFiles;
import org.gongkai.batch.report.ReportFiles;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.finding.Message;
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
 * Makes a report (生成年度报告). Each report is a run of its own: one that was cut off has printed
 * nothing and is simply asked for again.
 */
public final class ReportLauncher {

  private final ReportJobRequest request;
  private final Database database;

  /** A report from this database. */
  public ReportLauncher(ReportJobRequest request, Database database) {
    this.request = request;
    this.database = database;
  }

  /**
   * Makes the report.
   *
   * @return its files
   * @throws PlainFailure if the machinery fails
   */
  public List<Path> run() {
    try (ConfigurableApplicationContext context =
        GongkaiApplication.start(AnnualReportJob.class, request, database, 1)) {
      Job job = context.getBean(AnnualReportJob.NAME, Job.class);
      JobRepository repository = context.getBean(JobRepository.class);
      JobExecution execution =
          start(context.getBean(JobOperator.class), job, next(repository, job.getName()));
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw PlainSentence.of(
            execution,
            new Message(
                "年度报告没有生成，已入库的数据不受影响；排除故障后请重新运行，详见日志。",
                "The report was not made, and nothing in the database has changed; run it again"
                    + " when the fault is mended, and see the log for details."));
      }
      List<Path> files =
          new ArrayList<>(
              ReportFiles.list(request.year(), request.scope().findCode(), request.out()));
      files.addAll(
          CorrectionFiles.listWritten(request.year(), request.scope().findCode(), request.out()));
      return List.copyOf(files);
    }
  }

  private JobParameters next(JobRepository repository, String job) {
    JobInstance last = repository.getLastJobInstance(job);
    return new JobParametersBuilder()
        .addLong("run", last == null ? 1 : last.getInstanceId() + 1)
        .addLong("year", (long) request.year())
        .addString("scope", request.scope().findCode().orElse(""))
        .toJobParameters();
  }

  private static JobExecution start(JobOperator operator, Job job, JobParameters parameters) {
    try {
      return operator.start(job, parameters);
    } catch (org.springframework.batch.core.job.JobExecutionException e) {
      throw new PlainFailure(
          new Message(
              "报告作业不能启动：" + e.getMessage() + "。请稍后再试，详见日志。",
              "The report cannot be started: " + e.getMessage() + "; try again, see the log."),
          e);
    }
  }
}
