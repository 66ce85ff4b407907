package org.gongkai.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;

/**
 * The comparing rules at work (比对): shown all workbooks and rows, they give the findings of each.
 */
public final class Comparing {

  private final List<ComparingRule> rules;
  private final List<ComparingCheck> checks = new ArrayList<>();

  Comparing(List<ComparingRule> rules, Comparison comparison) {
    this.rules = rules.stream().filter(rule -> rule.card().appliesTo(comparison.year())).toList();
    this.rules.forEach(rule -> checks.add(rule.begin(comparison)));
  }

  /** The ledgers whose rows are wanted. */
  public Set<Ledger> ledgers() {
    Set<Ledger> ledgers = EnumSet.noneOf(Ledger.class);
    rules.forEach(rule -> ledgers.addAll(rule.ledgers()));
    return ledgers;
  }

  /** Shows a workbook of the year or the year before. */
  public void workbook(StandingWorkbook workbook) {
    checks.forEach(check -> check.workbook(workbook));
  }

  /** Shows a row of a workbook shown before. */
  public void row(StandingWorkbook workbook, LedgerRow row) {
    checks.forEach(check -> check.row(workbook, row));
  }

  /**
   * What was found about each workbook, in {@link StandingWorkbook#ORDER}; none about the others.
   */
  public Map<StandingWorkbook, Judgement> finish() {
    Map<StandingWorkbook, FindingCollector> collectors = ComparedFindings.newCollectors();
    for (int i = 0; i < checks.size(); i++) {
      checks.get(i).end(new ComparedFindings(rules.get(i).card(), collectors));
    }
    Map<StandingWorkbook, Judgement> judgements = new LinkedHashMap<>();
    collectors.forEach((workbook, collector) -> judgements.put(workbook, collector.finish()));
    return judgements;
  }
}
