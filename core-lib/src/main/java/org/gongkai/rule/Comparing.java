package org.gongkai.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.gongkai.finding.Finding;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.ReportScope;
import org.gongkai.rule.ComparingRule.SharedKey;

/**
 * The comparing rules at work (比对): shown all workbooks and rows, they give the findings of each.
 *
 * <p>First {@link #sift} is shown the rows of which {@link #keyColumns} speaks, in any order. Then
 * each {@link #workbook} is followed by those of its rows of which {@link #columns} speaks; the
 * workbooks of a unit follow each other, and otherwise their order does not matter. What is held
 * meanwhile are a few numbers for each workbook and what units have in common.
 */
public final class Comparing {

  private final Comparison comparison;
  private final Function<? super StandingWorkbook, Function<Finding, Optional<Finding>>> each;
  private final Map<StandingWorkbook, FindingCollector> collectors =
      new TreeMap<>(StandingWorkbook.ORDER);

  /** Rules that see all units, and those that see one after the other. */
  private final List<AtWork> ofAll = new ArrayList<>();

  private final List<ComparingRule> ofUnit = new ArrayList<>();

  /** Units that handed in for both years, and those whose figures others' are compared with. */
  private final Set<String> ofBothYears = new HashSet<>();

  private final Set<String> grouped = new HashSet<>();

  /** Units by the number under which their keys are noted. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private List<AtWork> ofThisUnit = List.of();
  private String unit = "";

  /** A rule with what it has seen, and the keys of rows if it asks for shared ones. */
  private static final class AtWork {
    private final ComparingRule rule;
    private final ComparingCheck check;
    private final Optional<SharedKey> key;
    private final SharedKeys keys = new SharedKeys();

    AtWork(ComparingRule rule, Comparison comparison) {
      this.rule = rule;
      this.check = rule.begin(comparison);
      this.key = rule.findSharedKey();
    }

    boolean wants(LedgerRow row) {
      return key.isEmpty() || key.get().find(row).filter(keys::isShared).isPresent();
    }
  }

  Comparing(
      List<ComparingRule> rules,
      Comparison comparison,
      Collection<StandingWorkbook> workbooks,
      Function<? super StandingWorkbook, Function<Finding, Optional<Finding>>> each) {
    this.comparison = comparison;
    this.each = each;
    for (ComparingRule rule : rules) {
      if (rule.card().appliesTo(comparison.year())) {
        if (rule.comparesYearsOfUnit()) {
          ofUnit.add(rule);
        } else {
          ofAll.add(new AtWork(rule, comparison));
        }
      }
    }
    for (StandingWorkbook workbook : workbooks) {
      String code = workbook.unitCode();
      if (numbers.putIfAbsent(code, numbers.size() + 1) != null) {
        ofBothYears.add(code);
      }
      if (workbook.scope() == ReportScope.CONSOLIDATED) {
        grouped.add(code);
        grouped.addAll(workbook.includedUnits());
      }
      if (comparison.findGroup(code).filter(group -> group.size() > 1).isPresent()) {
        grouped.add(code);
      }
    }
  }

  /** The columns of rows that {@link #sift} is to be shown. */
  public Map<Ledger, Set<String>> keyColumns() {
    Map<Ledger, Set<String>> columns = new EnumMap<>(Ledger.class);
    ofAll.stream().filter(one -> one.key.isPresent()).forEach(one -> addColumns(one.rule, columns));
    return columns;
  }

  /** Notes what a row may share with those of other units. */
  public void sift(String unitCode, LedgerRow row) {
    int number = numbers.computeIfAbsent(unitCode, code -> numbers.size() + 1);
    for (AtWork one : ofAll) {
      one.key.flatMap(key -> key.find(row)).ifPresent(key -> one.keys.add(number, key));
    }
  }

  /** Whether a workbook is to be shown with its declared form. */
  public boolean wantsForm(String unitCode) {
    return grouped.contains(unitCode) || ofBothYears.contains(unitCode);
  }

  /** The columns of rows that are to be shown of a unit's workbooks. */
  public Map<Ledger, Set<String>> columns(String unitCode) {
    Map<Ledger, Set<String>> columns = new EnumMap<>(Ledger.class);
    int number = numbers.getOrDefault(unitCode, 0);
    ofAll.stream()
        .filter(one -> one.key.isEmpty() || one.keys.sharesAny(number))
        .forEach(one -> addColumns(one.rule, columns));
    if (ofBothYears.contains(unitCode)) {
      ofUnit.forEach(rule -> addColumns(rule, columns));
    }
    return columns;
  }

  private static void addColumns(ComparingRule rule, Map<Ledger, Set<String>> columns) {
    rule.columns()
        .forEach(
            (ledger, names) ->
                columns.computeIfAbsent(ledger, none -> new TreeSet<>()).addAll(names));
  }

  /** Shows a workbook of the year or the year before. */
  public void workbook(StandingWorkbook workbook) {
    if (!workbook.unitCode().equals(unit)) {
      endUnit();
      unit = workbook.unitCode();
      if (ofBothYears.contains(unit)) {
        ofThisUnit = ofUnit.stream().map(rule -> new AtWork(rule, comparison)).toList();
      }
    }
    ofThisUnit.forEach(one -> one.check.workbook(workbook));
    StandingWorkbook held = held(workbook);
    ofAll.forEach(one -> one.check.workbook(held));
  }

  /** Shows a row of the workbook shown last. */
  public void row(StandingWorkbook workbook, LedgerRow row) {
    ofThisUnit.forEach(one -> one.check.row(workbook, row));
    StandingWorkbook held = held(workbook);
    for (AtWork one : ofAll) {
      if (one.wants(row)) {
        one.check.row(held, row);
      }
    }
  }

  /** As rules may hold it until the end. */
  private StandingWorkbook held(StandingWorkbook workbook) {
    return grouped.contains(workbook.unitCode()) ? workbook : workbook.withoutForm();
  }

  private void endUnit() {
    ofThisUnit.forEach(this::end);
    ofThisUnit = List.of();
  }

  private void end(AtWork one) {
    one.check.end(
        new ComparedFindings(
            one.rule.card(),
            workbook ->
                collectors.computeIfAbsent(
                    workbook, none -> new FindingCollector(each.apply(workbook)))));
  }

  /**
   * What was found about each workbook, in {@link StandingWorkbook#ORDER}; none about the others.
   */
  public Map<StandingWorkbook, Compared> finish() {
    endUnit();
    ofAll.forEach(this::end);
    Map<StandingWorkbook, Compared> judgements = new LinkedHashMap<>();
    collectors.forEach(
        (workbook, collector) ->
            judgements.put(
                workbook, new Compared(collector.finish(), collector.shadow().finish())));
    return judgements;
  }

  /**
   * What comparing found about a workbook (比对结论).
   *
   * @param judgement what counts
   * @param shadow what rules found that are only tried out
   */
  public record Compared(Judgement judgement, Judgement shadow) {}
}
