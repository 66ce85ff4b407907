package org.gongkai.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.ledger.Ledger;

/** A comparing rule as an office has changed it (调整后的比对规则). */
final class AdjustedComparingRule implements ComparingRule {

  private final ComparingRule rule;
  private final RuleCard card;

  AdjustedComparingRule(ComparingRule rule, RuleCard card) {
    this.rule = rule;
    this.card = card;
  }

  @Override
  public RuleCard card() {
    return card;
  }

  @Override
  public String basis() {
    return rule.basis() + " as " + card;
  }

  @Override
  public Map<Ledger, Set<String>> columns() {
    return rule.columns();
  }

  @Override
  public boolean comparesYearsOfUnit() {
    return rule.comparesYearsOfUnit();
  }

  @Override
  public Optional<SharedKey> findSharedKey() {
    return rule.findSharedKey();
  }

  @Override
  public ComparingCheck begin(Comparison comparison) {
    return rule.begin(comparison);
  }
}
