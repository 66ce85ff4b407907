package org.gongkai.batch.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.batch.job.JudgingBases;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.store.Database;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.batch.supervise.SupervisedYear;
import org.gongkai.batch.workspace.Settings;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.ledger.FieldProblem;
import org.gongkai.supervision.Backlog;
import org.gongkai.supervision.Dashboard;
import org.gongkai.supervision.DashboardBuilder;
import org.gongkai.supervision.LedgerEntry;
import org.gongkai.supervision.Papers;
import org.gongkai.supervision.TaskLight;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Of which year and as of which day a command of supervision speaks (督查参数). */
final class SupervisionOptions {

  @Mixin private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

  @Option(names = "--year", paramLabel = "Y", description = "报送年度；不写则为设置中的 year")
  private @Nullable Integer year;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      description = "截至哪一天，只看当天及以前收到的报送表；不写则为运行的日期")
  private @Nullable LocalDate asOf;

  Workspace open() {
    return workspaceOptions.open(null);
  }

  int year(Workspace workspace) {
    return year == null ? workspace.settings().year() : year;
  }

  LocalDate asOf(Workspace workspace) {
    return asOf == null ? workspace.today() : asOf;
  }

  /** Everything that is said about one day. */
  static final class Day {

    private final Workspace workspace;
    private final StandingSubmissions submissions;
    private final SupervisedYear supervised;
    private final LocalDate asOf;

    private Day(
        Workspace workspace,
        StandingSubmissions submissions,
        SupervisedYear supervised,
        LocalDate asOf) {
      this.workspace = workspace;
      this.submissions = submissions;
      this.supervised = supervised;
      this.asOf = asOf;
    }

    /** Loads what is stored of a year. */
    static Day load(Workspace workspace, Database database, int year, LocalDate asOf) {
      CityPlan plan = UsageFailure.orThrow(CityPlan.read(workspace));
      StandingSubmissions submissions = new StandingSubmissions(database);
      return new Day(
          workspace,
          submissions,
          SupervisedYear.load(workspace, year, plan.plan(), plan.catalogue(), submissions),
          asOf);
    }

    LocalDate asOf() {
      return asOf;
    }

    int year() {
      return supervised.year();
    }

    SupervisedYear supervised() {
      return supervised;
    }

    List<LedgerEntry> entries() {
      return supervised.atCheckpoints(asOf);
    }

    List<TaskLight> lights() {
      return supervised.lights(asOf);
    }

    Backlog backlog() {
      return Backlog.of(supervised.roster(), year(), asOf, entries(), lights());
    }

    /** Who writes. */
    String office() {
      return workspace.officeName();
    }

    Papers papers() {
      Settings.Office office = workspace.settings().office();
      return new Papers(
          supervised.roster(), supervised.plan(), year(), office(), office.phone(), office.email());
    }

    /**
     * What the findings of a code ask for: as the rule book or the constraint says; for those about
     * the file itself one of them, as its unit reads it. Remarks that ask for nothing are left out.
     */
    private Map<String, String> titles(Map<String, Long> asking) {
      Map<String, String> known = new HashMap<>();
      UsageFailure.orThrow(JudgingBases.rules(workspace))
          .cards()
          .forEach(card -> known.put(card.code(), card.title()));
      for (FieldProblem problem : FieldProblem.values()) {
        known.put(problem.code(), problem.chinese());
      }
      Map<String, String> titles = new HashMap<>();
      asking.forEach(
          (code, submission) ->
              titles.put(
                  code,
                  known.containsKey(code)
                      ? known.getOrDefault(code, code)
                      : submissions.findings(submission).stream()
                          .filter(finding -> finding.code().equals(code))
                          .map(finding -> "如：" + finding.message().chinese())
                          .findFirst()
                          .orElse(code)));
      return titles;
    }

    Dashboard dashboard() {
      List<UnitSubmission> judged = supervised.judged(asOf);
      return new DashboardBuilder(
              supervised.roster(), year(), workspace.calendar(), supervised.plan().tasks())
          .build(
              asOf,
              entries(),
              lights(),
              day -> supervised.standing(day).values(),
              submissions.findingCountsByUnit(judged),
              titles(submissions.firstWithErrorOrWarning(judged)));
    }
  }
}
