package org.gongkai.batch.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.FigureChoice;
import org.gongkai.annualreport.LastYear;
import org.gongkai.annualreport.MissingReason;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.annualreport.ReportRequest;
import org.gongkai.annualreport.Scope;
import org.gongkai.annualreport.Workplan;
import org.gongkai.batch.aggregate.Aggregation;
import org.gongkai.batch.report.CorrectionFiles;
import org.gongkai.batch.report.ReportFiles;
import org.gongkai.batch.report.ReportManifest;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.ReportRun;
import org.gongkai.batch.store.ReportRuns;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.workspace.NarrativeFiles;
import org.gongkai.batch.workspace.ReportFigures;
import org.gongkai.batch.workspace.Settings;
import org.gongkai.form.StatisticalForm;
import org.gongkai.rule.RuleBook;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code annualReport} (年度报告): sums up what stands and prints it.
 *
 * <ol>
 *   <li>{@code freezeSubmissions}: which workbooks the report is made of, once and for all
 *   <li>{@code writeReport}: the frozen workbooks become the finished report and its files, with
 *       the draft of a note on what changed since the report before
 * </ol>
 *
 * <p>Each step can be cut off anywhere and begun again; a report that goes on has the workbooks
 * with which it began.
 */
@Configuration(proxyBeanMethods = false)
class AnnualReportJob {

  static final String NAME = "annualReport";

  private final ReportJobRequest request;
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Aggregation aggregation;

  AnnualReportJob(
      ReportJobRequest request,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Database database) {
    this.request = request;
    this.repository = repository;
    this.transactions = transactions;
    this.aggregation =
        new Aggregation(
            new StandingSubmissions(database),
            new ReportRuns(database, request.workspace().roster()));
  }

  @Bean
  Job annualReport() {
    return new JobBuilder(NAME, repository).start(freezeSubmissions()).next(writeReport()).build();
  }

  private Step freezeSubmissions() {
    return new StepBuilder("freezeSubmissions", repository)
        .tasklet(
            (contribution, chunk) -> {
              aggregation.freeze(
                  run(contribution.getStepExecution()),
                  request.workspace().roster(),
                  StatisticalForm.forYear(request.year()));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private Step writeReport() {
    return new StepBuilder("writeReport", repository)
        .tasklet(
            (contribution, chunk) -> {
              ReportRun run = run(contribution.getStepExecution());
              AnnualReport report = aggregation.sumUp(run, published(), this::asked);
              CorrectionFiles.write(
                  report,
                  aggregation.findRestatement(run, report, request.since()),
                  request.scope().findCode(),
                  request.out());
              ReportFiles.write(
                  report,
                  request.scope().findCode(),
                  RuleBook.standard().fingerprint(),
                  sources(),
                  request.out());
              report.proseProblems().forEach(request.proseProblems());
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /** The files of the workspace that the report is made of. */
  private List<ReportManifest.Source> sources() {
    Path folder = request.workspace().folder();
    Settings settings = request.workspace().settings();
    List<ReportManifest.Source> sources = new ArrayList<>();
    sources.add(source("settings", folder, Settings.FILE));
    sources.add(source("notice", folder, settings.notice()));
    sources.add(source("units", folder, settings.units()));
    String reorganisations = settings.reorganisations();
    if (reorganisations != null) {
      sources.add(source("reorganisations", folder, reorganisations));
    }
    NarrativeFiles.list(folder, request.year())
        .forEach(file -> sources.add(source("narrative", folder, file)));
    return sources;
  }

  private static ReportManifest.Source source(String role, Path folder, String file) {
    return new ReportManifest.Source(role, file, folder.resolve(file));
  }

  private ReportRun run(StepExecution step) {
    Scope scope = request.scope();
    return new ReportRun(
        RunId.of(step),
        request.year(),
        Aggregation.scopeName(scope),
        scope.findCode().orElse(""),
        request.workspace().today(),
        RuleBook.standard().fingerprint(),
        StatisticalForm.forYear(request.year()).edition(),
        Aggregation.choiceName(choice()));
  }

  /** The published figures are those of the whole city, for the workspace's year. */
  private Optional<LastYear> published() {
    return request.scope() instanceof Scope.City
            && request.year() == request.workspace().settings().year()
        ? request.workspace().lastYear()
        : Optional.empty();
  }

  private FigureChoice choice() {
    return request.workspace().settings().figures() == ReportFigures.DERIVED
        ? FigureChoice.DERIVED_FIRST
        : FigureChoice.DECLARED_FIRST;
  }

  private ReportRequest asked(Map<String, MissingReason> returned, LastYear lastYear) {
    int planned = request.plan().plan().year();
    Workplan workplan =
        planned == request.year()
            ? Workplan.of(request.plan().matrix(), request.plan().catalogue())
            : Workplan.none();
    ReportRequest alone =
        new ReportRequest(
            request.year(),
            request.scope(),
            request.workspace().today(),
            choice(),
            editor(),
            workplan,
            request.workspace().roster(),
            StatisticalForm.forYear(request.year()),
            returned);
    return alone
        .comparedWith(lastYear, request.workspace().swings())
        .telling(NarrativeFiles.read(request.workspace().folder(), request.year()));
  }

  /** The unit makes its own report; all others are made by the city's openness office. */
  private ReportHeader.Editor editor() {
    Settings.Office office = request.workspace().settings().office();
    if (request.scope() instanceof Scope.OfUnit unit) {
      String name = request.workspace().roster().get(unit.code()).fullName();
      return new ReportHeader.Editor(name, "", "", "", "", "");
    }
    return new ReportHeader.Editor(
        request.workspace().officeName(),
        office.address(),
        office.postcode(),
        office.phone(),
        office.email(),
        office.publishedAt());
  }
}
