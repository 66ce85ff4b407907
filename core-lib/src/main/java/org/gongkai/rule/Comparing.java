package org.gongkai.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongkai.finding.Finding;
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

  /** What was found about each workbook, every finding as it is. */
  public Map<StandingWorkbook, Compared> finish() {
    return finish(workbook -> Optional::of);
  }

  /**
   * What was found about each workbook, in {@link StandingWorkbook#ORDER}; none about the others.
   *
   * @param each looks at every finding about a workbook before it is counted, as that of {@link
   *     FindingCollector}; asked for once for each workbook about which anything is found
   */
  public Map<StandingWorkbook, Compared> finish(
      Function<? super StandingWorkbook, Function<Finding, Optional<Finding>>> each) {
    Map<StandingWorkbook, FindingCollector> collectors = new TreeMap<>(StandingWorkbook.ORDER);
    for (int i = 0; i < checks.size(); i++) {
      ComparedFindings findings =
          new ComparedFindings(
              rules.get(i).card(),
              workbook ->
                  collectors.computeIfAbsent(
                      workbook, none -> new FindingCollector(each.apply(workbook))));
      checks.get(i).end(findings);
    }
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
