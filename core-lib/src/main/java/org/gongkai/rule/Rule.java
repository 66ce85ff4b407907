package org.gongkai.rule;

/**
 * A rule (规则): stateless, annotated with {@link RuleInfo}, found as a service.
 *
 * <p>Implement {@link RowRule} for what one row tells, {@link YearRule} for what only a unit's
 * whole year tells.
 */
public interface Rule {

  /**
   * What the rule book says of this rule.
   *
   * @throws IllegalStateException if the class has no {@link RuleInfo}
   */
  default RuleInfo info() {
    RuleInfo info = getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalStateException(getClass() + " needs a @RuleInfo");
    }
    return info;
  }

  /** Begins to check a unit's workbook. */
  RuleCheck begin(Judging judging);
}
