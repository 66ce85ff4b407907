package org.gongkai.batch.job;

import org.gongkai.batch.read.WorkbookReader;
import org.gongkai.batch.store.Archive;
import org.gongkai.batch.store.Comparisons;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.JudgedFile;
import org.gongkai.batch.store.Manifest;
import org.gongkai.batch.store.ManifestFile;
import org.gongkai.batch.store.PendingFile;
import org.gongkai.batch.store.RunFile;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.Standings;
import org.gongkai.batch.store.StoredExplanations;
import org.gongkai.batch.store.Submissions;
import org.gongkai.batch.store.WaiverChanges;
import org.gongkai.batch.validate.WorkbookJudge;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The nightly job {@code importSubmissions} (收件): takes in what the units have put into the inbox.
 *
 * <ol>
 *   <li>{@code freezeManifest}: what is there; originals go into the archive
 *   <li>{@code judgeFiles}: read, judge and store each new workbook, in buckets side by side
 *   <li>{@code settleStandings}: which workbook of a unit and year stands
 *   <li>{@code compareSubmissions}: what stands is compared between units and with the year before
 *   <li>{@code handBackFiles}: marked copies for the units, in buckets side by side
 *   <li>{@code writeResult}: the books are closed, the result is written
 * </ol>
 *
 * <p>Each step can be cut off anywhere and begun again.
 */
@Configuration(proxyBeanMethods = false)
class ImportSubmissionsJob {

  static final String NAME = "importSubmissions";

  /** Workbooks that go into the database together; a stop waits for no more than these. */
  private static final int CHUNK = 16;

  private final ImportRequest request;
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Manifest manifest;
  private final WaiverChanges waivers;
  private final Submissions submissions;
  private final StoredExplanations explanations;
  private final Standings standings;
  private final Comparisons comparisons;
  private final StandingSubmissions stored;
  private final Archive archive;
  private final StopRequest stop;

  ImportSubmissionsJob(
      ImportRequest request,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Database database,
      StopRequest stop) {
    this.stop = stop;
    this.request = request;
    this.repository = repository;
    this.transactions = transactions;
    this.manifest = new Manifest(database);
    this.waivers = new WaiverChanges(database);
    this.submissions = new Submissions(database);
    this.explanations = new StoredExplanations(database);
    this.standings = new Standings(database);
    this.comparisons = new Comparisons(database);
    this.stored = new StandingSubmissions(database);
    this.archive = new Archive(request.workspace().state().archive());
  }

  @Bean
  Job importSubmissions(
      @Qualifier("judgeFiles") Step judgeFiles, @Qualifier("handBackFiles") Step handBackFiles) {
    return new JobBuilder(NAME, repository)
        .listener(stop)
        .start(freezeManifest())
        .next(judgeFiles)
        .next(settleStandings())
        .next(compareSubmissions())
        .next(handBackFiles)
        .next(writeResult())
        .build();
  }

  private Step freezeManifest() {
    return new StepBuilder("freezeManifest", repository)
        .tasklet(new FreezeManifest(request, manifest, waivers, archive, stop), transactions)
        .build();
  }

  @Bean
  Step judgeFiles(
      @Qualifier("pendingBuckets") Partitioner pendingBuckets,
      @Qualifier("judgeBucket") Step judgeBucket,
      @Qualifier("workers") TaskExecutor workers) {
    return new StepBuilder("judgeFiles", repository)
        .partitioner("judgeBucket", pendingBuckets)
        .step(judgeBucket)
        .gridSize(ManifestFile.BUCKETS)
        .taskExecutor(workers)
        .listener(new StageListener(request.progress(), "审核入库", manifest::countPending))
        .build();
  }

  @Bean
  @StepScope
  Partitioner pendingBuckets(@Value("#{stepExecution}") StepExecution step) {
    return new Buckets(manifest.countPending(RunId.of(step)).keySet());
  }

  @Bean
  Step judgeBucket(ItemReader<PendingFile> pendingFiles, JudgeFile judgeFile) {
    return new StepBuilder("judgeBucket", repository)
        .<PendingFile, JudgedFile>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(pendingFiles)
        .processor(judgeFile)
        .writer(
            chunk -> {
              submissions.store(chunk.getItems());
              request.progress().advance(chunk.size());
            })
        .build();
  }

  @Bean
  @StepScope
  ItemReader<PendingFile> pendingFiles(@Value("#{stepExecution}") StepExecution step) {
    return new PendingFiles(manifest, step, stop);
  }

  @Bean
  JudgeFile judgeFile(WorkbookJudge judge) {
    return new JudgeFile(
        judge,
        explanations,
        archive,
        request.basis().fingerprint(),
        request.workspace().state().spool());
  }

  @Bean
  WorkbookJudge workbookJudge() {
    return new WorkbookJudge(request.basis(), new WorkbookReader(request.limits()));
  }

  private Step settleStandings() {
    return new StepBuilder("settleStandings", repository)
        .tasklet(new SettleStandings(request, standings), transactions)
        .build();
  }

  private Step compareSubmissions() {
    return new StepBuilder("compareSubmissions", repository)
        .tasklet(new CompareSubmissions(request, comparisons, explanations), transactions)
        .build();
  }

  @Bean
  Step handBackFiles(
      @Qualifier("bucketsToHandBack") Partitioner bucketsToHandBack,
      @Qualifier("handBackBucket") Step handBackBucket,
      @Qualifier("workers") TaskExecutor workers) {
    return new StepBuilder("handBackFiles", repository)
        .partitioner("handBackBucket", bucketsToHandBack)
        .step(handBackBucket)
        .gridSize(ManifestFile.BUCKETS)
        .taskExecutor(workers)
        .listener(new StageListener(request.progress(), "生成退回件", manifest::countToHandBack))
        .build();
  }

  @Bean
  @StepScope
  Partitioner bucketsToHandBack(@Value("#{stepExecution}") StepExecution step) {
    return new Buckets(manifest.countToHandBack(RunId.of(step)).keySet());
  }

  @Bean
  Step handBackBucket(ItemReader<RunFile> toHandBack) {
    return new StepBuilder("handBackBucket", repository)
        .<RunFile, RunFile>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(toHandBack)
        .writer(new HandBackWriter(request, archive, comparisons))
        .build();
  }

  @Bean
  @StepScope
  ItemReader<RunFile> toHandBack(@Value("#{stepExecution}") StepExecution step) {
    return new HandBackFiles(manifest, step, stop);
  }

  private Step writeResult() {
    return new StepBuilder("writeResult", repository)
        .tasklet(new WriteResult(request, manifest, stored), transactions)
        .build();
  }
}
