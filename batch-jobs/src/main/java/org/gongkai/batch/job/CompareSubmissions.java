package org.gongkai.batch.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.gongkai.batch.store.Comparisons;
import org.gongkai.batch.store.StoredExplanations;
import org.gongkai.batch.validate.EntryIndex;
import org.gongkai.batch.validate.Explaining;
import org.gongkai.finding.Reported;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.rule.Comparing;
import org.gongkai.rule.Comparison;
import org.gongkai.rule.StandingWorkbook;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Compares the workbooks that stand with each other and with those of the year before. A function
 * of that set: nothing depends on the order in which they came, and a set compared before is left
 * alone.
 */
final class CompareSubmissions implements Tasklet {

  /** Workbooks whose rows are read together. */
  private static final int PAGE = 50;

  private final ImportRequest request;
  private final Comparisons comparisons;
  private final StoredExplanations explanations;

  CompareSubmissions(
      ImportRequest request, Comparisons comparisons, StoredExplanations explanations) {
    this.request = request;
    this.comparisons = comparisons;
    this.explanations = explanations;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long runId = RunId.of(contribution.getStepExecution());
    request.progress().begin("单位之间比对", 0);
    for (int year : comparisons.listYears()) {
      String fingerprint = comparisons.fingerprint(year, request.basis().fingerprint());
      if (!comparisons.isUpToDate(year, fingerprint)) {
        comparisons.replace(runId, year, fingerprint, compare(year));
      }
    }
    return RepeatStatus.FINISHED;
  }

  private Map<Long, Comparisons.Result> compare(int year) {
    Map<StandingWorkbook, Long> ids = workbooks(year);
    Map<StandingWorkbook, Explaining> explaining = new HashMap<>();
    Set<Ledger> ledgers = EnumSet.noneOf(Ledger.class);
    Comparing comparing =
        request
            .basis()
            .rules()
            .beginComparing(
                new Comparison(
                    year,
                    StatisticalForm.forYear(year),
                    Objects.requireNonNull(request.basis().roster())),
                ids.keySet(),
                workbook -> {
                  Explaining ofUnit = explaining(workbook);
                  explaining.put(workbook, ofUnit);
                  EntryIndex entries = entries(id(ids, workbook), ledgers);
                  return finding -> ofUnit.keep(entries.about(finding));
                });
    sift(comparing, ids, ledgers);
    show(comparing, ids, ledgers);
    Map<Long, Comparisons.Result> results = new HashMap<>();
    comparing
        .finish()
        .forEach(
            (workbook, result) ->
                results.put(
                    id(ids, workbook),
                    new Comparisons.Result(
                        result, Objects.requireNonNull(explaining.get(workbook)).explained())));
    return results;
  }

  /** The workbooks without their forms, unit by unit, each with its number. */
  private Map<StandingWorkbook, Long> workbooks(int year) {
    Map<Long, List<String>> included = comparisons.includedUnits(year);
    Map<StandingWorkbook, Long> ids = new LinkedHashMap<>();
    for (Comparisons.Compared one : comparisons.list(year)) {
      ids.put(
          new StandingWorkbook(
              one.unitCode(),
              one.year(),
              one.scope(),
              included.getOrDefault(one.submissionId(), List.of()),
              Map.of()),
          one.submissionId());
    }
    return ids;
  }

  private void sift(Comparing comparing, Map<StandingWorkbook, Long> ids, Set<Ledger> ledgers) {
    Map<Ledger, Set<String>> columns = comparing.keyColumns();
    ledgers.addAll(columns.keySet());
    forEachPage(
        ids,
        page -> {
          Map<Long, String> units = new HashMap<>();
          page.forEach(workbook -> units.put(id(ids, workbook), workbook.unitCode()));
          comparisons.forEachRow(
              units.keySet(),
              columns,
              (id, row) -> comparing.sift(Objects.requireNonNull(units.get(id)), row));
        });
  }

  private void show(Comparing comparing, Map<StandingWorkbook, Long> ids, Set<Ledger> ledgers) {
    forEachPage(
        ids,
        page -> {
          Set<Long> withForm = new HashSet<>();
          Map<Map<Ledger, Set<String>>, Set<Long>> byColumns = new LinkedHashMap<>();
          for (StandingWorkbook workbook : page) {
            long id = id(ids, workbook);
            if (comparing.wantsForm(workbook.unitCode())) {
              withForm.add(id);
            }
            Map<Ledger, Set<String>> columns = comparing.columns(workbook.unitCode());
            ledgers.addAll(columns.keySet());
            byColumns.computeIfAbsent(columns, none -> new LinkedHashSet<>()).add(id);
          }
          Map<Long, Map<String, Reported<BigDecimal>>> forms = comparisons.declaredForms(withForm);
          Map<Long, List<LedgerRow>> rows = new HashMap<>();
          byColumns.forEach(
              (columns, of) ->
                  comparisons.forEachRow(
                      of,
                      columns,
                      (id, row) -> rows.computeIfAbsent(id, none -> new ArrayList<>()).add(row)));
          for (StandingWorkbook workbook : page) {
            long id = id(ids, workbook);
            StandingWorkbook whole = workbook.withForm(forms.getOrDefault(id, Map.of()));
            comparing.workbook(whole);
            rows.getOrDefault(id, List.of()).forEach(row -> comparing.row(whole, row));
          }
        });
  }

  private static void forEachPage(
      Map<StandingWorkbook, Long> ids, Consumer<List<StandingWorkbook>> consumer) {
    List<StandingWorkbook> page = new ArrayList<>(PAGE);
    for (StandingWorkbook workbook : ids.keySet()) {
      page.add(workbook);
      if (page.size() == PAGE) {
        consumer.accept(page);
        page.clear();
      }
    }
    consumer.accept(page);
  }

  private static long id(Map<StandingWorkbook, Long> ids, StandingWorkbook workbook) {
    return Objects.requireNonNull(ids.get(workbook));
  }

  /** What the unit explained in any workbook that was accepted, this run's included. */
  private Explaining explaining(StandingWorkbook workbook) {
    return new Explaining(
        () -> explanations.before(Long.MAX_VALUE, workbook.unitCode(), workbook.year()), Map.of());
  }

  private EntryIndex entries(long id, Set<Ledger> ledgers) {
    EntryIndex entries =
        new EntryIndex(comparisons.declaredForms(List.of(id)).getOrDefault(id, Map.of()));
    comparisons.forEachRow(id, ledgers, entries::add);
    return entries;
  }
}
