package org.gongkai.batch.supervise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.annualreport.CoverageCount;
import org.gongkai.annualreport.CoveredUnits;
import org.gongkai.annualreport.Scope;
import org.gongkai.annualreport.UnitYear;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.batch.workspace.SupervisionSettings;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.FileVerdict;
import org.gongkai.finding.Finding;
import org.gongkai.ledger.Ledger;
import org.gongkai.plan.DisclosureCatalogue;
import org.gongkai.plan.Plan;
import org.gongkai.plan.TaskMatrix;
import org.gongkai.supervision.HandIn;
import org.gongkai.supervision.HandInDeadlines;
import org.gongkai.supervision.HandInState;
import org.gongkai.supervision.LedgerEntry;
import org.gongkai.supervision.Lights;
import org.gongkai.supervision.RosterLedger;
import org.gongkai.supervision.TaskLight;
import org.gongkai.supervision.UnitDuty;
import org.gongkai.supervision.WorkbookFacts;
import org.gongkai.supervision.assessment.AssessedUnit;
import org.gongkai.unit.Roster;

/**
 * What is stored of a year, put before supervision (督查年度): the ledger and the lights of any day.
 *
 * <p>What was received by a day is judged as the last import judged it. Facts of a workbook are
 * loaded once, and only of workbooks that stand on a day that is asked for.
 */
public final class SupervisedYear {

  /** A workbook cannot declare its own task list to be empty. */
  private static final int LEDGERS_THAT_CAN_BE_EMPTY = Ledger.values().length - 1;

  private final Roster roster;
  private final int year;
  private final Plan plan;
  private final DisclosureCatalogue catalogue;
  private final StandingSubmissions submissions;
  private final Lights lights;
  private final RosterLedger ledger;
  private final Map<Long, UnitSubmission> byNumber;
  private final Map<Long, WorkbookFacts> facts = new HashMap<>();
  private final Map<LocalDate, List<TaskLight>> lightsByDay = new TreeMap<>();

  private SupervisedYear(
      Workspace workspace,
      int year,
      Plan plan,
      DisclosureCatalogue catalogue,
      StandingSubmissions submissions) {
    SupervisionSettings settings = workspace.settings().supervision();
    this.roster = workspace.roster();
    this.year = year;
    this.plan = plan;
    this.catalogue = catalogue;
    this.submissions = submissions;
    this.lights = new Lights(roster, year, workspace.calendar(), settings.nearWorkingDays());
    List<UnitSubmission> handedIn = submissions.list(year);
    this.byNumber =
        handedIn.stream()
            .collect(Collectors.toMap(UnitSubmission::submissionId, Function.identity()));
    this.ledger =
        new RosterLedger(
            roster,
            year,
            HandInDeadlines.ofCity(
                settings.departmentsBy(), settings.governmentsBy(), settings.daysAfterPeriod()),
            UnitDuty.recurringByUnit(duties(LocalDate.of(year, 12, 31))),
            handIns(handedIn, submissions.includedUnitCodes(year)));
  }

  /**
   * Loads a year.
   *
   * @param plan the notice of the workspace; if it is of another year there are no tasks
   * @param catalogue what its tasks oblige units to disclose
   */
  public static SupervisedYear load(
      Workspace workspace,
      int year,
      Plan plan,
      DisclosureCatalogue catalogue,
      StandingSubmissions submissions) {
    return new SupervisedYear(workspace, year, plan, catalogue, submissions);
  }

  private static List<HandIn> handIns(
      List<UnitSubmission> handedIn, Map<Long, List<String>> includedUnits) {
    List<HandIn> found = new ArrayList<>();
    for (UnitSubmission one : handedIn) {
      if (one.standing() == FileVerdict.UNREADABLE) {
        continue; // not a workbook: nobody can say what it was to report
      }
      found.add(
          new HandIn(
              one.submissionId(),
              one.unitCode(),
              one.file(),
              one.receivedOn(),
              one.dataAsOf(),
              one.standing() != FileVerdict.RETURNED,
              one.zeroReports().size() == LEDGERS_THAT_CAN_BE_EMPTY,
              Set.copyOf(includedUnits.getOrDefault(one.submissionId(), List.of()))));
    }
    return found;
  }

  /** The report year. */
  public int year() {
    return year;
  }

  /** The units. */
  public Roster roster() {
    return roster;
  }

  /** The notice. */
  public Plan plan() {
    return plan;
  }

  /** Every unit's state for the whole year, as of a day. */
  public List<LedgerEntry> ofYear(LocalDate asOf) {
    return ledger.ofYear(asOf);
  }

  /** Every unit's state at each of its checkpoints, as of a day. */
  public List<LedgerEntry> atCheckpoints(LocalDate asOf) {
    return ledger.atCheckpoints(asOf);
  }

  /** How many workbooks stand on a day, and for how many units they speak, as a report counts. */
  public CoverageCount counts(LocalDate asOf) {
    Map<String, HandIn> standing = ledger.standing(asOf);
    Map<String, Set<String>> consolidated = new TreeMap<>();
    standing.forEach(
        (code, handIn) -> {
          if (!handIn.includedUnits().isEmpty()) {
            consolidated.put(code, handIn.includedUnits());
          }
        });
    return CoveredUnits.of(
            new Scope.City(), roster, LocalDate.of(year, 12, 31), standing.keySet(), consolidated)
        .count();
  }

  /** Every unit and task, as of a day. */
  public List<TaskLight> lights(LocalDate asOf) {
    return lightsByDay.computeIfAbsent(asOf, day -> lights.asOf(day, duties(day), facts(day)));
  }

  /** Who has which task: within the year on the day itself, after it on its last day. */
  private List<UnitDuty> duties(LocalDate day) {
    if (plan.year() != year) {
      return List.of();
    }
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    LocalDate within = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    return UnitDuty.listOf(TaskMatrix.of(plan, roster, within), catalogue);
  }

  /** The stored workbooks that stand on a day, by unit. */
  public Map<String, UnitSubmission> standing(LocalDate asOf) {
    Map<String, UnitSubmission> standing = new TreeMap<>();
    ledger
        .standing(asOf)
        .forEach(
            (code, handIn) -> {
              UnitSubmission stored = byNumber.get(handIn.number());
              if (stored != null) {
                standing.put(code, stored);
              }
            });
    return standing;
  }

  /** The workbooks that stand on a day, and those returned for which none stands. */
  public List<UnitSubmission> judged(LocalDate asOf) {
    List<UnitSubmission> judged = new ArrayList<>(standing(asOf).values());
    for (LedgerEntry entry : ofYear(asOf)) {
      HandIn shown = entry.shown();
      if (entry.state() == HandInState.RETURNED && shown != null) {
        judged.add(submission(shown));
      }
    }
    return judged;
  }

  /** The facts of every unit of which something is required, as of a day, for an assessment. */
  public List<AssessedUnit> assessed(LocalDate asOf) {
    Map<String, UnitSubmission> standing = standing(asOf);
    Map<String, UnitYear> workbooks = new HashMap<>();
    submissions.forEachUnitYear(
        List.copyOf(standing.values()), one -> workbooks.put(one.unitCode(), one));
    Map<String, Map<String, Integer>> counts =
        submissions.findingCountsByUnit(List.copyOf(standing.values()));
    Map<String, List<TaskLight>> byUnit =
        lights(asOf).stream().collect(Collectors.groupingBy(light -> light.duty().unit().code()));
    List<AssessedUnit> units = new ArrayList<>();
    for (LedgerEntry entry : ofYear(asOf)) {
      if (entry.state() == HandInState.NOT_REQUIRED) {
        continue;
      }
      String code = entry.unit().code();
      Map<String, Integer> own = new HashMap<>();
      counts.forEach(
          (rule, having) -> {
            if (having.containsKey(code)) {
              own.put(rule, having.getOrDefault(code, 0));
            }
          });
      UnitSubmission stands = standing.get(code);
      units.add(
          new AssessedUnit(
              entry.unit(),
              entry,
              workbooks.get(code),
              byUnit.getOrDefault(code, List.of()),
              own,
              stands == null ? Map.of() : places(stands)));
    }
    return units;
  }

  private Map<String, List<String>> places(UnitSubmission submission) {
    Map<String, List<String>> places = new HashMap<>();
    for (Finding finding : submissions.findings(submission.submissionId())) {
      places
          .computeIfAbsent(finding.code(), code -> new ArrayList<>())
          .add(finding.place().toString());
    }
    return places;
  }

  private Map<String, WorkbookFacts> facts(LocalDate asOf) {
    Map<String, UnitSubmission> standing = standing(asOf);
    load(
        standing.values().stream()
            .filter(submission -> !facts.containsKey(submission.submissionId()))
            .toList());
    Map<String, WorkbookFacts> byUnit = new TreeMap<>();
    standing.forEach(
        (code, submission) -> {
          WorkbookFacts loaded = facts.get(submission.submissionId());
          if (loaded != null) {
            byUnit.put(code, loaded);
          }
        });
    return byUnit;
  }

  private void load(List<UnitSubmission> wanted) {
    Map<Long, List<WorkbookFacts.Disclosed>> disclosed = new HashMap<>();
    submissions.forEachDisclosed(
        wanted,
        (number, one) -> disclosed.computeIfAbsent(number, n -> new ArrayList<>()).add(one));
    Map<String, Long> numbers = new HashMap<>();
    wanted.forEach(one -> numbers.put(one.sha256(), one.submissionId()));
    submissions.forEachUnitYear(
        wanted,
        unitYear -> {
          long number = numbers.getOrDefault(unitYear.sha256(), 0L);
          facts.put(number, WorkbookFacts.of(unitYear, disclosed.getOrDefault(number, List.of())));
        });
  }

  /** The submission behind a workbook of the ledger. */
  public UnitSubmission submission(HandIn handIn) {
    UnitSubmission stored = byNumber.get(handIn.number());
    if (stored == null) {
      throw new IllegalArgumentException("No workbook " + handIn.number() + " of " + year);
    }
    return stored;
  }
}
