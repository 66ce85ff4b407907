package org.gongkai.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;

/**
 * A rule over several units or years (跨单位、跨年度规则): stateless, annotated with {@link RuleInfo}, found
 * as a service. It sees all workbooks that stand and so depends on no order; it never more than
 * warns, because what it finds may be right on either side.
 *
 * <p>The declared form is there only where it can be compared: if the unit handed in for both years
 * and the rule {@linkplain #comparesYearsOfUnit compares these}, if the workbook includes other
 * units or is included, or if functions passed from or to the unit.
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

  /**
   * The columns of ledgers that it looks at, by the names of the rows' components. Other columns
   * are absent in the rows that it sees, and rows in which all of these are blank may be left out.
   */
  default Map<Ledger, Set<String>> columns() {
    return Map.of();
  }

  /**
   * Whether it compares a unit's two years and nothing else: it is then begun anew for each unit
   * that handed in for both.
   */
  default boolean comparesYearsOfUnit() {
    return false;
  }

  /**
   * What rows of two units must share for it to find anything, if that can be said; rows whose key
   * no other unit's rows have may be left out.
   */
  default Optional<SharedKey> findSharedKey() {
    return Optional.empty();
  }

  /** What rows of several units may share (对照键). */
  @FunctionalInterface
  interface SharedKey {

    /** The key of a row; empty if it shares nothing with any. */
    Optional<String> find(LedgerRow row);
  }

  /** Begins a comparison. */
  ComparingCheck begin(Comparison comparison);
}
