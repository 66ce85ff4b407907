package org.gongkai.rule;

import java.util.Set;
import org.gongkai.ledger.Ledger;

/**
 * A rule over several units or years (跨单位、跨年度规则): stateless, annotated with {@link RuleInfo}, found
 * as a service. It sees all workbooks that stand and so depends on no order; it never more than
 * warns, because what it finds may be right on either side.
 */
public interface ComparingRule {

  /**
   * What the rule book says of this rule.
   *
   * @throws IllegalStateException if the class has no {@link RuleInfo}
   */
  default RuleCard card() {
    return RuleCard.of(getClass());
  }

  /** Changes whenever the rule may find something else. */
  default String basis() {
    return card().toString();
  }

  /** The ledgers whose rows it wants to see. */
  default Set<Ledger> ledgers() {
    return Set.of();
  }

  /** Begins a comparison. */
  ComparingCheck begin(Comparison comparison);
}
