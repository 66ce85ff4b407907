package org.gongkai.batch.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.batch.store.Comparisons;
import org.gongkai.batch.store.StandingSubmissions;
import org.gongkai.batch.store.StoredExplanations;
import org.gongkai.batch.store.UnitSubmission;
import org.gongkai.batch.validate.EntryIndex;
import org.gongkai.batch.validate.Explaining;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Ledger;
import org.gongkai.rule.Comparing;
import org.gongkai.rule.Comparison;
import org.gongkai.rule.RuleBook;
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

  private final ImportRequest request;
  private final StandingSubmissions standing;
  private final Comparisons comparisons;
  private final StoredExplanations explanations;

  CompareSubmissions(
      ImportRequest request,
      StandingSubmissions standing,
      Comparisons comparisons,
      StoredExplanations explanations) {
    this.request = request;
    this.standing = standing;
    this.comparisons = comparisons;
    this.explanations = explanations;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long runId = RunId.of(contribution.getStepExecution());
    request.progress().begin("单位之间比对", 0);
    for (int year : comparisons.listYears()) {
      List<UnitSubmission> compared = comparisons.list(year);
      String fingerprint = Comparisons.fingerprint(compared, request.basis().fingerprint());
      if (!comparisons.isUpToDate(year, fingerprint)) {
        comparisons.replace(runId, year, fingerprint, compare(year, compared));
      }
    }
    return RepeatStatus.FINISHED;
  }

  private Map<Long, Comparisons.Result> compare(int year, List<UnitSubmission> compared) {
    RuleBook rules = request.basis().rules();
    Comparing comparing =
        rules.beginComparing(
            new Comparison(
                year,
                StatisticalForm.forYear(year),
                Objects.requireNonNull(request.basis().roster())));
    List<StandingWorkbook> workbooks = new ArrayList<>();
    standing.forEachUnitYear(
        compared,
        unit ->
            workbooks.add(
                new StandingWorkbook(
                    unit.unitCode(),
                    unit.year(),
                    unit.scope(),
                    unit.includedUnits(),
                    unit.declared())));
    workbooks.forEach(comparing::workbook);
    Map<StandingWorkbook, Long> ids = new HashMap<>();
    Set<Ledger> ledgers = comparing.ledgers();
    for (int i = 0; i < compared.size(); i++) {
      StandingWorkbook workbook = workbooks.get(i);
      long id = compared.get(i).submissionId();
      ids.put(workbook, id);
      if (!ledgers.isEmpty()) {
        comparisons.forEachRow(id, ledgers, row -> comparing.row(workbook, row));
      }
    }
    Map<StandingWorkbook, Explaining> explaining = new HashMap<>();
    Map<StandingWorkbook, Comparing.Compared> found =
        comparing.finish(
            workbook -> {
              Explaining ofUnit = explaining(workbook);
              explaining.put(workbook, ofUnit);
              EntryIndex entries = entries(workbook, id(ids, workbook), ledgers);
              return finding -> ofUnit.keep(entries.about(finding));
            });
    Map<Long, Comparisons.Result> results = new HashMap<>();
    found.forEach(
        (workbook, result) ->
            results.put(
                id(ids, workbook),
                new Comparisons.Result(
                    result, Objects.requireNonNull(explaining.get(workbook)).explained())));
    return results;
  }

  private static long id(Map<StandingWorkbook, Long> ids, StandingWorkbook workbook) {
    return Objects.requireNonNull(ids.get(workbook));
  }

  /** What the unit explained in any workbook that was accepted, this run's included. */
  private Explaining explaining(StandingWorkbook workbook) {
    return new Explaining(
        explanations.before(Long.MAX_VALUE, workbook.unitCode(), workbook.year()), Map.of());
  }

  private EntryIndex entries(StandingWorkbook workbook, long id, Set<Ledger> ledgers) {
    EntryIndex entries = new EntryIndex(workbook.declaredForm());
    if (!ledgers.isEmpty()) {
      comparisons.forEachRow(id, ledgers, entries::add);
    }
    return entries;
  }
}
