package org.gongkai.rule;

import org.gongkai.ledger.LedgerRow;

/**
 * A rule that one row of a ledger decides.
 *
 * @param <R> the rows it judges
 */
public abstract class RowRule<R extends LedgerRow> implements Rule {

  private final Class<R> rowType;

  /** Judges rows of the given type. */
  protected RowRule(Class<R> rowType) {
    this.rowType = rowType;
  }

  /** Judges a row. */
  protected abstract void check(R row, Judging judging, FindingSink findings);

  @Override
  public final RuleCheck begin(Judging judging) {
    return new RuleCheck() {
      @Override
      public void row(LedgerRow row, FindingSink findings) {
        if (rowType.isInstance(row)) {
          check(rowType.cast(row), judging, findings);
        }
      }
    };
  }
}
