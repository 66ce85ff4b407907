package org.gongkai.rule;

import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;

/** One rule at work on one workbook (规则检查): sees every row once, then the whole. */
public interface RuleCheck {

  /** Sees a row; rows come ledger by ledger, from top to bottom. */
  default void row(LedgerRow row, FindingSink findings) {}

  /** Sees the workbook after its last row. */
  default void end(Submission submission, FindingSink findings) {}
}
