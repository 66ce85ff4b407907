package org.gongkai.rule;

/** A rule as an office has changed it (调整后的规则): what it looks for stays, its card is another. */
final class AdjustedRule implements Rule {

  private final Rule rule;
  private final RuleCard card;

  AdjustedRule(Rule rule, RuleCard card) {
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
  public boolean looksAtRows() {
    return rule.looksAtRows();
  }

  @Override
  public RuleCheck begin(Judging judging) {
    return rule.begin(judging);
  }
}
