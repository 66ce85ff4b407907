package org.gongkai.rule;

/**
 * A rule (规则): stateless, annotated with {@link RuleInfo}, found as a service.
 *
 * <p>Implement {@link RowRule} for what one row tells, {@link WorkbookRule} for what the sheets
 * without rows tell, {@link YearRule} for what only a unit's whole year tells.
 */
public interface Rule {

  /**
   * What the rule book says of this rule.
   *
   * @throws IllegalStateException if it is told by a {@link RuleInfo} and the class has none
   */
  default RuleCard card() {
    return RuleCard.of(getClass());
  }

  /**
   * Changes whenever the rule may find something else; the card, unless the rule has more to say.
   */
  default String basis() {
    return card().toString();
  }

  /** Whether it looks at rows; one that does not is not asked about each of them. */
  default boolean looksAtRows() {
    return true;
  }

  /** Begins to check a unit's workbook. */
  RuleCheck begin(Judging judging);
}
