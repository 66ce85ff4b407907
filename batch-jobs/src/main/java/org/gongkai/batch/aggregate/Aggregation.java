package org.gongkai.batch.aggregate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.AnnualReportBuilder;
import org.gongkai.annualreport.FigureChoice;
import org.gongkai.annualreport.LastYear;
import org.gongkai.annualreport.MissingReason;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.annualreport.ReportRequest;
import org.gongkai.annualreport.Restatement;
import org.gongkai.annualreport.Scope;
import org.gongkai.annualreport.SwingLimit;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.annualreport.Workplan;
import org.gongkai.batch.store.FrozenReport;
import org.gongkai.batch.store.ReportRun;
import org.gongkai.batch.store.ReportRuns;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.form.StatisticalForm;
import org.gongkai.unit.Roster;
import org.gongkai.unit.UnitKind;

/** Freezes what stands and sums it up (冻结和汇总). */
public final class Aggregation {

  private final StandingSubmissions submissions;
  private final ReportRuns runs;

  /** Sums up what is stored there. */
  public Aggregation(StandingSubmissions submissions, ReportRuns runs) {
    this.submissions = submissions;
    this.runs = runs;
  }

  /**
   * Freezes the workbooks that stand for the run's year, with what units answered to warnings about
   * them, why other units are missing, roster and form; belongs into a transaction.
   */
  public void freeze(ReportRun run, Roster roster, StatisticalForm form) {
    runs.freeze(run, submissions.listAccepted(run.year()), returned(run.year()), roster, form);
  }

  /**
   * Sums up a frozen set, and keeps its figures; belongs into a transaction.
   *
   * @param run the run that froze the set
   * @param published the figures of the year before that the office gave; what was reported from
   *     here if it gave none
   * @param request makes the request from the units whose workbook was returned, and from the
   *     figures of the year before
   */
  public AnnualReport sumUp(
      ReportRun run,
      Optional<LastYear> published,
      BiFunction<Map<String, MissingReason>, LastYear, ReportRequest> request) {
    ReportRequest asked =
        request
            .apply(runs.missing(run.reportId()), published.orElseGet(() -> lastYear(run)))
            .explainedBy(runs.explanations(run.reportId()));
    AnnualReportBuilder builder = AnnualReportBuilder.begin(asked);
    List<UnitSubmission> frozen = runs.listFrozen(run.reportId());
    submissions.forEachUnitYear(frozen, (UnitYear unitYear) -> builder.add(unitYear));
    addDisclosures(frozen, asked.workplan().items().keySet(), builder);
    AnnualReport report = builder.build();
    runs.keepTasks(run.reportId(), report.tasks());
    runs.keepFigures(run.reportId(), report.header().reportId(), report.figures());
    return report;
  }

  /** What the ledgers of units show that the catalogue obliges. */
  private void addDisclosures(
      List<UnitSubmission> frozen, Set<String> obligedUnits, AnnualReportBuilder builder) {
    Map<Long, String> units = new HashMap<>();
    List<UnitSubmission> obliged =
        frozen.stream().filter(submission -> obligedUnits.contains(submission.unitCode())).toList();
    obliged.forEach(submission -> units.put(submission.submissionId(), submission.unitCode()));
    submissions.forEachDisclosed(
        obliged,
        (number, one) -> {
          if (!one.item().isEmpty()) {
            builder.disclosed(
                units.getOrDefault(number, ""), one.item(), one.period(), one.publishedOn());
          }
        });
  }

  /**
   * Sums a finished report up once more, from the workbooks, the roster and the form that were
   * frozen; without its tasks and its printed parts.
   *
   * @param published as above
   */
  public AnnualReport sumUpAgain(FrozenReport frozen, Optional<LastYear> published) {
    return sumUpAgain(frozen, published, runs.listFrozen(frozen.run().reportId()));
  }

  /**
   * The same with only some of the frozen workbooks. What comes from a unit is as in the whole
   * report if its workbook is among them and all that speak for other units too.
   */
  public AnnualReport sumUpAgain(
      FrozenReport frozen, Optional<LastYear> published, List<UnitSubmission> workbooks) {
    ReportRun run = frozen.run();
    ReportRequest request =
        new ReportRequest(
            run.year(),
            scope(run),
            run.madeOn(),
            choice(run),
            new ReportHeader.Editor("", "", "", "", "", ""),
            Workplan.none(),
            frozen.roster(),
            frozen.form(),
            runs.missing(run.reportId()));
    AnnualReportBuilder builder =
        AnnualReportBuilder.begin(
            request.comparedWith(published.orElseGet(() -> lastYear(run)), SwingLimit.STANDARD));
    submissions.forEachUnitYear(workbooks, (UnitYear unitYear) -> builder.add(unitYear));
    return builder.sumUp();
  }

  /**
   * What a report says otherwise than an earlier one; empty if there is none, or if no figure
   * changed.
   *
   * @param since the id of the earlier report; empty for the one before
   */
  public Optional<Restatement> findRestatement(ReportRun run, AnnualReport report, String since) {
    Optional<FrozenReport> before =
        since.isEmpty() ? runs.findEarlier(run, report.header().reportId()) : runs.find(since);
    return before
        .filter(earlier -> earlier.form().name().equals(report.form().name()))
        .map(earlier -> Restatement.between(sumUpAgain(earlier, Optional.empty()), report))
        .filter(restatement -> !restatement.isEmpty());
  }

  /** The figures of the latest report of the year before and the same scope, if there is one. */
  private LastYear lastYear(ReportRun run) {
    if (StatisticalForm.findForYear(run.year() - 1).isEmpty()) {
      return LastYear.unknownBefore(run.year());
    }
    return runs.findLatest(run.year() - 1, run.scope(), run.scopeCode())
        .map(
            earlier ->
                LastYear.before(
                    run.year(),
                    earlier.run().year() + "年度报告（编号" + earlier.printedId() + "）",
                    byCode(runs.figures(earlier.run().reportId()))))
        .orElse(LastYear.unknownBefore(run.year()));
  }

  /** A figure's id is the form's edition, a slash and the cell's code. */
  private static Map<String, BigDecimal> byCode(Map<String, BigDecimal> byId) {
    return byId.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().substring(entry.getKey().indexOf('/') + 1),
                Map.Entry::getValue));
  }

  /** The scope as a run names it. */
  public static String scopeName(Scope scope) {
    if (scope instanceof Scope.City) {
      return "CITY";
    } else if (scope instanceof Scope.Region) {
      return "REGION";
    }
    return scope instanceof Scope.OfKind ? "KIND" : "UNIT";
  }

  /** Which figure of a unit counts, as a run names it. */
  public static String choiceName(FigureChoice choice) {
    return choice == FigureChoice.DERIVED_FIRST ? "DERIVED" : "DECLARED";
  }

  private static FigureChoice choice(ReportRun run) {
    return run.figureChoice().equals("DERIVED")
        ? FigureChoice.DERIVED_FIRST
        : FigureChoice.DECLARED_FIRST;
  }

  private static Scope scope(ReportRun run) {
    return switch (run.scope()) {
      case "CITY" -> new Scope.City();
      case "REGION" -> new Scope.Region(run.scopeCode());
      case "KIND" -> new Scope.OfKind(UnitKind.valueOf(run.scopeCode()));
      case "UNIT" -> new Scope.OfUnit(run.scopeCode());
      default -> throw new IllegalStateException("No such scope: " + run.scope());
    };
  }

  /** The units of which some workbook of the year was returned; it matters if none stands. */
  private Map<String, MissingReason> returned(int year) {
    Map<String, MissingReason> returned = new TreeMap<>();
    submissions.listReturnedUnits(year).forEach(code -> returned.put(code, MissingReason.RETURNED));
    return returned;
  }
}
