package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.CrossYearRelation;
import org.gongkai.form.FormCell;
import org.gongkai.form.RelationResult;
import org.gongkai.form.RelationText;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;
import org.gongkai.reference.Fingerprint;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what the standing workbooks of a year say (汇总). Workbooks may come in any order; the
 * report is the same.
 *
 * <p>Within the set of a consolidated workbook its form figures stand, and those of the members are
 * compared, never added; tasks and ledgers come from the members. Where two sets share a unit, the
 * one whose unit stands nearer to the root counts. A set that reaches beyond the scope of the
 * report cannot be split, so its members count one by one.
 */
public final class AnnualReportBuilder {

  private final ReportRequest request;
  private final Map<String, UnitFacts> handedIn = new TreeMap<>();

  private final DisclosedItems disclosed = new DisclosedItems();

  private AnnualReportBuilder(ReportRequest request) {
    this.request = request;
  }

  /** Begins a report. */
  public static AnnualReportBuilder begin(ReportRequest request) {
    return new AnnualReportBuilder(request);
  }

  /**
   * Adds a unit's standing workbook.
   *
   * @throws IllegalArgumentException if it is of another year, of a unit that the roster does not
   *     have, or the unit's second
   */
  public AnnualReportBuilder add(UnitYear unitYear) {
    if (unitYear.year() != request.year()) {
      throw new IllegalArgumentException(
          unitYear.file() + " is of " + unitYear.year() + ", not of " + request.year());
    }
    request.roster().get(unitYear.unitCode());
    UnitFacts facts = UnitFacts.of(unitYear, request);
    if (handedIn.putIfAbsent(unitYear.unitCode(), facts) != null) {
      throw new IllegalArgumentException("Two workbooks stand for " + unitYear.unitCode());
    }
    return this;
  }

  /**
   * Adds a disclosure of a catalogue item.
   *
   * @param unitCode the unit whose ledger shows it
   * @param item the item's code
   * @param period the period that it is for, as reported; empty if nothing was
   * @param publishedOn the day on which it was first public
   */
  public AnnualReportBuilder disclosed(
      String unitCode, String item, String period, LocalDate publishedOn) {
    disclosed.add(unitCode, item, period, publishedOn);
    return this;
  }

  /** The report without its printed parts: all figures, and who is in them. */
  public AnnualReport sumUp() {
    return new Sums(request, handedIn, disclosed).report();
  }

  /** The finished report. */
  public AnnualReport build() {
    AnnualReport report = sumUp();
    ReportLayout layout = ReportLayout.forYear(request.year());
    return report.printed(layout.print(report, request));
  }

  /** What the report keeps of a workbook. */
  private record UnitFacts(
      String unitCode,
      ReportedUnit.Workbook workbook,
      List<String> includedUnits,
      Map<String, Reported<BigDecimal>> declared,
      Map<String, BigDecimal> derived,
      Map<Integer, TaskState> tasks,
      Map<Ledger, Integer> rows,
      Set<Ledger> zeroReports) {

    static UnitFacts of(UnitYear year, ReportRequest request) {
      return new UnitFacts(
          year.unitCode(),
          new ReportedUnit.Workbook(
              year.file(), year.sha256(), year.receivedOn(), year.dataAsOf(), year.scope()),
          year.scope() == ReportScope.CONSOLIDATED ? year.includedUnits() : List.of(),
          year.declared(),
          year.derived(),
          taskStates(year, request),
          year.rows(),
          year.zeroReports());
    }

    boolean isConsolidated() {
      return workbook.scope() == ReportScope.CONSOLIDATED;
    }

    private static Map<Integer, TaskState> taskStates(UnitYear year, ReportRequest request) {
      Map<Integer, Task> tasks =
          request.workplan().tasks().stream()
              .collect(Collectors.toMap(Task::number, Function.identity()));
      Map<Integer, TaskState> states = new TreeMap<>();
      for (TaskProgress row : year.tasks()) {
        BigDecimal number = row.taskNumber().value();
        Task task = number == null ? null : tasks.get(number.intValue());
        if (task != null) { // a row without a task of the plan is a finding of the import
          states.merge(
              task.number(),
              TaskState.of(row, task, year.dataAsOf(), request.lastDay()),
              TaskState::worse);
        }
      }
      return states;
    }
  }

  /** How far a task has come after one row or, with {@link #worse}, after several. */
  private record TaskState(
      CompletionState state, @Nullable LocalDate doneOn, @Nullable TaskRole role) {

    static TaskState of(TaskProgress row, Task task, LocalDate dataAsOf, LocalDate yearEnd) {
      LocalDate planned = task.deadline();
      LocalDate deadline = planned != null ? planned : row.deadline().find().orElse(yearEnd);
      ProgressState progress = row.state().value();
      LocalDate doneOn = progress == ProgressState.DONE ? row.doneOn().value() : null;
      return new TaskState(state(progress, doneOn, deadline, dataAsOf), doneOn, row.role().value());
    }

    private static CompletionState state(
        @Nullable ProgressState progress,
        @Nullable LocalDate doneOn,
        LocalDate deadline,
        LocalDate dataAsOf) {
      if (progress == null) {
        return CompletionState.NOT_REPORTED;
      }
      return switch (progress) {
        case NOT_APPLICABLE -> CompletionState.NOT_APPLICABLE;
        case NOT_STARTED, UNDER_WAY ->
            dataAsOf.isBefore(deadline) ? CompletionState.OPEN : CompletionState.OVERDUE;
        case DONE -> {
          LocalDate atTheLatest = doneOn == null ? dataAsOf : doneOn;
          yield atTheLatest.isAfter(deadline)
              ? CompletionState.DONE_LATE
              : CompletionState.DONE_IN_TIME;
        }
      };
    }

    /** Of several rows for one task the one that is furthest behind tells how far the unit is. */
    static TaskState worse(TaskState one, TaskState other) {
      return one.rank() >= other.rank() ? one : other;
    }

    private int rank() {
      return switch (state) {
        case NOT_APPLICABLE -> 0;
        case NOT_REPORTED -> 1;
        case DONE_IN_TIME -> 2;
        case DONE_LATE -> 3;
        case OPEN -> 4;
        case OVERDUE -> 5;
      };
    }
  }

  /** One pass over all that was handed in. */
  private static final class Sums {

    /** How many members of a consolidated set a note names. */
    private static final int NAMED_MEMBERS = 4;

    private final ReportRequest request;
    private final Roster roster;
    private final Map<String, UnitFacts> handedIn;
    private final DisclosedItems disclosed;
    private final CoveredUnits covered;
    private final ConsolidatedSets sets;

    /** Those that ought to be in a total, by code. */
    private final Map<String, Unit> population;

    /** The same, each with what it handed in. */
    private final List<Member> members;

    /** The names of regions, by their code. */
    private final Map<String, String> regionNames = new HashMap<>();

    Sums(ReportRequest request, Map<String, UnitFacts> handedIn, DisclosedItems disclosed) {
      this.request = request;
      this.disclosed = disclosed;
      this.roster = request.roster();
      this.handedIn = handedIn;
      Map<String, List<String>> listed = new TreeMap<>();
      handedIn.values().stream()
          .filter(UnitFacts::isConsolidated)
          .forEach(facts -> listed.put(facts.unitCode(), facts.includedUnits()));
      this.covered =
          CoveredUnits.of(request.scope(), roster, request.lastDay(), handedIn.keySet(), listed);
      this.sets = covered.sets();
      this.population = covered.population();
      this.members =
          population.values().stream()
              .map(
                  unit ->
                      new Member(unit, handedIn.get(unit.code()), missing(unit, whyMissing(unit))))
              .toList();
    }

    /**
     * A unit of the population.
     *
     * @param facts what it has handed in; null if nothing
     * @param missing how it is named where nothing speaks of it
     */
    private record Member(Unit unit, @Nullable UnitFacts facts, Coverage.Missing missing) {}

    AnnualReport report() {
      List<ReportFigure> figures =
          request.form().cells().values().stream().map(this::figure).toList();
      List<TaskCompletion> tasks = tasks();
      List<ReportedUnit> reported = units(tasks);
      return new AnnualReport(
          Edition.INTERNAL,
          header(),
          request.form(),
          coverage(population.values()),
          covered.count(),
          grouped(Regions::countyCode, this::regionName, Comparator.naturalOrder()),
          grouped(
              unit -> unit.kind().name(),
              name -> UnitKind.valueOf(name).label(),
              Comparator.comparing(UnitKind::valueOf)),
          figures,
          request.form().supplements().stream().map(this::figure).toList(),
          tasks,
          groups(tasks, task -> task.task().group()),
          themes(tasks),
          CompletionCount.of(tasks.stream().flatMap(task -> task.units().stream()).toList()),
          catalogue(),
          ledgers(),
          reported,
          differences(),
          partsDifferences(),
          request.explanations().stream()
              .filter(one -> population.containsKey(one.unitCode()))
              .toList(),
          request.lastYear(),
          comparisons(figures),
          chainBreaks(figures),
          notes(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }

    // Figures.

    /** What one workbook says in a cell, for whom. */
    private record Voice(Reported<BigDecimal> value, FigureSource.Basis basis, UnitFacts facts) {}

    private ReportFigure figure(FormCell cell) {
      List<Voice> voices = new ArrayList<>();
      Set<String> spokenFor = new HashSet<>();
      Set<String> without = new HashSet<>();
      Map<String, Reported<BigDecimal>> whole = new HashMap<>();
      for (String code : sets.highestFirst()) {
        Reported<BigDecimal> declared = declared(facts(code), cell);
        if (!isLeftEmpty(declared)) {
          whole.put(code, declared);
        }
      }
      for (String code : sets.disjoint(whole.keySet(), covered.scope(), roster)) {
        Reported<BigDecimal> value = declared(facts(code), cell);
        voices.add(new Voice(value, FigureSource.Basis.CONSOLIDATED, facts(code)));
        spokenFor.addAll(sets.members(code));
        if (!value.isGiven()) {
          without.addAll(sets.members(code));
        }
      }
      boolean inOrder = voices.isEmpty();
      List<Coverage.Missing> missing = new ArrayList<>();
      for (Member member : members) {
        if (spokenFor.contains(member.unit().code())) {
          if (without.contains(member.unit().code())) {
            missing.add(missing(member.unit(), MissingReason.NO_NUMBER));
          }
        } else if (member.facts() == null) {
          missing.add(member.missing());
        } else {
          Voice own = own(member.facts(), cell);
          voices.add(own);
          if (!own.value().isGiven()) {
            missing.add(missing(member.unit(), MissingReason.NO_NUMBER));
          }
        }
      }
      if (!inOrder) {
        voices.sort(Comparator.comparing(voice -> voice.facts().unitCode()));
      }
      return figure(cell, voices, missing);
    }

    private ReportFigure figure(FormCell cell, List<Voice> voices, List<Coverage.Missing> missing) {
      Map<ValueKind, Integer> kinds = new EnumMap<>(ValueKind.class);
      List<FigureSource> sources = new ArrayList<>();
      for (Voice voice : voices) {
        kinds.merge(voice.value().kind(), 1, Integer::sum);
        BigDecimal number = voice.value().value();
        if (number != null) {
          sources.add(
              new FigureSource(
                  voice.facts().unitCode(),
                  voice.facts().workbook().name(),
                  voice.facts().workbook().sha256(),
                  voice.basis(),
                  voice.value().place(),
                  voice.value().raw(),
                  number));
        }
      }
      return new ReportFigure(
          request.form().figureId(cell),
          cell.code(),
          cell.label(),
          cell.unitOfMeasure(),
          cell.kind(),
          sources.stream().map(FigureSource::contribution).reduce(BigDecimal::add).orElse(null),
          new Coverage(population.size(), population.size() - missing.size(), missing),
          kinds,
          sources);
    }

    /** What a unit says of itself alone. A consolidated form says nothing of that. */
    private Voice own(UnitFacts facts, FormCell cell) {
      Reported<BigDecimal> declared =
          facts.isConsolidated() ? Reported.absent() : declared(facts, cell);
      BigDecimal derived = facts.derived().get(cell.code());
      if (derived != null
          && (request.choice() == FigureChoice.DERIVED_FIRST || isLeftEmpty(declared))) {
        return new Voice(derivedValue(derived), FigureSource.Basis.DERIVED, facts);
      }
      return new Voice(declared, FigureSource.Basis.DECLARED, facts);
    }

    private static Reported<BigDecimal> derivedValue(BigDecimal derived) {
      return Reported.of(
          derived.signum() == 0 ? ValueKind.ZERO : ValueKind.NUMBER, derived, "", null);
    }

    private Reported<BigDecimal> declared(UnitFacts facts, FormCell cell) {
      return request.form().declared(cell, facts.declared());
    }

    /** Whether nothing was said. 无, a dash and a slash say that there is no such thing. */
    private static boolean isLeftEmpty(Reported<?> value) {
      return value.kind() == ValueKind.ABSENT || value.kind() == ValueKind.BLANK;
    }

    private UnitFacts facts(String code) {
      UnitFacts facts = handedIn.get(code);
      if (facts == null) {
        throw new IllegalStateException(code + " has handed in nothing");
      }
      return facts;
    }

    private List<FigureDifference> differences() {
      List<FigureDifference> found = new ArrayList<>();
      for (String code : population.keySet()) {
        UnitFacts facts = handedIn.get(code);
        if (facts == null || facts.isConsolidated()) {
          continue;
        }
        for (FormCell cell : request.form().cells().values()) {
          Reported<BigDecimal> declared = declared(facts, cell);
          BigDecimal derived = facts.derived().get(cell.code());
          if (derived != null && differs(declared, derived)) {
            found.add(
                new FigureDifference(
                    code, request.form().figureId(cell), cell.label(), declared, derived));
          }
        }
      }
      return found;
    }

    private static boolean differs(Reported<BigDecimal> declared, BigDecimal derived) {
      if (isLeftEmpty(declared) || declared.kind().isUnreadable()) {
        return false;
      }
      return declared.find().orElse(BigDecimal.ZERO).compareTo(derived) != 0;
    }

    private List<PartsDifference> partsDifferences() {
      List<PartsDifference> found = new ArrayList<>();
      for (String code : sets.highestFirst()) {
        if (population.containsKey(code)) {
          for (FormCell cell : request.form().cells().values()) {
            declared(facts(code), cell)
                .find()
                .ifPresent(declared -> compareParts(code, cell, declared, found));
          }
        }
      }
      return found;
    }

    private void compareParts(
        String code, FormCell cell, BigDecimal declared, List<PartsDifference> found) {
      List<String> missing = new ArrayList<>();
      BigDecimal parts = BigDecimal.ZERO;
      boolean any = false;
      for (String member : sets.members(code)) {
        UnitFacts facts = handedIn.get(member);
        BigDecimal number = facts == null ? null : own(facts, cell).value().value();
        if (number == null) {
          missing.add(member);
        } else {
          any = true;
          parts = parts.add(number);
        }
      }
      int comparison = parts.compareTo(declared);
      if (any && (missing.isEmpty() ? comparison != 0 : comparison > 0)) {
        found.add(
            new PartsDifference(
                code, request.form().figureId(cell), cell.label(), declared, parts, missing));
      }
    }

    // The year before.

    private List<YearComparison> comparisons(List<ReportFigure> figures) {
      List<YearComparison> found = new ArrayList<>();
      for (ReportFigure figure : figures) {
        BigDecimal now = figure.value();
        BigDecimal before = request.lastYear().figures().get(figure.code());
        if (now != null && before != null) {
          found.add(
              new YearComparison(
                  figure.id(),
                  figure.label(),
                  figure.unitOfMeasure(),
                  now,
                  before,
                  request.swings().isSwing(before, now),
                  request.swings().explanations().getOrDefault(figure.id(), "")));
        }
      }
      return found;
    }

    private List<ChainBreak> chainBreaks(List<ReportFigure> figures) {
      Map<String, Reported<BigDecimal>> now = new HashMap<>();
      for (ReportFigure figure : figures) {
        BigDecimal value = figure.value();
        now.put(figure.code(), value == null ? Reported.absent() : derivedValue(value));
      }
      Map<String, Reported<BigDecimal>> before = new HashMap<>();
      request.lastYear().figures().forEach((code, value) -> before.put(code, derivedValue(value)));
      List<ChainBreak> found = new ArrayList<>();
      for (CrossYearRelation relation : request.form().crossYearRelations()) {
        if (relation.test(now, before) instanceof RelationResult.Broken broken) {
          String first = relation.cells().get(0);
          found.add(
              new ChainBreak(
                  relation.code(),
                  relation.inChinese(),
                  request.form().edition() + "/" + first,
                  broken.left(),
                  broken.right(),
                  RelationText.rightInChinese(request.form(), broken)));
        }
      }
      return found;
    }

    // Tasks.

    private List<TaskCompletion> tasks() {
      List<TaskCompletion> found = new ArrayList<>();
      for (Task task : request.workplan().tasks()) {
        List<UnitTask> units = new ArrayList<>();
        for (String code : population.keySet()) {
          TaskRole planned =
              request.workplan().roles().getOrDefault(code, Map.of()).get(task.number());
          UnitFacts facts = handedIn.get(code);
          TaskState state = facts == null ? null : facts.tasks().get(task.number());
          if (state != null) {
            TaskRole role = planned == null ? state.role() : planned;
            units.add(new UnitTask(task.number(), code, role, state.state(), state.doneOn()));
          } else if (planned != null) {
            units.add(
                new UnitTask(task.number(), code, planned, CompletionState.NOT_REPORTED, null));
          }
        }
        if (units.isEmpty() && !(request.scope() instanceof Scope.City)) {
          continue; // a task of others
        }
        found.add(
            new TaskCompletion(
                task, request.workplan().themeOf(task.group()), units, CompletionCount.of(units)));
      }
      return found;
    }

    private List<TaskGroup> themes(List<TaskCompletion> tasks) {
      List<TaskGroup> found = groups(tasks, TaskCompletion::theme);
      List<String> order = new ArrayList<>();
      request.workplan().themes().forEach(theme -> order.add(theme.title()));
      order.add(Workplan.OTHER_THEME);
      return order.stream()
          .flatMap(title -> found.stream().filter(group -> group.title().equals(title)))
          .toList();
    }

    private static List<TaskGroup> groups(
        List<TaskCompletion> tasks, Function<TaskCompletion, String> title) {
      Map<String, List<TaskCompletion>> byTitle = new LinkedHashMap<>();
      tasks.forEach(
          task -> byTitle.computeIfAbsent(title.apply(task), t -> new ArrayList<>()).add(task));
      return byTitle.entrySet().stream()
          .map(
              entry ->
                  new TaskGroup(
                      entry.getKey(),
                      entry.getValue().size(),
                      CompletionCount.of(
                          entry.getValue().stream()
                              .flatMap(task -> task.units().stream())
                              .toList())))
          .toList();
    }

    /** The items of the catalogue that oblige units of the population, by code. */
    private List<CatalogueDisclosure> catalogue() {
      Map<Integer, Task> tasks =
          request.workplan().tasks().stream()
              .collect(Collectors.toMap(Task::number, Function.identity()));
      Map<String, DisclosureItem> items = new TreeMap<>();
      Map<String, List<String>> obliged = new TreeMap<>();
      for (String code : population.keySet()) {
        for (DisclosureItem item : request.workplan().items().getOrDefault(code, List.of())) {
          items.put(item.code(), item);
          obliged.computeIfAbsent(item.code(), none -> new ArrayList<>()).add(code);
        }
      }
      return items.values().stream()
          .map(
              item -> {
                LocalDate due = DisclosedItems.due(item, tasks, request.year());
                return new CatalogueDisclosure(
                    item,
                    due,
                    obliged.getOrDefault(item.code(), List.of()).stream()
                        .map(code -> disclosedBy(code, item, due))
                        .toList());
              })
          .toList();
    }

    private CatalogueDisclosure.OfUnit disclosedBy(
        String code, DisclosureItem item, LocalDate due) {
      UnitFacts facts = handedIn.get(code);
      if (facts == null) {
        return new CatalogueDisclosure.OfUnit(code, CatalogueDisclosure.State.NOT_REPORTED, null);
      }
      TaskState task = facts.tasks().get(item.taskNumber());
      boolean applies = task == null || task.state() != CompletionState.NOT_APPLICABLE;
      return disclosed.find(code, item, due, applies);
    }

    // Units and ledgers.

    private List<ReportedUnit> units(List<TaskCompletion> tasks) {
      Map<String, List<UnitTask>> byUnit = new HashMap<>();
      tasks.forEach(
          task ->
              task.units()
                  .forEach(
                      unit ->
                          byUnit
                              .computeIfAbsent(unit.unitCode(), code -> new ArrayList<>())
                              .add(unit)));
      return population.values().stream()
          .map(
              unit -> {
                UnitFacts facts = handedIn.get(unit.code());
                return new ReportedUnit(
                    unit.code(),
                    unit.fullName(),
                    unit.kind(),
                    Regions.countyCode(unit),
                    regionName(Regions.countyCode(unit)),
                    status(unit),
                    facts == null ? null : facts.workbook(),
                    CompletionCount.of(byUnit.getOrDefault(unit.code(), List.of())));
              })
          .toList();
    }

    private String regionName(String code) {
      return regionNames.computeIfAbsent(code, missing -> Regions.name(roster, missing));
    }

    private ReportedUnit.Status status(Unit unit) {
      if (handedIn.containsKey(unit.code())) {
        return ReportedUnit.Status.REPORTED;
      }
      if (covered.isIncluded(unit.code())) {
        return ReportedUnit.Status.INCLUDED;
      }
      return switch (whyMissing(unit)) {
        case RETURNED -> ReportedUnit.Status.RETURNED;
        case NOT_INCLUDED -> ReportedUnit.Status.NOT_INCLUDED;
        case NOT_HANDED_IN, NO_NUMBER -> ReportedUnit.Status.NOT_HANDED_IN;
      };
    }

    private MissingReason whyMissing(Unit unit) {
      boolean overlooked = covered.isBelow(unit.code()) && !unit.isExpectedOn(request.lastDay());
      return request
          .returned()
          .getOrDefault(
              unit.code(), overlooked ? MissingReason.NOT_INCLUDED : MissingReason.NOT_HANDED_IN);
    }

    private static Coverage.Missing missing(Unit unit, MissingReason reason) {
      return new Coverage.Missing(unit.code(), unit.fullName(), reason);
    }

    private Coverage coverage(Collection<Unit> units) {
      List<Coverage.Missing> missing = new ArrayList<>();
      for (Unit unit : units) {
        if (!covered.isCovered(unit.code())) {
          missing.add(missing(unit, whyMissing(unit)));
        }
      }
      return new Coverage(units.size(), units.size() - missing.size(), missing);
    }

    private List<GroupCoverage> grouped(
        Function<Unit, String> group, Function<String, String> label, Comparator<String> order) {
      Map<String, List<Unit>> byGroup = new TreeMap<>(order);
      population
          .values()
          .forEach(
              unit ->
                  byGroup.computeIfAbsent(group.apply(unit), code -> new ArrayList<>()).add(unit));
      return byGroup.entrySet().stream()
          .map(
              entry ->
                  new GroupCoverage(
                      entry.getKey(), label.apply(entry.getKey()), coverage(entry.getValue())))
          .toList();
    }

    private List<LedgerTotal> ledgers() {
      List<LedgerTotal> totals = new ArrayList<>();
      for (Ledger ledger : Ledger.values()) {
        int rows = 0;
        int withRows = 0;
        int withNothing = 0;
        int empty = 0;
        for (String code : population.keySet()) {
          UnitFacts facts = handedIn.get(code);
          if (facts == null) {
            continue;
          }
          int of = facts.rows().getOrDefault(ledger, 0);
          rows += of;
          if (of > 0) {
            withRows++;
          } else if (facts.zeroReports().contains(ledger)) {
            withNothing++;
          } else {
            empty++;
          }
        }
        totals.add(new LedgerTotal(ledger, rows, withRows, withNothing, empty));
      }
      return totals;
    }

    // Head and notes.

    private ReportHeader header() {
      String subject = request.scope().nameIn(roster);
      return new ReportHeader(
          reportId(),
          subject + request.year() + "年政府信息公开工作年度报告",
          subject,
          request.year(),
          request.editor(),
          request.madeOn(),
          request.choice());
    }

    /** The same for the same set of workbooks, roster, form, scope and choice. */
    private String reportId() {
      List<String> basis = new ArrayList<>();
      basis.add(request.form().edition());
      basis.add(request.choice().name());
      basis.add(roster.fingerprint());
      population
          .keySet()
          .forEach(
              code -> {
                UnitFacts facts = handedIn.get(code);
                basis.add(code + " " + (facts == null ? "" : facts.workbook().sha256()));
              });
      return "AR-"
          + request.year()
          + "-"
          + request.scope().findCode().orElse(roster.root().regionCode())
          + "-"
          + Fingerprint.of(basis).substring(0, 12);
    }

    private boolean isWithin(List<String> standing, Set<String> set) {
      return standing.stream().anyMatch(code -> sets.members(code).containsAll(set));
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      notes.add("取数口径：" + request.choice().label() + "。");
      List<String> standing = sets.disjoint(sets.highestFirst(), covered.scope(), roster);
      for (String code : sets.highestFirst()) {
        if (!population.containsKey(code)) {
          continue;
        }
        Set<String> others = new TreeSet<>(sets.members(code));
        others.remove(code);
        String name = roster.get(code).fullName();
        String names =
            others.stream()
                    .limit(NAMED_MEMBERS)
                    .map(member -> roster.find(member).map(Unit::fullName).orElse(member))
                    .collect(Collectors.joining("、"))
                + (others.size() > NAMED_MEMBERS ? "等" + others.size() + "个单位" : "");
        if (standing.contains(code)) {
          notes.add(name + "报送的是汇总表，统计表数字含" + names + "，所含单位自报数只作核对，不重复相加。");
        } else if (isWithin(standing, sets.members(code))) {
          notes.add(name + "报送的汇总表已含在上级汇总表中，不重复相加。");
        } else {
          notes.add(name + "报送的汇总表与其他汇总表重叠或超出本报告范围，按所含单位各自报送数统计，不采用其汇总数。");
        }
      }
      return notes;
    }
  }
}
